import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import {
  cmeCasesOfChildren,
  pageCmeCasesToReview,
  readCmeCases,
  type ReviewPage,
  type SeenCmeCase,
} from '../store/cme-case.store';
import { plainCases } from './plain-cases';

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadCmeCases =
  (database: Database) =>
  (caller: Caller, ids: readonly string[]): Promise<(SeenCmeCase | null)[]> =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const seen = await plainCases(tx, await readCmeCases(tx, ids.filter(isRecordId)));
      const rows = new Map(seen.map((row) => [row.id, row]));
      tx.saw(...rows.keys());
      return ids.map((id) => rows.get(id) ?? null);
    });

/** Those of each child, in the given order, newest first. */
export const createReadCmeCasesOfChildren =
  (database: Database) =>
  (caller: Caller, childIds: readonly string[]): Promise<SeenCmeCase[][]> =>
    database.read(caller, async (tx) => {
      tx.asked(...childIds);
      const byChild = new Map<string, SeenCmeCase[]>(childIds.map((id) => [id, []]));
      for (const row of await plainCases(tx, await cmeCasesOfChildren(tx, childIds.filter(isRecordId)))) {
        tx.saw(row.id, row.childId);
        byChild.get(row.childId)?.push(row);
      }
      return childIds.map((id) => byChild.get(id) ?? []);
    });

/** The caller's dormant cases whose review is due, the longest due first. */
export const createListCmeCasesToReview =
  (database: Database) =>
  (caller: Caller, page: ReviewPage): Promise<SeenCmeCase[]> =>
    database.read(caller, async (tx) => {
      const rows = await plainCases(tx, await pageCmeCasesToReview(tx, page));
      tx.saw(...rows.flatMap(({ id, childId }) => [id, childId]));
      return rows;
    });
