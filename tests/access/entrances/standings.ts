import { may, mayReadPoliceHeld, ROLES, type Action, type Role } from '@homeward/access';
import { OrganisationKind, Relation } from '@homeward/domain';

/** One invented organisation, and the one thing that it is, or was, to the child. */
export interface Standing {
  name: string;
  organisation: string;
  kind: OrganisationKind;
  relation: Relation | null;
  /** Given on the child, or on one of its episodes. */
  on: 'child' | 'episode';
  /** Days before now. */
  from: number;
  until: number | null;
  revoked: boolean;
  /** Given to this person alone. */
  person: string | null;
  /** The place of the child is hidden from this organisation. */
  isPlaceHidden: boolean;
}

/** The seed spreads a child's episodes over three years. */
const LONG_AGO = 2_000;
const BETWEEN = 550;
export const PERSON = 'the-person';
export const SOMEBODY_ELSE = 'somebody-else';

/** What is given on a child; anything else is given on an episode. */
const ON_CHILD: readonly Relation[] = ['RESPONSIBLE', 'HOST', 'SCHOOL', 'CARER', 'BREAK_GLASS'];
/** What no role reads for its organisation is given to one person. */
const isInPerson = (relation: Relation | null): boolean =>
  relation !== null && !ROLES.some(({ rows }) => rows[relation] === 'OFFICE');
const KINDS = Object.values(OrganisationKind);

export const rolesAt = (kind: OrganisationKind): Role[] =>
  ROLES.filter(({ organisationKinds }) => organisationKinds.includes(kind));

const standing = (kind: OrganisationKind, relation: Relation | null, how: string, more: Partial<Standing> = {}): Standing => ({
  name: `${kind} ${how}${relation ?? ''}`,
  // a school is found by its number among the pupils' schools
  organisation:
    kind === 'SCHOOL' && relation === 'SCHOOL'
      ? 'school.999000'
      : `${kind.toLowerCase()}.${`${how}${relation ?? ''}`.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  kind,
  relation,
  on: relation !== null && ON_CHILD.includes(relation) ? 'child' : 'episode',
  from: LONG_AGO,
  until: null,
  revoked: false,
  person: isInPerson(relation) ? PERSON : null,
  isPlaceHidden: false,
  ...more,
});

const KEEPER_OF = { AREA: 'AUTHORITY', RECIPIENT: 'AUTHORITY', POLICE: 'FORCE', PROVIDER: 'PROVIDER' } as const;

/** From the grants: every relation by which a role of such an organisation reads, and for those that leave something behind, the past. */
export const STANDINGS: readonly Standing[] = [
  ...KINDS.flatMap((kind) => {
    const read = new Set(rolesAt(kind).flatMap(({ reads }) => Object.keys(reads) as Relation[]));
    return Object.values(Relation)
      .filter((relation) => read.has(relation))
      .map((relation) => standing(kind, relation, 'as '));
  }),
  ...(['RESPONSIBLE', 'HOST'] as const).flatMap((relation) => [
    standing('AUTHORITY', relation, 'formerly ', { until: BETWEEN }),
    standing('AUTHORITY', relation, 'by mistake ', { revoked: true }),
    standing('AUTHORITY', relation, 'one person of ', { person: PERSON }),
  ]),
  // an allocation that is over, and one that is still to come
  standing('AUTHORITY', 'RESPONSIBLE', 'formerly one person of ', { person: PERSON, until: BETWEEN }),
  standing('AUTHORITY', 'RESPONSIBLE', 'from tomorrow one person of ', { person: PERSON, from: -1 }),
  ...(['AREA', 'RECIPIENT'] as const).map((relation) => standing('AUTHORITY', relation, 'no longer ', { until: BETWEEN })),
  ...(['AREA', 'RECIPIENT', 'POLICE', 'PROVIDER'] as const).map((relation) =>
    standing(KEEPER_OF[relation], relation, 'kept from the place as ', { isPlaceHidden: true }),
  ),
  ...KINDS.map((kind) => standing(kind, null, 'nothing to it')),
];

/** Somebody of such an organisation with one role. */
export interface Looker {
  name: string;
  standing: Standing;
  role: Role;
  person: string;
}

/** Where an organisation of its kind has most to see. */
export const hasMost = ({ name }: Standing): boolean =>
  /as (RESPONSIBLE|POLICE|PROVIDER|SCHOOL|DESK)$/.test(name) && !/formerly|kept/.test(name);

/** The hub knows roles as data: those that read the same rows and fields, by the same actions and for the same purpose, are one reader. */
const readingOf = ({ rows, reads, actions, purposes }: Role): string =>
  JSON.stringify([rows, reads, actions.filter((action) => action.endsWith(':read')).toSorted(), mayReadPoliceHeld(purposes[0])]);
const withoutLike = (roles: readonly Role[], likeness: (role: Role) => string): Role[] => [
  ...new Map(roles.map((role) => [likeness(role), role])).values(),
];

/** Somebody of the authority that is responsible, to whom the child is not allocated: nobody, and somebody who has another of its children. */
export const NOT_ALLOCATED: readonly Looker[] = (
  [
    ['to whom no child is allocated', 'somebody-new'],
    ['to whom another child is allocated', 'worker-9'],
  ] as const
).map(([who, person]) => ({
  name: `AUTHORITY that is responsible, allocated-worker, ${who}`,
  standing: { ...standing('AUTHORITY', null, 'responsible to others '), organisation: 'authority.rochdale' },
  role: ROLES.find(({ role }) => role === 'allocated-worker')!,
  person,
}));

const lookersAt = (each: Standing, roles: readonly Role[]): Looker[] =>
  roles.flatMap((role) =>
    (each.person === null ? [PERSON] : [PERSON, SOMEBODY_ELSE]).map((person) => ({
      name: `${each.name}, ${role.role}${each.person === null ? '' : `, ${person}`}`,
      standing: each,
      role,
      person,
    })),
  );

/** Every role where its organisation has most to see; at every other standing, of those that read alike one. */
export const LOOKERS: readonly Looker[] = [
  ...STANDINGS.flatMap((each) =>
    lookersAt(each, hasMost(each) ? rolesAt(each.kind) : withoutLike(rolesAt(each.kind), readingOf)),
  ),
  NOT_ALLOCATED[0]!,
];

/** Its organisation has one relation to one child and no other: how the role reads that relation, and whether it acts for the organisation at all. */
const rowsRead = (role: Role, { relation }: Standing): string =>
  JSON.stringify([relation && role.rows[relation], Object.values(role.rows).includes('OFFICE')]);

/** For rows alone: at every standing, of the roles that may do this and read the same rows of it, the one that may do most. */
export const rowLookers = (action?: Action): Looker[] => [
  ...STANDINGS.flatMap((each) => {
    const able = rolesAt(each.kind).filter(({ role }) => action === undefined || may([role], action));
    const leastFirst = able.toSorted((one, other) => one.actions.length - other.actions.length);
    return lookersAt(
      each,
      withoutLike(leastFirst, (role) => rowsRead(role, each)),
    );
  }),
  NOT_ALLOCATED[0]!,
];

/** Those who may not, where their organisations have most to see. */
export const shutOut = (action: Action): Looker[] =>
  LOOKERS.filter(({ standing: each, role: { role } }) => hasMost(each) && !may([role], action));
