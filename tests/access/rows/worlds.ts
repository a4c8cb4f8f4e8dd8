import { ROLES } from '@homeward/access';
import type { OrganisationKind, Relation } from '@homeward/domain';
import fc from 'fast-check';
import type { Given, World } from './model';

/** Who lives in a generated world: several that can be the same thing to a child, and one of each other kind. */
export const ORGANISATIONS: readonly { id: string; kind: OrganisationKind }[] = [
  { id: 'authority.rochdale', kind: 'AUTHORITY' },
  { id: 'authority.medway', kind: 'AUTHORITY' },
  { id: 'authority.leeds', kind: 'AUTHORITY' },
  { id: 'force.kent', kind: 'FORCE' },
  { id: 'provider.advocacy-focus', kind: 'PROVIDER' },
  { id: 'school.999001', kind: 'SCHOOL' },
  { id: 'desk.safeguarding', kind: 'DESK' },
];
export const PEOPLE = ['one', 'two'] as const;

export const rolesOf = (kind: OrganisationKind): string[] =>
  ROLES.filter(({ organisationKinds }) => organisationKinds.includes(kind)).map(({ role }) => role);

/** By which relations somebody of such an organisation can read anything at all: from the grants, so that a new relation takes part. */
const relationsOf = (kind: OrganisationKind): Relation[] => [
  ...new Set(
    ROLES.filter(({ organisationKinds }) => organisationKinds.includes(kind)).flatMap(
      ({ reads }) => Object.keys(reads) as Relation[],
    ),
  ),
];

/** Often at the same moment as something else: that is where a rule is wrong by one. */
const hour = fc.integer({ min: -6, max: 3 });

const ofNothing = { child: null, episode: null, record: null };

function aGiven({ children, episodes, records }: Omit<World, 'given'>): fc.Arbitrary<Given> {
  const child = fc.nat(children - 1).map((index) => ({ ...ofNothing, child: index }));
  const episode = fc
    .tuple(fc.nat(Math.max(episodes.length - 1, 0)), fc.boolean())
    .map(([index, named]) => ({ ...ofNothing, episode: index, child: named ? episodes[index]!.child : null }));
  const record = fc.nat(Math.max(records.length - 1, 0)).map((index) => ({ ...ofNothing, record: index }));
  const scopes = [
    { arbitrary: child, weight: 5 },
    ...(episodes.length > 0 ? [{ arbitrary: episode, weight: 3 }] : []),
    ...(records.length > 0 ? [{ arbitrary: record, weight: 1 }] : []),
  ];
  return fc
    .constantFrom(...ORGANISATIONS)
    .chain(({ id, kind }) =>
      fc.record({
        organisation: fc.constant(id),
        person: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: fc.constantFrom(...PEOPLE), weight: 1 }),
        relation: fc.constantFrom(...relationsOf(kind)),
        from: hour,
        lasts: fc.option(fc.integer({ min: 0, max: 6 })),
        revoked: fc.oneof({ arbitrary: fc.constant(false), weight: 6 }, { arbitrary: fc.constant(true), weight: 1 }),
        scope: fc.oneof(...scopes),
      }),
    )
    .map(({ scope, lasts, ...given }) => ({ ...given, ...scope, until: lasts === null ? null : given.from + lasts }));
}

/** What is still open is given once. */
const openKey = ({ organisation, person, relation, child, episode, record, ...given }: Given): string =>
  JSON.stringify([
    organisation,
    person,
    relation,
    child,
    episode,
    record,
    ...(given.until === null && !given.revoked ? [] : [given]),
  ]);

export const worlds: fc.Arbitrary<World> = fc
  .integer({ min: 1, max: 3 })
  .chain((children) =>
    fc.record({
      children: fc.constant(children),
      episodes: fc.array(fc.record({ child: fc.nat(children - 1), began: hour }), { maxLength: 5 }),
    }),
  )
  .chain(({ children, episodes }) => {
    const links: fc.Arbitrary<{ child: number | null; episode: number | null }>[] = [
      fc.constant({ child: null, episode: null }),
      fc.nat(children - 1).map((child) => ({ child, episode: null })),
      ...episodes.map(({ child }, episode) => fc.constant({ child, episode })),
    ];
    const record = fc.tuple(hour, fc.oneof(...links)).map(([received, link]) => ({ received, ...link }));
    return fc.array(record, { maxLength: 4 }).map((records) => ({ children, episodes, records }));
  })
  .chain((things) => fc.uniqueArray(aGiven(things), { maxLength: 14, selector: openKey }).map((given) => ({ ...things, given })));
