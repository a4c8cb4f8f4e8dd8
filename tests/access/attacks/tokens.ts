import { listenOverSse, listenOverWebSocket } from '../../../gateway/fixtures/subscribe';
import { forgery, type Forgery } from '../hub/forged-tokens';
import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf, send } from '../hub/send';

const QUERY = '{ children(first: 5) { edges { node { id givenName } } } }';
const INBOX_CHANGED = 'subscription { inboxChanged { id } }';

const FORGERIES: readonly [string, (by: Forgery) => string | Promise<string>][] = [
  ['is not signed', (by) => by.unsigned('none')],
  ['is not signed, in capitals', (by) => by.unsigned('NONE')],
  ['says RS256 and is not signed', (by) => by.unsigned('RS256')],
  ['is signed with the public key for a secret', (by) => by.signedWithPublicKey()],
  ["is signed by a stranger under the issuer's key id", (by) => by.signedByStranger()],
  ['is signed by a stranger under a key id of their own', (by) => by.signedByStranger({}, { kid: 'stranger' })],
  ['brings its own key', async (by) => by.signedByStranger({}, { jwk: await by.strangersKey() })],
  ['says where its key is to be had', (by) => by.signedByStranger({}, { jku: 'http://127.0.0.1:9/jwks' })],
  ['names a file as its key', (by) => by.signedByStranger({}, { kid: '../../../../dev/null' })],
  ['asks the database for its key', (by) => by.signedByStranger({}, { kid: "' union select 'key' --" })],
  ['is of another issuer', (by) => by.signedByStranger({ iss: 'https://issuer.example' })],
  ["says another issuer's name over the issuer's signature", (by) => by.signed({ iss: 'https://issuer.example' })],
  ['has expired', (by) => by.signed({ exp: by.seconds(-60) })],
  ['never expires', (by) => by.signed({ exp: undefined })],
  ['is not valid yet', (by) => by.signed({ nbf: by.seconds(300) })],
  ['is for another audience', (by) => by.signed({ aud: 'payroll' })],
  ['is for nobody', (by) => by.signed({ aud: undefined })],
  ['names no person', (by) => by.signed({ sub: undefined })],
  ['names no organisation', (by) => by.signed({ organisation: undefined })],
  ['names an organisation that there is not', (by) => by.signed({ organisation: 'authority.atlantis' })],
  ['names two organisations', (by) => by.signed({ organisation: ['authority.rochdale', 'authority.medway'] })],
  ['has a role that its organisation cannot give', (by) => by.signed({ roles: ['police-system'] })],
  ['has its roles in one text', (by) => by.signed({ roles: 'team-manager' })],
  ['is the claims alone', async (by) => (await by.signed()).split('.')[1]!],
  ['is a part short', async (by) => (await by.signed()).split('.').slice(0, 2).join('.')],
  ['has other claims under the signature', async (by) => exchanged(await by.signed(), { organisation: 'authority.medway' })],
  ['is garbage', () => 'garbage'],
  ['is nothing', () => ''],
  ['is very long', () => 'a'.repeat(60_000 / 6)],
];

function exchanged(token: string, claims: object): string {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const said = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...claims };
  return [header, Buffer.from(JSON.stringify(said)).toString('base64url'), signature].join('.');
}

export function tokenConfusion(hub: () => PlayedHub): void {
  it('a token of the issuer is taken', async () => {
    const { status, data } = await send(hub().url, { token: await forgery(hub()).signed(), query: QUERY });
    expect([status, data]).toEqual([200, { children: expect.anything() }]);
  });

  it.each(FORGERIES)('a token that %s is refused, by request and by socket', async (_, forge) => {
    const token = await forge(forgery(hub()));
    const { status, data, errors, text } = await send(hub().url, { token, query: QUERY });
    expect([status, data, codesOf({ errors })]).toEqual([401, undefined, ['UNAUTHENTICATED']]);
    expect(text).not.toMatch(/givenName|jose|jwt|stack/i);
    const socket = listenOverWebSocket(hub().url, INBOX_CHANGED, { authorization: `Bearer ${token}` });
    await socket.ended;
    expect(socket.results).toEqual([{ errors: [expect.objectContaining({ extensions: { closed: 4403 } })] }]);
  });

  it.each([
    [
      'in the address',
      async (token: string) =>
        send(hub().url, { query: QUERY, search: `?access_token=${token}&authorization=Bearer%20${token}` }),
    ],
    [
      'in a cookie',
      async (token: string) =>
        send(hub().url, { query: QUERY, headers: { cookie: `authorization=Bearer ${token}; access_token=${token}` } }),
    ],
    ['under Basic', async (token: string) => send(hub().url, { query: QUERY, headers: { authorization: `Basic ${token}` } })],
    [
      'with another behind it',
      async (token: string) => send(hub().url, { query: QUERY, headers: { authorization: `Bearer ${token}, Bearer ${token}` } }),
    ],
    [
      'in the body',
      async (token: string) =>
        send(hub().url, {
          body: JSON.stringify({ query: QUERY, extensions: { headers: { authorization: `Bearer ${token}` } } }),
        }),
    ],
  ])('a good token %s is no token', async (_, ask) => {
    const { status, data } = await ask(await forgery(hub()).signed());
    expect([status, data]).toEqual([401, undefined]);
  });

  it('a subscription ends with its token, over a socket and over a stream', async () => {
    const { signed, seconds } = forgery(hub());
    const token = await signed({ exp: seconds(4) });
    const began = performance.now();
    const socket = listenOverWebSocket(hub().url, INBOX_CHANGED, { authorization: `Bearer ${token}` });
    const stream = listenOverSse(hub().url, INBOX_CHANGED, { authorization: `Bearer ${token}` });
    await Promise.all([socket.ended, stream.ended]);
    expect(performance.now() - began).toBeGreaterThan(2_000);
    expect(performance.now() - began).toBeLessThan(30_000);
    for (const { results } of [socket, stream]) expect(JSON.stringify(results)).toMatch(/expired/);
  });
}
