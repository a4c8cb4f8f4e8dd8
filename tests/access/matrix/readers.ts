import {
  FIELD_RULES,
  POLICE_HELD_FOR,
  ROLES,
  type FieldRule,
  type Lens,
  type Purpose,
  type Role,
  type RuledType,
  type Viewer,
} from '@homeward/access';
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

export const viewerOf = ({ roles, kind }: Reader, purpose: Purpose = 'SAFEGUARD_CHILD'): Viewer => ({
  subject: 'reader',
  name: 'Noor Hartley',
  organisationId: as<OrganisationId>(READERS_ORGANISATION),
  organisationKind: kind,
  roles: roles.map(({ role }) => role),
  kind: 'person',
  purpose,
});

export const inEveryKind = (roles: readonly Role[]): Reader[] => KINDS.map((kind) => ({ roles, kind }));

/** Nobody, and every role on its own. */
export const SINGLE_READERS: readonly Reader[] = [...inEveryKind([]), ...ROLES.flatMap((role) => inEveryKind([role]))];

/** Every two roles in one pair of hands. */
export const PAIRED_READERS: readonly Reader[] = ROLES.flatMap((first, index) =>
  ROLES.slice(index + 1).flatMap((second) => inEveryKind([first, second])),
);

/** Each set of these relations, the empty one first. */
export const setsOf = (relations: readonly Relation[]): (readonly Relation[])[] =>
  Array.from({ length: 2 ** relations.length }, (_, bits) => relations.filter((_relation, index) => bits & (1 << index)));

/**
 * The ways in which an organisation can stand to a row: none (another organisation, or one that is nothing to the child), each relation, each
 * two, and all at once; what several show is what each of them shows. A former host stands as a host does: which rows are left to it is the
 * row's question, not the field's.
 */
export const STANDINGS: readonly (readonly Relation[])[] = [...setsOf(RELATIONS).filter(({ length }) => length <= 2), RELATIONS];
export const SINGLE_STANDINGS = STANDINGS.filter(({ length }) => length <= 1);

export const RULES = Object.entries(FIELD_RULES) as [RuledType, FieldRule][];

/** As what the grants let this reader read, worked out from the grants alone. */
export function lensesOf({ roles, kind }: Reader, standing: readonly Relation[]): Lens[] {
  return roles
    .filter(({ organisationKinds }) => organisationKinds.includes(kind))
    .flatMap(({ reads }) => standing.flatMap((relation) => reads[relation] ?? []));
}

/** Which fields the grants show, and which they withhold without a word; where the place is hidden, nothing that reveals it. */
export function granted(
  rule: FieldRule,
  lenses: readonly Lens[],
  purpose: Purpose = 'SAFEGUARD_CHILD',
  isPlaceHidden = false,
): { shown: ReadonlySet<string>; unsaid: ReadonlySet<string> } {
  const visible = lenses.flatMap((lens) => (rule.visible[lens] === 'all' ? rule.withholdable : (rule.visible[lens] ?? [])));
  const unasked = POLICE_HELD_FOR.some((given) => given === purpose) ? [] : (rule.policeHeld ?? []);
  const kept = [...unasked, ...(isPlaceHidden ? (rule.revealsPlace ?? []) : [])];
  const shown = new Set([...rule.always, ...visible.filter((field) => !kept.includes(field))]);
  const silentTo = (field: string) => lenses.length > 0 && lenses.every((lens) => rule.silent?.[lens]?.includes(field));
  return { shown, unsaid: new Set(rule.withholdable.filter((field) => !shown.has(field) && silentTo(field))) };
}
