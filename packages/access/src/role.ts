import type { OrganisationKind, Relation } from '@homeward/domain';
import type { Action } from './actions';
import type { Lens } from './lens';
import type { Purpose } from './purposes';

/** `OFFICE`: every row to which the organisation stands in the relation. `PERSON`: those alone that are given to the holder in person. */
export type RowRule = 'OFFICE' | 'PERSON';

/**
 * One role, as data: what its holder may do, which rows it reads, what of them, and why it may ask. What is not named here is denied.
 * A name that does not exist is a fault of the build.
 */
export interface Role {
  role: string;
  description: string;
  /** Kinds of organisation whose people or machines may hold it; a token that claims it for another kind is refused. */
  organisationKinds: readonly OrganisationKind[];
  actions: readonly Action[];
  /** The row rule: a row by a relation that is not named does not exist for the holder. Names the same relations as `reads`. */
  rows: Readonly<Partial<Record<Relation, RowRule>>>;
  /**
   * The field rule: as what the holder reads a row to which the organisation stands in a relation. A CME officer of the responsible authority
   * reads its children as a school does. What each lens shows stands in `fields`.
   */
  reads: Readonly<Partial<Record<Relation, Lens>>>;
  /** What the holder may state in `x-purpose`; the first is what is meant where nothing is stated. */
  purposes: readonly [Purpose, ...Purpose[]];
}
