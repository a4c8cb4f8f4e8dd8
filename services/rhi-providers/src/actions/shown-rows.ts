import { readsAs, type Standing } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';

interface Row {
  id: string;
  childId: string;
  episodeId: string;
  relations: Standing[];
}

/**
 * Of the rows that the caller's organisation may see, those that the caller's own roles read at all; to anybody else of that organisation
 * they do not exist. They are noted as shown.
 */
export function shownRows<R extends Row>(tx: Tx, rows: readonly R[]): R[] {
  const seen = rows.filter(({ relations }) => readsAs(tx.viewer, relations).size > 0);
  tx.saw(...seen.flatMap(({ id, childId, episodeId }) => [id, childId, episodeId]));
  return seen;
}
