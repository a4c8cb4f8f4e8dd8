import { statement, type Tx } from '@homeward/service-kit';
import { ChildMergeEntity, type StoodBefore } from '../entities/child-merge.entity';
import { MERGE } from './encrypted-columns';
import { rowColumns } from './row-sql';

/** For jobs: what takes a merge back. */

const STANDING = statement(
  'case_records.find-standing-merge',
  `select ${rowColumns(ChildMergeEntity, 'm')} from case_records.child_merge m
  join case_records.child k on k.id = m.kept_id and k.sealed_at is null and k.superseded_by is null
  where m.kept_id = $1 and m.duplicate_id = $2 and m.parted_at is null`,
);

const OWNERS = statement(
  'case_records.owner-of-duplicate',
  `select c.responsible_authority_id as "authorityId" from case_records.child_merge m join case_records.child c on c.id = m.duplicate_id
  where m.kept_id = $1 and m.duplicate_id = $2 and m.parted_at is null`,
);

const RESTORE = statement(
  'case_records.restore-child',
  `update case_records.child set identity = $2, superseded_by = null where id = $1`,
);

const PART = statement(
  'case_records.part-merge',
  `update case_records.child_merge set parted_at = $2, parted_by = $3, parted_because = $4 where id = $1`,
);

const ABSORBED = statement(
  'case_records.which-are-absorbed',
  `select e.id from case_records.episode e where e.id = any($1) and e.superseded_by is not null`,
);

/** What was carried over and nobody has said anew since. */
const TAKE_BACK_SAID = statement(
  'case_records.take-back-carried-facts',
  `delete from case_records.episode_fact f using json_to_recordset($1) as r ("from" uuid, "into" uuid), case_records.episode_fact o
  where f.episode_id = r."into" and o.episode_id = r."from"
    and (o.authority_id, o.fact, o.answer, o.recorded_at, o.recorded_by) = (f.authority_id, f.fact, f.answer, f.recorded_at, f.recorded_by)`,
);

const REOPEN = statement(
  'case_records.reopen-match-tasks',
  `update case_records.match_task t set resolved_at = null, resolved_by = null where t.id = any($1) and t.child_id = $2 and not exists (
    select from case_records.match_task o where o.force_id = t.force_id and o.police_reference = t.police_reference and o.resolved_at is null)
  returning t.id, t.candidate_ids as "candidateIds"`,
);

const FORGET = statement(
  'case_records.forget-candidate',
  `update case_records.match_task t set candidate_ids = array_remove(t.candidate_ids, $2::uuid) where t.id = any($1) returning t.id`,
);

const IS_CANDIDATE = statement(
  'case_records.is-candidate',
  `select exists (select from case_records.match_task t where t.resolved_at is null and $1 = any(t.candidate_ids)) as asked`,
);

export const findStandingMerge = async (tx: Tx, keptId: string, duplicateId: string): Promise<ChildMergeEntity | undefined> =>
  (await tx.sql<ChildMergeEntity>(STANDING, [keptId, duplicateId]))[0];

/** Whose record the duplicate is; undefined where no such merge stands. */
export const ownerOfDuplicate = async (tx: Tx, keptId: string, duplicateId: string): Promise<string | null | undefined> =>
  (await tx.sql<{ authorityId: string | null }>(OWNERS, [keptId, duplicateId]))[0]?.authorityId;

export async function restoreChild(tx: Tx, id: string, identity: StoodBefore['identity']): Promise<void> {
  await tx.sql(RESTORE, [id, identity]);
}

export async function partMerge(tx: Tx, id: string, by: string, because: string): Promise<void> {
  await tx.sql(PART, [id, tx.now, by, await tx.columns.encrypt(MERGE.partedBecause, [id], because)]);
}

/** Those of these episodes that are part of another now. */
export const absorbedAmong = async (tx: Tx, episodeIds: readonly string[]): Promise<Set<string>> =>
  new Set((await tx.sql<{ id: string }>(ABSORBED, [episodeIds])).map(({ id }) => id));

export async function takeBackCarriedFacts(tx: Tx, pairs: readonly { from: string; into: string }[]): Promise<void> {
  if (pairs.length > 0) await tx.sql(TAKE_BACK_SAID, [JSON.stringify(pairs)]);
}

export const reopenQuestions = (
  tx: Tx,
  ids: readonly string[],
  childId: string,
): Promise<{ id: string; candidateIds: string[] }[]> => tx.sql(REOPEN, [ids, childId]);

/** @returns whether the child is a candidate of any open question all the same */
export async function forgetCandidate(tx: Tx, taskIds: readonly string[], childId: string): Promise<boolean> {
  await tx.sql(FORGET, [taskIds, childId]);
  return (await tx.sql<{ asked: boolean }>(IS_CANDIDATE, [childId]))[0]?.asked ?? false;
}
