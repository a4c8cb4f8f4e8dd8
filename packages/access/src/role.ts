import type { OrganisationKind, Relation } from '@homeward/domain';
import type { Action } from './actions';
import type { Lens } from './lens';

/**
 * One role, as data. `reads` says as what the holder reads a row to which the organisation stands in a relation: a CME officer of the
 * responsible authority reads its children as a school does. A relation that is not named here shows nothing.
 */
export interface Role {
  role: string;
  description: string;
  /** Kinds of organisation whose people or machines may hold it; a token that claims it for another kind is refused. */
  organisationKinds: readonly OrganisationKind[];
  actions: readonly Action[];
  reads: Partial<Record<Relation, Lens>>;
}
