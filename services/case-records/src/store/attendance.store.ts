import { responsibleNow, statement, type Tx } from '@homeward/service-kit';
import { AttendanceEntity } from '../entities/attendance.entity';
import { relationsToChild, type Seen } from './child.store';
import { insertRows, rowColumns } from './row-sql';

export type SeenAttendance = Seen<AttendanceEntity>;

/** What one may be invited to: an episode, and who answers for it. */
export interface Occasion {
  episodeId: string;
  childId: string;
  dutyId: string | null;
  ownerId: string | null;
}

/** Whoever is responsible invites to its child's episodes; whoever owes a meeting invites to it. */
const OCCASION = statement(
  'case_records.find-occasion',
  `select e.id as "episodeId", e.child_id as "childId", t.id as "dutyId", t.owner_id as "ownerId"
  from case_records.episode e left join case_records.duty t on t.episode_id = e.id and t.id = $2
  where (e.id = $1 or t.id = $2) and (${responsibleNow('e.child_id')} or t.owner_id = hub.my_organisation())`,
);

const IS_RESTRICTED = statement(
  'case_records.is-attendee-restricted',
  `select exists (select from case_records.contact_restriction r where r.child_id = $1 and r.role is null
    and r.from_at <= $4 and (r.until_at is null or $4 < r.until_at) and (r.organisation_id is null or r.organisation_id = $2)
    and case when r.person_subject is not null then r.person_subject = $3
      when r.person_name is not null then lower(r.person_name) = lower($5) else r.organisation_id is not null end) as restricted`,
);

const ADD = statement('case_records.add-attendance', insertRows(AttendanceEntity));
const COLUMNS = `${rowColumns(AttendanceEntity, 't')}, ${relationsToChild('t.child_id')} as relations`;
const BY_ID = statement(
  'case_records.read-attendance',
  `select ${COLUMNS} from case_records.attendance t
  where t.id = $1 and (t.given_by_authority_id = hub.my_organisation() or ${responsibleNow('t.child_id')})`,
);
const OF_CHILDREN = statement(
  'case_records.read-attendances-of-children',
  `select ${COLUMNS} from case_records.attendance t
  where t.child_id = any($1) and exists (select from hub.my_access a where a.child_id = t.child_id offset 0) order by t.from_at desc, t.id`,
);
const END = statement(
  'case_records.end-attendance',
  `update case_records.attendance set ended_at = $2 where id = $1 and ended_at is null`,
);
/** What else this person was given of the same: ended with it, it is given again. */
const OTHERS = statement(
  'case_records.other-attendances',
  `select ${rowColumns(AttendanceEntity, 't')} from case_records.attendance t
  where t.child_id = $1 and t.episode_id is not distinct from $2 and t.kind = $3 and t.organisation_id = $4 and t.person_subject = $5
    and t.id <> $6 and t.ended_at is null and (t.until_at is null or t.until_at > $7)`,
);

export async function findOccasion(tx: Tx, episodeId: string | null, dutyId: string | null): Promise<Occasion | undefined> {
  return (await tx.sql<Occasion>(OCCASION, [episodeId, dutyId]))[0];
}

/** For jobs: whether somebody must not be told of the child. */
export async function isRestricted(
  tx: Tx,
  { childId, organisationId, personSubject, personName }: AttendanceEntity,
): Promise<boolean> {
  const rows = await tx.sql<{ restricted: boolean }>(IS_RESTRICTED, [childId, organisationId, personSubject, tx.now, personName]);
  return rows[0]?.restricted ?? false;
}

export async function addAttendance(tx: Tx, attendance: AttendanceEntity): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([attendance])]);
}

export async function readAttendance(tx: Tx, id: string): Promise<SeenAttendance | undefined> {
  return (await tx.sql<SeenAttendance>(BY_ID, [id]))[0];
}

export const readAttendancesOfChildren = (tx: Tx, childIds: readonly string[]): Promise<SeenAttendance[]> =>
  tx.sql(OF_CHILDREN, [childIds]);

/** For jobs. */
export async function endAttendance(tx: Tx, id: string): Promise<void> {
  await tx.sql(END, [id, tx.now]);
}

/** For jobs. */
export const otherAttendances = (tx: Tx, one: AttendanceEntity): Promise<AttendanceEntity[]> =>
  tx.sql(OTHERS, [one.childId, one.episodeId, one.kind, one.organisationId, one.personSubject, one.id, tx.now]);
