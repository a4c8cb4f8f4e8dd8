import type { Relation } from '@homeward/domain';

/**
 * Stands among the relations to a row where the child's place is hidden from the caller's organisation at this moment. It rides with them so
 * that nobody who hands them on can forget it, and grants nothing.
 */
export const PLACE_HIDDEN = 'PLACE_HIDDEN';

/** What the caller's organisation is to a row: a relation, or the mark that it must not learn the child's place from it. */
export type Standing = Relation | typeof PLACE_HIDDEN;
