import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { CERTIFICATES } from '../../../gateway/fixtures/certificates';
import { listenOverSse, listenOverWebSocket } from '../../../gateway/fixtures/subscribe';
import { forgery, type Forgery } from '../hub/forged-tokens';
import type { PlayedHub } from '../hub/open-played-hub';
import { codesOf, send } from '../hub/send';

const QUERY = '{ children(first: 5) { edges { node { id givenName } } } }';
const INBOX_CHANGED = 'subscription { inboxChanged { id } }';
const CLI = path.resolve(__dirname, '../../../cli/dist/main.js');
const BOND = { cnf: { 'x5t#S256': CERTIFICATES.police.thumbprint } };

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
  ['lasts for a week', (by) => by.signed({ exp: by.seconds(604_800) })],
  ['lasts for a week, on its last day', (by) => by.signed({ iat: by.seconds(-600_000), exp: by.seconds(3_600) })],
  ['does not say when it was issued', (by) => by.signed({ iat: undefined })],
  ['is an ID token, by its nonce', (by) => by.signed({ nonce: 'n-0S6_WzA2Mj' })],
  ['is an ID token, by its hash', (by) => by.signed({ at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' })],
  ['is an ID token, as an issuer marks it', (by) => by.signed({ typ: 'ID' })],
  ['is a logout token, by its type', (by) => by.signed({}, { typ: 'logout+jwt' })],
  [
    'is a logout token, by its event',
    (by) => by.signed({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }),
  ],
  ['is a proof of possession', (by) => by.signed({}, { typ: 'dpop+jwt' })],
  ['is bound to a client certificate that is not there', (by) => by.signed(BOND)],
  ['is bound in a way that nobody checks', (by) => by.signed({ cnf: { jkt: CERTIFICATES.police.thumbprint } })],
  ['is bound to nothing', (by) => by.signed({ cnf: {} })],
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

  it('a bound token is refused with a certificate that is only said', async () => {
    const token = await forgery(hub()).signed(BOND);
    const { cert, thumbprint } = CERTIFICATES.police;
    for (const said of [thumbprint, `1.${thumbprint}.${'A'.repeat(43)}`, encodeURIComponent(cert)])
      for (const name of ['x-client-certificate', 'client-cert', 'ssl-client-cert', 'x-forwarded-client-cert'])
        expect((await send(hub().url, { token, query: QUERY, headers: { [name]: said } })).status).toBe(401);
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

  it('a token that was taken back is refused, however often it is shown, and its subscriptions are closed', async () => {
    const { signed } = forgery(hub());
    const [token, other] = [await signed({ jti: 'taken-back' }), await signed({ jti: 'another' })];
    const headers = { authorization: `Bearer ${token}` };
    const socket = listenOverWebSocket(hub().url, INBOX_CHANGED, headers);
    const stream = listenOverSse(hub().url, INBOX_CHANGED, headers);
    expect((await send(hub().url, { token, query: QUERY })).status).toBe(200);
    const revoke = ['sessions', 'revoke', '--token-id', 'taken-back', '--because', 'A laptop was stolen.'];
    await promisify(execFile)('node', [CLI, ...revoke, '--data', hub().process.dataDir]);
    await Promise.all([socket.ended, stream.ended]);
    for (const { results } of [socket, stream]) expect(JSON.stringify(results)).toMatch(/revoked/);
    for (let times = 0; times < 3; times += 1) {
      const { status, data, errors } = await send(hub().url, { token, query: QUERY });
      expect([status, data, codesOf({ errors })]).toEqual([401, undefined, ['UNAUTHENTICATED']]);
    }
    expect((await send(hub().url, { token: other, query: QUERY })).status).toBe(200);
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
