import { statement, type Tx } from '@homeward/service-kit';
import type { CancelledInterviewEntity } from '../entities/cancelled-interview.entity';
import type { OwedInterviewEntity } from '../entities/owed-interview.entity';

/** What is owed, and the newest event that cancelled it, which may be older than the one that owes it. */
export type OwedInterview = OwedInterviewEntity & { cancelledBy: string | null };

const COLUMNS = `o.duty_id as "dutyId", o.episode_id as "episodeId", o.child_id as "childId",
  o.responsible_authority_id as "responsibleAuthorityId", o.host_authority_id as "hostAuthorityId", o.force_id as "forceId",
  o.offered_to as "offeredTo", o.found_at as "foundAt", o.due_at as "dueAt", o.rule, o.comparisons, o.told_by as "toldBy",
  c.told_by as "cancelledBy"`;
const FROM = 'rhi_providers.owed_interview o left join rhi_providers.cancelled_interview c on c.duty_id = o.duty_id';

const RECORD = statement(
  'rhi_providers.record-owed',
  `insert into rhi_providers.owed_interview as o (duty_id, episode_id, child_id, responsible_authority_id, host_authority_id, force_id,
     offered_to, found_at, due_at, rule, comparisons, told_by)
   select distinct on (r."dutyId") r."dutyId", r."episodeId", r."childId", r."responsibleAuthorityId", r."hostAuthorityId", r."forceId",
     r."offeredTo", r."foundAt", r."dueAt", r.rule, r.comparisons, r."toldBy"
   from json_to_recordset($1::json) as r ("dutyId" uuid, "episodeId" uuid, "childId" uuid, "responsibleAuthorityId" text,
     "hostAuthorityId" text, "forceId" text, "offeredTo" text, "foundAt" timestamptz, "dueAt" timestamptz, rule jsonb, comparisons jsonb, "toldBy" uuid)
   order by r."dutyId", r."toldBy" desc
   on conflict (duty_id) do update set episode_id = excluded.episode_id, child_id = excluded.child_id,
     responsible_authority_id = excluded.responsible_authority_id, host_authority_id = excluded.host_authority_id, force_id = excluded.force_id,
     offered_to = excluded.offered_to, found_at = excluded.found_at, due_at = excluded.due_at, rule = excluded.rule,
     comparisons = excluded.comparisons, told_by = excluded.told_by
     where o.told_by < excluded.told_by`,
);

/** Keeps the newest that was said of each duty, in whatever order and however often it comes. */
export async function recordOwed(tx: Tx, owed: readonly OwedInterviewEntity[]): Promise<void> {
  await tx.sql(RECORD, [JSON.stringify(owed)]);
}

const CANCEL = statement(
  'rhi_providers.record-cancelled',
  `insert into rhi_providers.cancelled_interview as c (duty_id, told_by)
   select distinct on (r."dutyId") r."dutyId", r."toldBy" from json_to_recordset($1::json) as r ("dutyId" uuid, "toldBy" uuid)
   order by r."dutyId", r."toldBy" desc
   on conflict (duty_id) do update set told_by = excluded.told_by where c.told_by < excluded.told_by`,
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
   where o.episode_id = $1 and o.responsible_authority_id = hub.my_organisation() and (c.told_by is null or c.told_by < o.told_by)
     and exists (select from hub.my_access a where a.child_id = o.child_id and a.episode_id is null and a.record_id is null
       and a.relation = 'RESPONSIBLE' and a.current offset 0)
   order by o.told_by desc for update of o`,
);

/** What the caller's authority owes for one episode, the newest first, locked. */
export const lockOwedOfEpisode = (tx: Tx, episodeId: string): Promise<OwedInterview[]> =>
  tx.sql<OwedInterview>(OF_EPISODE, [episodeId]);
