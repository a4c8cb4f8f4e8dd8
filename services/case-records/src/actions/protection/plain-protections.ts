import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import { plain, PROTECTION } from '../../store/encrypted-columns';
import type { SeenProtection } from '../../store/location-protection.store';

/** The protections with their notes in plain words, where the caller may read them. */
export const plainProtections = (tx: Tx, rows: readonly SeenProtection[]): Promise<SeenProtection[]> =>
  Promise.all(
    rows.map(async (row) =>
      (['note', 'endedBecause'] as const).some((field) => isVisible('LocationProtection', row.relations, tx.viewer, field))
        ? plain(tx, PROTECTION, row)
        : row,
    ),
  );
