import { notFound, responsibleNow, statement, type Tx } from '@homeward/service-kit';
import type { CancelledInterviewEntity } from '../entities/cancelled-interview.entity';
import type { OwedInterviewEntity, OwedTerm } from '../entities/owed-interview.entity';

/** What is owed, and the newest event that cancelled it, which may be older than the one that owes it. */
export type OwedInterview = OwedInterviewEntity & { cancelledSeq: number | null };

const COLUMNS = `o.duty_id as "dutyId", o.episode_id as "episodeId", o.child_id as "childId",
  o.responsible_authority_id as "responsibleAuthorityId", o.host_authority_id as "hostAuthorityId", o.force_id as "forceId",
  o.offered_to as "offeredTo", o.found_at as "foundAt", o.due_at as "dueAt", o.rule, o.comparisons, o.terms, o.child_age_years as "childAgeYears", o.told_seq as "toldSeq",
  c.told_seq as "cancelledSeq"`;
const FROM = 'rhi_providers.owed_interview o left join rhi_providers.cancelled_interview c on c.duty_id = o.duty_id';

const RECORD = statement(
  'rhi_providers.record-owed',
  `insert into rhi_providers.owed_interview as o (duty_id, episode_id, child_id, responsible_authority_id, host_authority_id, force_id,
     offered_to, found_at, due_at, rule, comparisons, terms, child_age_years, told_seq)
   select distinct on (r."dutyId") r."dutyId", r."episodeId", r."childId", r."responsibleAuthorityId", r."hostAuthorityId", r."forceId",
     r."offeredTo", r."foundAt", r."dueAt", r.rule, r.comparisons, r.terms, r."childAgeYears", r."toldSeq"
   from json_to_recordset($1::json) as r ("dutyId" uuid, "episodeId" uuid, "childId" uuid, "responsibleAuthorityId" text,
     "hostAuthorityId" text, "forceId" text, "offeredTo" text, "foundAt" timestamptz, "dueAt" timestamptz, rule jsonb, comparisons jsonb,
     terms jsonb, "childAgeYears" integer, "toldSeq" integer)
   order by r."dutyId", r."toldSeq" desc
   on conflict (duty_id) do update set episode_id = excluded.episode_id, child_id = excluded.child_id,
     responsible_authority_id = excluded.responsible_authority_id, host_authority_id = excluded.host_authority_id, force_id = excluded.force_id,
     offered_to = excluded.offered_to, found_at = excluded.found_at, due_at = excluded.due_at, rule = excluded.rule,
     comparisons = excluded.comparisons, terms = excluded.terms, child_age_years = excluded.child_age_years, told_seq = excluded.told_seq
     where o.told_seq < excluded.told_seq`,
);

/** Keeps the newest that was said of each duty, in whatever order and however often it comes. */
export async function recordOwed(tx: Tx, owed: readonly OwedInterviewEntity[]): Promise<void> {
  await tx.sql(RECORD, [JSON.stringify(owed)]);
}

const CANCEL = statement(
  'rhi_providers.record-cancelled',
  `insert into rhi_providers.cancelled_interview as c (duty_id, told_seq)
   select distinct on (r."dutyId") r."dutyId", r."toldSeq" from json_to_recordset($1::json) as r ("dutyId" uuid, "toldSeq" integer)
   order by r."dutyId", r."toldSeq" desc
   on conflict (duty_id) do update set told_seq = excluded.told_seq where c.told_seq < excluded.told_seq`,
);

/** The same for what was cancelled, also of a duty that is not known yet. */
export async function recordCancelled(tx: Tx, cancelled: readonly CancelledInterviewEntity[]): Promise<void> {
  await tx.sql(CANCEL, [JSON.stringify(cancelled)]);
}

const READ = statement(
  'rhi_providers.read-owed',
  `select ${COLUMNS} from ${FROM} where o.duty_id = any($1::uuid[]) order by o.duty_id for update of o`,
);

/** Locked until the end of the transaction: whoever gives turns at a duty holds it. */
export const lockOwed = (tx: Tx, dutyIds: readonly string[]): Promise<OwedInterview[]> => tx.sql<OwedInterview>(READ, [dutyIds]);

const OF_EPISODE = statement(
  'rhi_providers.owed-of-episode',
  `select ${COLUMNS} from ${FROM}
   where o.episode_id = $1 and o.responsible_authority_id = hub.my_employer() and (c.told_seq is null or c.told_seq < o.told_seq)
     and ${responsibleNow('o.child_id')}
   order by o.told_seq desc for update of o`,
);

/** What the caller's authority owes for one episode, the newest first, locked. */
export const lockOwedOfEpisode = (tx: Tx, episodeId: string): Promise<OwedInterview[]> =>
  tx.sql<OwedInterview>(OF_EPISODE, [episodeId]);

/** What is asked of whoever works one duty, and what stands against it. */
export interface DutyStanding {
  terms: OwedTerm[];
  responsibleAuthorityId: string;
  foundAt: Date;
  dueAt: Date;
  /** Attempts at contact, of every organisation that has worked it. */
  attempts: number;
  /** Those that reached nobody. */
  failedAttempts: number;
}

const STANDING = statement(
  'rhi_providers.duty-standing',
  `select o.terms, o.responsible_authority_id as "responsibleAuthorityId", o.found_at as "foundAt", o.due_at as "dueAt", a.made as attempts,
     a.failed as "failedAttempts"
   from rhi_providers.assignment s join rhi_providers.owed_interview o on o.duty_id = s.duty_id cross join rhi_providers.attempts_at(o.duty_id) a
   where s.id = any($1::uuid[]) order by array_position($1::uuid[], s.id)`,
);

/** Of the duties of assignments that the caller may see, in the given order. */
export const standingsOf = (tx: Tx, assignmentIds: readonly string[]): Promise<DutyStanding[]> =>
  tx.sql<DutyStanding>(STANDING, [assignmentIds]);

/** Of the duty of an assignment that the caller may see. */
export async function standingOf(tx: Tx, assignmentId: string): Promise<DutyStanding> {
  const [row] = await standingsOf(tx, [assignmentId]);
  if (!row) throw notFound('assignment');
  return row;
}
