import { FIELD_RULES, ROLES, type FieldRule, type Lens, type Role, type RuledType, type Viewer } from '@homeward/access';
import { as, OrganisationKind, Relation, type OrganisationId } from '@homeward/domain';

/** The id of the organisation that every reader of the matrix belongs to. */
export const READERS_ORGANISATION = 'organisation.of-the-reader';
const KINDS = Object.values(OrganisationKind);
const RELATIONS = Object.values(Relation);

/** Somebody with these roles in an organisation of this kind, whether or not that kind may give them. */
export interface Reader {
  roles: readonly Role[];
  kind: OrganisationKind;
}

export const viewerOf = ({ roles, kind }: Reader): Viewer => ({
  subject: 'reader',
  name: 'Noor Hartley',
  organisationId: as<OrganisationId>(READERS_ORGANISATION),
  organisationKind: kind,
  roles: roles.map(({ role }) => role),
  kind: 'person',
});

export const inEveryKind = (roles: readonly Role[]): Reader[] => KINDS.map((kind) => ({ roles, kind }));

/** Nobody, and every role on its own. */
export const SINGLE_READERS: readonly Reader[] = [...inEveryKind([]), ...ROLES.flatMap((role) => inEveryKind([role]))];

/** Every two roles in one pair of hands. */
export const PAIRED_READERS: readonly Reader[] = ROLES.flatMap((first, index) =>
  ROLES.slice(index + 1).flatMap((second) => inEveryKind([first, second])),
);

/**
 * Every way in which an organisation can stand to a row: each set of relations, the empty one (another organisation, or one that is
 * nothing to the child) first. A former host stands as a host does: which rows are left to it is the row's question, not the field's.
 */
export const STANDINGS: readonly (readonly Relation[])[] = Array.from({ length: 2 ** RELATIONS.length }, (_, bits) =>
  RELATIONS.filter((_relation, index) => bits & (1 << index)),
);
export const SINGLE_STANDINGS = STANDINGS.filter(({ length }) => length <= 1);

export const RULES = Object.entries(FIELD_RULES) as [RuledType, FieldRule][];

/** As what the grants let this reader read, worked out from the grants alone. */
export function lensesOf({ roles, kind }: Reader, standing: readonly Relation[]): Lens[] {
  return roles
    .filter(({ organisationKinds }) => organisationKinds.includes(kind))
    .flatMap(({ reads }) => standing.flatMap((relation) => reads[relation] ?? []));
}

/** Which fields the grants show, and which they withhold without a word. */
export function granted(rule: FieldRule, lenses: readonly Lens[]): { shown: ReadonlySet<string>; unsaid: ReadonlySet<string> } {
  const visible = lenses.flatMap((lens) => (rule.visible[lens] === 'all' ? rule.withholdable : (rule.visible[lens] ?? [])));
  const shown = new Set([...rule.always, ...visible]);
  const silentTo = (field: string) => lenses.length > 0 && lenses.every((lens) => rule.silent?.[lens]?.includes(field));
  return { shown, unsaid: new Set(rule.withholdable.filter((field) => !shown.has(field) && silentTo(field))) };
}
