import type { Caller, Database } from '@homeward/service-kit';
import { groupBy } from '../../group-by';
import type { SeenChild } from '../../store/child.store';
import { plainChildren } from '../child/plain-children';
import { pageMatchTasks, readCandidates, type SeenTask } from '../../store/match-task-page.store';

export interface ListMatchTasks {
  page(caller: Caller, limit: number, after: { at: string; id: string } | null): Promise<SeenTask[]>;
  candidates(caller: Caller, taskIds: readonly string[]): Promise<SeenChild[][]>;
}

/** Reports of which a person must say whose they are, the oldest first, and the children they may be about. */
export const createListMatchTasks = (database: Database): ListMatchTasks => ({
  page: (caller, limit, after) =>
    database.read(caller, async (tx) => {
      const rows = await pageMatchTasks(tx, limit, after);
      tx.saw(...rows.flatMap(({ id, notificationId }) => [id, notificationId]));
      return rows;
    }),
  candidates: (caller, taskIds) =>
    database.read(caller, async (tx) => {
      const rows = groupBy(await plainChildren(tx, await readCandidates(tx, taskIds)), ({ taskId }) => taskId);
      tx.saw(...[...rows.values()].flat().map(({ id }) => id));
      return taskIds.map((id) => rows.get(id) ?? []);
    }),
});
