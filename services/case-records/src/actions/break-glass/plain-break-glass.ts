import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { SeenBreakGlass } from '../../store/break-glass.store';
import { BREAK_GLASS, plain } from '../../store/encrypted-columns';

/** The openings with their reasons in plain words, where the caller may read them. */
export const plainBreakGlass = (tx: Tx, rows: readonly SeenBreakGlass[]): Promise<SeenBreakGlass[]> =>
  Promise.all(
    rows.map(async (row) => (isVisible('BreakGlass', row.relations, tx.viewer, 'reason') ? plain(tx, BREAK_GLASS, row) : row)),
  );
