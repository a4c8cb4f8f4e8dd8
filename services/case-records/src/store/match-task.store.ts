import { statement, type Tx } from '@homeward/service-kit';
import { MatchTaskEntity } from '../entities/match-task.entity';
import { insertRows, rowColumns } from './row-sql';

/** For jobs. One open task for each police reference. */
const PUT = statement(
  'case_records.put-match-tasks',
  insertRows(
    MatchTaskEntity,
    `on conflict (force_id, police_reference) where resolved_at is null do update
      set reason = excluded.reason, candidate_ids = excluded.candidate_ids, child_id = excluded.child_id, episode_id = excluded.episode_id`,
  ),
);

const RESOLVE = statement(
  'case_records.resolve-match-tasks',
  `with resolved as (
    update case_records.match_task t set resolved_at = $2, resolved_by = r."resolvedBy"
    from json_to_recordset($1) as r ("forceId" text, "policeReference" text, "resolvedBy" text)
    where t.force_id = r."forceId" and t.police_reference = r."policeReference" and t.resolved_at is null
    returning t.*)
  select ${rowColumns(MatchTaskEntity, 't')},
    array(select id from unnest(t.candidate_ids) id where not exists (
      select from case_records.match_task o where o.resolved_at is null and id = any(o.candidate_ids)
        and o.id not in (select id from resolved))) as "releasedIds"
  from resolved t`,
);

export async function putMatchTasks(tx: Tx, tasks: readonly MatchTaskEntity[]): Promise<void> {
  if (tasks.length > 0) await tx.sql(PUT, [JSON.stringify(tasks)]);
}

/** @returns the tasks that were open, each with the candidates that no other open task names */
export async function resolveMatchTasks(
  tx: Tx,
  answers: readonly { forceId: string; policeReference: string; resolvedBy: string }[],
): Promise<(MatchTaskEntity & { releasedIds: string[] })[]> {
  if (answers.length === 0) return [];
  return tx.sql(RESOLVE, [JSON.stringify(answers), tx.now]);
}
