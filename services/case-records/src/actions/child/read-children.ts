import type { Caller, Database } from '@homeward/service-kit';
import { pageChildren, type ChildPage } from '../../store/child-page.store';
import { readChildren, type SeenChild } from '../../store/child.store';
import { isRecordId } from '@homeward/domain';
import { plainChildren } from './plain-children';

export type ReadChildren = (caller: Caller, ids: readonly string[]) => Promise<(SeenChild | null)[]>;
export type ListChildren = (caller: Caller, page: ChildPage) => Promise<SeenChild[]>;

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadChildren =
  (database: Database): ReadChildren =>
  (caller, ids) =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const rows = new Map((await plainChildren(tx, await readChildren(tx, ids.filter(isRecordId)))).map((row) => [row.id, row]));
      tx.saw(...rows.keys());
      return ids.map((id) => rows.get(id) ?? null);
    });

/** By name. */
export const createListChildren =
  (database: Database): ListChildren =>
  (caller, page) =>
    database.read(caller, async (tx) => {
      const rows = await plainChildren(tx, await pageChildren(tx, page));
      tx.saw(...rows.map(({ id }) => id));
      return rows;
    });
