import { statement, type Tx } from '@homeward/service-kit';
import { MatchTaskEntity } from '../entities/match-task.entity';
import { CHILD_COLUMNS, MY_STANDING, type SeenChild } from './child.store';
import { rowColumns } from './row-sql';

/** Up to here each child that the organisation was given is looked up; whoever was given more is the desk, and walks all that is open. */
const FEW = 500;
const GIVEN = `select a.child_id from hub.my_current_access a where a.child_id is not null and a.relation in ('AREA', 'DESK')`;
const task = (from: string, where: string): string => `(select t.* from ${from}
    where t.resolved_at is null and ${where} and ($2::timestamptz is null or (t.opened_at, t.id) > ($2, $3::uuid))
    order by t.opened_at, t.id limit $1)`;

const PAGE = statement(
  'case_records.page-match-tasks',
  `with few as materialized (select count(*) < ${FEW} as are from (${GIVEN} limit ${FEW}) g)
  select ${rowColumns(MatchTaskEntity, 't')}, t.opened_at::text as "cursorAt" from (
    ${task(
      `(select distinct g.child_id from (${GIVEN}) g where (select are from few)) g
      cross join lateral (select t.* from case_records.match_task t where t.child_id = g.child_id and t.resolved_at is null offset 0) t`,
      'true',
    )}
    union all
    ${task('case_records.match_task t', `not (select are from few) and exists (${GIVEN} and a.child_id = t.child_id offset 0)`)}
  ) t order by t.opened_at, t.id limit $1`,
);

const CANDIDATES = statement(
  'case_records.read-match-candidates',
  `select t.id as "taskId", ${CHILD_COLUMNS}
  from case_records.match_task t join case_records.child c on c.id = any(t.candidate_ids) and c.superseded_by is null and c.sealed_at is null
  ${MY_STANDING} where t.id = any($1) order by c.family_name, c.given_name, c.id`,
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
