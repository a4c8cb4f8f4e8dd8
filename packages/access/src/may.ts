import type { OrganisationKind } from '@homeward/domain';
import type { Action } from './actions';
import type { Role } from './role';
import { ROLES } from './roles';

const BY_NAME: ReadonlyMap<string, { role: Role; actions: ReadonlySet<string> }> = new Map(
  ROLES.map((role) => [role.role, { role, actions: new Set(role.actions) }]),
);

/** The roles that the hub knows among those named; an issuer may name others, which mean nothing here. */
export const rolesOf = (names: readonly string[]): Role[] => names.flatMap((name) => BY_NAME.get(name)?.role ?? []);

/** Whether any of these roles is granted the action. Denies what no role grants; what `readsAs` and the store say comes on top. */
export const may = (roles: readonly string[], action: Action): boolean =>
  roles.some((role) => BY_NAME.get(role)?.actions.has(action) ?? false);

/** The roles among those named that people or machines of this kind of organisation may not hold. */
export const misplacedRoles = (roles: readonly string[], kind: OrganisationKind): string[] =>
  rolesOf(roles)
    .filter((role) => !role.organisationKinds.includes(kind))
    .map(({ role }) => role);

/** Roles that are granted the action, for the sentence that tells a refused caller what to ask for. */
export const rolesThatMay = (action: Action): string[] =>
  ROLES.filter((role) => role.actions.includes(action)).map(({ role }) => role);
