import { statement, type Tx } from '@homeward/service-kit';
import type { ContactPointEntity } from '../entities/contact-point.entity';

const record = statement(
  'notification_routing.record_contact_point',
  `insert into notification_routing.contact_point as c
     (id, organisation_id, role, position, person_subject, person_name, channels, recorded_at, recorded_by)
   values ($1, hub.my_organisation(), $2, $3, $4, $5, $6, $7, $8)
   on conflict (organisation_id, role, position) do update set person_subject = excluded.person_subject, person_name = excluded.person_name,
     channels = excluded.channels, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
   returning id, organisation_id as "organisationId", role, position, person_subject as "personSubject", person_name as "personName",
     channels, recorded_at as "recordedAt", recorded_by as "recordedBy"`,
);

const ofRole = statement(
  'notification_routing.contact_points_of_mine',
  `select id, organisation_id as "organisationId", role, position, person_subject as "personSubject", person_name as "personName", channels,
     recorded_at as "recordedAt", recorded_by as "recordedBy"
   from notification_routing.contact_point
   where organisation_id = hub.my_organisation() and ($1::text is null or role = $1)
   order by role, position`,
);

/** The lists of the caller's own organisation. */
export const contactPointStore = {
  /** One position of one role is one person: recording it again replaces who it was. */
  async record(tx: Tx, point: Omit<ContactPointEntity, 'organisationId'>): Promise<ContactPointEntity> {
    const { id, role, position, personSubject, personName, channels, recordedAt, recordedBy } = point;
    const values = [id, role, position, personSubject, personName, JSON.stringify(channels), recordedAt, recordedBy];
    const [row] = await tx.sql<ContactPointEntity>(record, values);
    return row!;
  },

  ofMine: (tx: Tx, role: string | null): Promise<ContactPointEntity[]> => tx.sql<ContactPointEntity>(ofRole, [role]),
};
