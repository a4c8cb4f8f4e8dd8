import { ROLES } from '@homeward/access';
import { z } from 'zod';

const NAME = 'must be the name of a claim';
/** The name of a claim, or a way into an object by dots: `realm_access.roles`. A claim whose name has dots itself is found first. */
const way = z.string(NAME).min(1, NAME).max(200, NAME);
/** Several are tried in turn. */
const ways = z.union(
  [way, z.array(way).min(1, NAME).max(8, 'must name eight claims at most')],
  'must be the name of a claim, or a list of names',
);

const role = z
  .string()
  .refine((name) => ROLES.some((known) => known.role === name), 'must be a role of the hub: see packages/access/src/roles');
const organisation = z.string().regex(/^[a-z]+\.[a-z0-9-]+$/, 'must be the id of an organisation, as authority.rochdale');
const isKind = (text: string): text is 'person' | 'machine' => text === 'person' || text === 'machine';
const kind = z.string().refine(isKind, 'must be person or machine');

/** With `names`, only what is named there counts, under our name for it. */
const named = <T extends z.ZodType>(ours: T) =>
  z.union(
    [ways, z.strictObject({ from: ways, names: z.record(z.string().min(1), ours) })],
    'must be the name of a claim, or { "from": …, "names": { "theirs": "ours" } }',
  );

/** Where a token of the issuer carries what the hub needs to know; what is left out stands where the hub's own issuer puts it. */
export const claimMapSchema = z.strictObject(
  {
    subject: ways.default('sub'),
    name: ways.default('name'),
    organisation: named(organisation).default('organisation'),
    roles: named(role).default('roles'),
    kind: z
      .union(
        [ways, z.strictObject({ from: ways, names: z.record(z.string().min(1), kind), otherwise: kind.optional() })],
        'must be the name of a claim, or { "from": …, "names": { "theirs": "person" or "machine" }, "otherwise": … }',
      )
      .default('kind'),
    /** Null: its access tokens carry none, so that a session ends with all of its subject's. */
    session: ways.nullable().default('sid'),
    client: ways.default(['client_id', 'azp']),
  },
  'must be an object that names subject, name, organisation, roles, kind, session or client, and nothing else',
);

export type ClaimMap = z.infer<typeof claimMapSchema>;

export const OWN_CLAIMS: ClaimMap = claimMapSchema.parse({});

type Claims = Readonly<Record<string, unknown>>;
type Named = { from: string | string[]; names?: Readonly<Record<string, unknown>>; otherwise?: string | undefined };

/** The claims as the hub's own issuer would have put them. What is missing stays missing, for who reads them to say so. */
export function mappedClaims(claims: Claims, map: ClaimMap): Record<string, unknown> {
  return {
    ...claims,
    sub: first(claims, map.subject),
    name: first(claims, map.name),
    organisation: one(claims, withNames(map.organisation)),
    roles: all(claims, withNames(map.roles)),
    kind: one(claims, withNames(map.kind)),
  };
}

/** The text at the first way that leads to one. */
export function textAt(claims: Claims, from: string | string[] | null): string | undefined {
  const found = from === null ? undefined : first(claims, from);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

const withNames = (given: string | string[] | Named): Named =>
  typeof given === 'string' || Array.isArray(given) ? { from: given } : given;

const waysOf = (from: string | string[]): string[] => (typeof from === 'string' ? [from] : from);

function at(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let found: unknown = claims;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || Array.isArray(found) || !Object.hasOwn(found, part)) return undefined;
    found = (found as Claims)[part];
  }
  return found;
}

const first = (claims: Claims, from: string | string[]): unknown =>
  waysOf(from)
    .map((path) => at(claims, path))
    .find((value) => value !== undefined);

/** Exactly one, or what the token says as it stands: two organisations are no organisation. */
function one(claims: Claims, { from, names, otherwise }: Named): unknown {
  const said = first(claims, from);
  if (names === undefined) return said;
  const ours = [...new Set(textsOf(said).flatMap((theirs) => (Object.hasOwn(names, theirs) ? [names[theirs]] : [])))];
  if (ours.length === 0) return otherwise;
  return ours.length === 1 ? ours[0] : ours;
}

/** Of every way that leads somewhere; undefined where none does. */
function all(claims: Claims, { from, names }: Named): unknown {
  const said = waysOf(from)
    .map((path) => at(claims, path))
    .filter((value) => value !== undefined);
  if (names === undefined && said.length <= 1) return said[0];
  if (said.length === 0) return undefined;
  const theirs = said.flatMap(textsOf);
  return names === undefined
    ? [...new Set(theirs)]
    : [...new Set(theirs.flatMap((name) => (Object.hasOwn(names, name) ? [names[name]] : [])))];
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
