import { isVisible } from '@homeward/access';
import type { Tx } from '@homeward/service-kit';
import type { SeenChild } from '../../store/child.store';
import { CHILD, plain } from '../../store/encrypted-columns';

const WORDS = Object.keys(CHILD) as (keyof typeof CHILD)[];

/** The children with what is to be known before one goes to them in plain words, where the caller may read any of it. */
export const plainChildren = <Row extends SeenChild>(tx: Tx, rows: readonly Row[]): Promise<Row[]> =>
  Promise.all(
    rows.map(async (row) =>
      WORDS.some((field) => isVisible('Child', row.relations, tx.viewer, field)) ? plain(tx, CHILD, row) : row,
    ),
  );
