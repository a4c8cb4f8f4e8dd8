import { generateKeyPairSync } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import { SignJWT } from 'jose';
import { fullInput } from '../hub/inputs';
import { codesOf, send, type Answer } from '../hub/send';
import { countTried } from '../matrix/tried';
import { byKeys } from './questions';
import type { Entrance, SeededHub } from './seeded-hub';
import { LOOKERS } from './standings';

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const stranger = LOOKERS.find(
  ({ standing, role }) => standing.kind === 'AUTHORITY' && standing.relation === null && role.role === 'team-manager',
)!;
const insider = LOOKERS.find(
  ({ standing, role }) => standing.name === 'AUTHORITY as RESPONSIBLE' && role.role === 'team-manager',
)!;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
const headerIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as Record<string, unknown>;

/** A token that some service took a moment ago, made into one that none may take. */
const FORGERIES: readonly [string, (good: string) => string | Promise<string> | undefined][] = [
  ['no token', () => undefined],
  ['one that is not signed', (good) => `${encoded({ ...headerIn(good), alg: 'none' })}.${good.split('.')[1]}.`],
  [
    'one whose claims were exchanged',
    (good) => `${good.split('.')[0]}.${encoded({ ...claimsIn(good), organisation: 'authority.medway' })}.${good.split('.')[2]}`,
  ],
  [
    'one that a stranger signed under the issuer’s name',
    (good) => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      return new SignJWT(claimsIn(good))
        .setProtectedHeader({ alg: 'RS256', kid: String(headerIn(good)['kid']) })
        .sign(privateKey);
    },
  ],
  ['the claims alone', (good) => good.split('.')[1]!],
];

const SAME = { 'x-request-id': 'the-same-request' };
const IDENTITY = {
  'x-user-id': 'the-person',
  'x-organisation': 'authority.rochdale',
  'x-roles': 'team-manager',
  'x-viewer': '{"organisationId":"authority.rochdale"}',
};

const BOMBS: readonly [string, string][] = [
  ['thirty thousand tokens', `{ ${times(30_000, () => '__typename')} }`],
  ['fragments in a ring', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['brackets without end', '{'.repeat(50_000)],
];
const WITHIN_MS = 10_000;

/** A service stands behind the gateway, and trusts nothing of it: each of these is sent to its own port. */
export function portsUnderAttack(hub: () => SeededHub): void {
  const atEach = async (ask: (port: Entrance) => Promise<string[]>): Promise<string[]> => {
    const faults: string[] = [];
    for (const port of hub().entrances.filter(({ name }) => name !== 'gateway')) {
      countTried('attack x port of a subgraph');
      faults.push(...(await ask(port)).map((fault) => `${port.name}: ${fault}`));
    }
    return faults;
  };
  /** All that a port tells of the child by its keys; to whoever may see it. */
  const aQuestion = ({ schema }: Entrance): { query: string; variables: Record<string, unknown> } => {
    const { childId, episodes, records } = hub().child;
    const known = new Map([
      ['Child', [childId]],
      ['Episode', episodes],
      ['PoliceNotification', records],
    ]);
    const { query, variables } = byKeys(schema, known)[0]!;
    return { query, variables };
  };
  const faultsOf = ({ status, text, data }: Answer, codes: readonly string[], expected: readonly string[]): string[] =>
    status < 500 &&
    (data ?? null) === null &&
    codes.length > 0 &&
    codes.every((code) => expected.includes(code)) &&
    !/node_modules|stacktrace| at .*\.js/.test(text)
      ? []
      : [`${status} ${text.slice(0, 200)}`];

  it.each(FORGERIES)('%s is refused', async (_, forge) => {
    const token = await forge(await hub().tokenOf(insider));
    const faults = await atEach(async (port) => {
      const answer = await send(port.url, { token, ...aQuestion(port) });
      return [
        ...faultsOf(answer, codesOf(answer), ['UNAUTHENTICATED']),
        ...(answer.status === 401 ? [] : [`status ${answer.status}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('no header makes a stranger anybody else, nor does anything beside the query', async () => {
    const faults = await atEach(async (port) => {
      const plain = await hub().ask(port, stranger, { ...aQuestion(port), headers: SAME });
      const told: string[] = [];
      for (const [name, value] of Object.entries(IDENTITY)) {
        const { text } = await hub().ask(port, stranger, { ...aQuestion(port), headers: { ...SAME, [name]: value } });
        if (text !== plain.text) told.push(name);
      }
      const viewer = { organisationId: 'authority.rochdale', roles: ['team-manager'] };
      const body = JSON.stringify({ ...aQuestion(port), viewer, context: { viewer }, extensions: { viewer } });
      const { text } = await hub().ask(port, stranger, { body, headers: SAME });
      return text === plain.text ? told : [...told, 'body'];
    });
    expect(faults).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE'])('a change by %s is refused', async (method) => {
    const faults = await atEach(async (port) => {
      const [change] = Object.values(port.schema.getMutationType()?.getFields() ?? {});
      if (!change) return [];
      const [argument] = change.args;
      const input = getNamedType(argument!.type);
      const query = `mutation Change($it: ${String(argument!.type)}) { ${change.name}(${argument!.name}: $it) { __typename } }`;
      const variables = JSON.stringify({ it: isInputObjectType(input) ? fullInput(input) : 'x' });
      const search = `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(variables)}`;
      // as a page of another site could not send it
      const answer = await hub().ask(port, insider, { method, search, headers: { 'apollo-require-preflight': 'true' } });
      return answer.status >= 400 && answer.status < 500 && (answer.data ?? null) === null
        ? []
        : [`${answer.status} ${answer.text.slice(0, 100)}`];
    });
    expect(faults).toEqual([]);
  });

  it.each(BOMBS)('%s: refused before anything is done', async (_, query) => {
    const faults = await atEach(async (port) => {
      const began = performance.now();
      const answer = await hub().ask(port, insider, { query });
      const took = performance.now() - began;
      return [
        ...faultsOf(answer, codesOf(answer), ['INVALID_INPUT']),
        ...(took < WITHIN_MS ? [] : [`took ${took.toFixed(0)} ms`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('fragments that double thirty times are answered as the one field that they are', async () => {
    const doubling = times(30, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
    const faults = await atEach(async (port) => {
      const began = performance.now();
      const answer = await hub().ask(port, insider, { query: `{ ...f0 } ${doubling} fragment f30 on Query { __typename }` });
      const took = performance.now() - began;
      return answer.text.trim() === '{"data":{"__typename":"Query"}}' && took < WITHIN_MS
        ? []
        : [`${took.toFixed(0)} ms: ${answer.text}`];
    });
    expect(faults).toEqual([]);
  });

  it('several operations in one request are not taken', async () => {
    const faults = await atEach(async (port) => {
      const body = JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ __typename }' })));
      const answer = await hub().ask(port, insider, { body });
      return answer.status >= 400 && answer.status < 500 && (answer.data ?? null) === null
        ? []
        : [`${answer.status} ${answer.text.slice(0, 100)}`];
    });
    expect(faults).toEqual([]);
  });
}
