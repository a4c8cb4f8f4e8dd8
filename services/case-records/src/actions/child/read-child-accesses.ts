import type { Caller, Database } from '@homeward/service-kit';
import { readChildAccesses, type ChildAccessRow } from '../../store/child-accesses.store';

export type ReadChildAccesses = (
  caller: Caller,
  childIds: readonly string[],
  last: number,
) => Promise<(ChildAccessRow[] | null)[]>;

/** Who looked at each child, in the order of the ids; null where that is not the caller's to know. */
export const createReadChildAccesses =
  (database: Database): ReadChildAccesses =>
  (caller, childIds, last) =>
    database.read(caller, async (tx) => {
      const accesses = await readChildAccesses(tx, childIds, last);
      tx.saw(...accesses.keys());
      return childIds.map((id) => accesses.get(id) ?? null);
    });
