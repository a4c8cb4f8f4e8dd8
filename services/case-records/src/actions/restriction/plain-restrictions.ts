import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { SeenRestriction } from '../../store/contact-restriction.store';
import { plain, RESTRICTION } from '../../store/encrypted-columns';

/** The restrictions with their notes in plain words, where the caller may read them. */
export const plainRestrictions = (tx: Tx, rows: readonly SeenRestriction[]): Promise<SeenRestriction[]> =>
  Promise.all(
    rows.map(async (row) =>
      isVisible('ContactRestriction', row.relations, tx.viewer, 'note') ? plain(tx, RESTRICTION, row) : row,
    ),
  );
