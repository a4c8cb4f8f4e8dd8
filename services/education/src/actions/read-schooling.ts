import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import {
  pagePupilsMissing,
  readSchoolings,
  schoolingOfChildren,
  type MissingPage,
  type SeenSchooling,
} from '../store/schooling.store';

type ReadMany = (caller: Caller, ids: readonly string[]) => Promise<(SeenSchooling | null)[]>;

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadSchoolings =
  (database: Database): ReadMany =>
  (caller, ids) =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const rows = new Map((await readSchoolings(tx, ids.filter(isRecordId))).map((row) => [row.id, row]));
      tx.saw(...rows.keys());
      return ids.map((id) => rows.get(id) ?? null);
    });

/** The current one of each child, in the given order. */
export const createReadSchoolingOfChildren =
  (database: Database): ReadMany =>
  (caller, childIds) =>
    database.read(caller, async (tx) => {
      tx.asked(...childIds);
      const rows = new Map((await schoolingOfChildren(tx, childIds.filter(isRecordId))).map((row) => [row.childId, row]));
      tx.saw(...rows.keys(), ...[...rows.values()].map(({ id }) => id));
      return childIds.map((id) => rows.get(id) ?? null);
    });

export type ListPupilsMissing = (caller: Caller, page: MissingPage) => Promise<(SeenSchooling & { since: Date })[]>;

/** The caller's pupils who are missing now, those whose absence began last first. */
export const createListPupilsMissing =
  (database: Database): ListPupilsMissing =>
  (caller, page) =>
    database.read(caller, async (tx) => {
      const rows = await pagePupilsMissing(tx, page);
      tx.saw(...rows.flatMap(({ id, childId }) => [id, childId]));
      return rows;
    });
