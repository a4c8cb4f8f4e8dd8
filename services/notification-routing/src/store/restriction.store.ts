import { statement, type Tx } from '@homeward/service-kit';
import type { RestrictionEntity } from '../entities/restriction.entity';

const record = statement(
  'notification_routing.record_restrictions',
  `insert into notification_routing.restriction as r
     (id, child_id, organisation_id, role, person_subject, reason, from_at, until_at, said_at)
   select distinct on (id) id, "childId", "organisationId", role, "personSubject", reason, "fromAt", "untilAt", "saidAt"
   from json_to_recordset($1) as n (id uuid, "childId" uuid, "organisationId" text, role text, "personSubject" text, reason text,
     "fromAt" timestamptz, "untilAt" timestamptz, "saidAt" timestamptz)
   order by id, "saidAt" desc
   on conflict (id) do update set child_id = excluded.child_id, organisation_id = excluded.organisation_id, role = excluded.role,
     person_subject = excluded.person_subject, reason = excluded.reason, from_at = excluded.from_at, until_at = excluded.until_at,
     said_at = excluded.said_at
   where r.said_at <= excluded.said_at`,
);

/** For the jobs' login. */
export const restrictionStore = {
  async record(tx: Tx, restrictions: readonly RestrictionEntity[]): Promise<void> {
    await tx.sql(record, [JSON.stringify(restrictions)]);
  },
};
