import { statement, type Tx } from '@homeward/service-kit';
import { ChildEntity } from '../entities/child.entity';
import { MatchTaskEntity } from '../entities/match-task.entity';
import { standingToChild, type SeenChild } from './child.store';
import { rowColumns } from './row-sql';

const PAGE = statement(
  'case_records.page-match-tasks',
  `select ${rowColumns(MatchTaskEntity, 't')}, t.opened_at::text as "cursorAt" from case_records.match_task t
  where t.resolved_at is null and exists (select from hub.my_access a where a.child_id = t.child_id and a.current and a.relation in ('AREA', 'DESK') offset 0)
    and ($2::timestamptz is null or (t.opened_at, t.id) > ($2, $3::uuid))
  order by t.opened_at, t.id limit $1`,
);

const CANDIDATES = statement(
  'case_records.read-match-candidates',
  `select t.id as "taskId", ${rowColumns(ChildEntity, 'c')}, ${standingToChild('c.id')}
  from case_records.match_task t join case_records.child c on c.id = any(t.candidate_ids) and c.superseded_by is null and c.sealed_at is null
  where t.id = any($1) and exists (select from hub.my_access a where a.child_id = c.id offset 0) order by c.family_name, c.given_name, c.id`,
);

/** Whether the caller may say of this notification that it is about this child: it must see the report, and the child as one of its own to name. */
const MAY_CONFIRM = statement(
  'case_records.may-confirm-match',
  `select exists (
      select from hub.current_record_link l join hub.my_access a on a.current and (a.record_id = l.record_id or a.episode_id = l.episode_id
          or (a.child_id = l.child_id and a.episode_id is null))
      where l.record_id = $1 and a.relation in ('AREA', 'DESK', 'HOST', 'RESPONSIBLE')) as "seesReport",
    exists (
      select from case_records.child c join hub.my_access a on a.child_id = c.id and a.episode_id is null and a.current
      where c.id = $2 and c.identity = 'CONFIRMED' and c.sealed_at is null and a.relation in ('DESK', 'HOST', 'RESPONSIBLE')) as "seesChild"`,
);

export type SeenTask = MatchTaskEntity & { cursorAt: string };

/** Open ones, the oldest first. */
export const pageMatchTasks = (tx: Tx, limit: number, after: { at: string; id: string } | null): Promise<SeenTask[]> =>
  tx.sql(PAGE, [limit, after?.at ?? null, after?.id ?? null]);

/** Those candidates that the caller may see. */
export const readCandidates = (tx: Tx, taskIds: readonly string[]): Promise<(SeenChild & { taskId: string })[]> =>
  tx.sql(CANDIDATES, [taskIds]);

export async function mayConfirm(
  tx: Tx,
  notificationId: string,
  childId: string,
): Promise<{ seesReport: boolean; seesChild: boolean }> {
  const rows = await tx.sql<{ seesReport: boolean; seesChild: boolean }>(MAY_CONFIRM, [notificationId, childId]);
  return rows[0] ?? { seesReport: false, seesChild: false };
}
