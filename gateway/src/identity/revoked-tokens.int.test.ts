import { createRevocations, type Revocation, type Revocations } from '@homeward/service-kit';
import { WebSocket } from 'ws';
import { startIssuer, type Issuer } from '../../fixtures/issuer';
import { knownOrganisations } from '../../fixtures/organisations';
import { ask, startTestGateway, type Started } from '../../fixtures/start';
import { listenOverSse, listenOverWebSocket, until } from '../../fixtures/subscribe';

const QUERY = '{ child(id: "1") { id } }';
const CHANGES = 'subscription { childChanged(count: 1, everyMs: 60000) { id } }';

let issuer: Issuer;
let gateway: Started;
let list: Revocations;
let revoked: Revocation[];
let aheadMs: number;
const logouts: string[] = [];

beforeEach(async () => {
  [aheadMs, revoked] = [0, []];
  issuer = await startIssuer();
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  list = createRevocations({
    read: async (after) => revoked.filter(({ id }) => id > after),
    systemClock: clock,
    clockSkewSeconds: 5,
    whenUnknown: 'refuse',
  });
  gateway = await startTestGateway({
    authenticate: undefined,
    issuer: issuer.url,
    audience: 'homeward',
    organisations: knownOrganisations,
    clock,
    sessions: { revocations: list, logout: async (token) => void logouts.push(token) },
  });
});
afterEach(async () => {
  await gateway.stop();
  list.close();
  await issuer.close();
});

/** Half a minute passes by the system clock, which is all that anybody may take to know. */
const takeBack = (jti: string): void => {
  const keepUntil = new Date(Date.now() + 86_400_000).toISOString();
  revoked.push({ id: revoked.length + 1, kind: 'TOKEN', value: jti, issuedBefore: null, keepUntil });
  aheadMs += 30_000;
};

describe('at the gateway, a token that is taken back', () => {
  it('is refused before anything is planned, and another is not', async () => {
    const [taken, other] = [await issuer.token({ jti: 'one' }), await issuer.token({ jti: 'two' })];
    const status = async (token: string): Promise<number> =>
      (await ask(gateway.url, QUERY, {}, { authorization: `Bearer ${token}` })).status;
    expect([await status(taken), await status(other)]).toEqual([200, 200]);
    takeBack('one');
    gateway.records.seen.headers.length = 0;
    expect([await status(taken), gateway.records.seen.headers.length, await status(other)]).toEqual([401, 0, 200]);
  });

  it.each([
    ['SSE', listenOverSse],
    ['graphql-ws', listenOverWebSocket],
  ] as const)('ends the subscription that it holds open over %s, with a word, also while nothing happens', async (_, listen) => {
    const [taken, other] = [await issuer.token({ jti: 'one' }), await issuer.token({ jti: 'two' })];
    const ending = listen(gateway.url, CHANGES, { authorization: `Bearer ${taken}` });
    const staying = listen(gateway.url, CHANGES, { authorization: `Bearer ${other}` });
    await until(() => gateway.records.seen.openStreams === 2);
    takeBack('one');
    await ask(gateway.url, QUERY, {}, { authorization: `Bearer ${other}` }); // whoever asks next has the list read
    await ending.ended;
    expect(ending.results.at(-1)?.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/revoked.*This subscription has ended/),
      extensions: { code: 'UNAUTHENTICATED' },
    });
    await until(() => gateway.records.seen.openStreams === 1);
    staying.leave();
  });

  it('has the socket closed over which it came', async () => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
    const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
    const acknowledged = new Promise((resolve) => socket.addEventListener('message', resolve));
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const payload = { authorization: `Bearer ${await issuer.token({ jti: 'one' })}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
    await acknowledged;
    takeBack('one');
    await ask(gateway.url, QUERY, {}, { authorization: `Bearer ${await issuer.token()}` });
    expect(await closed).toBe(4403);
  });
});

describe("the issuer's word that somebody has signed out", () => {
  const tell = (init: RequestInit): Promise<Response> => fetch(new URL('/backchannel-logout', gateway.url), init);

  it('is handed on', async () => {
    const response = await tell({ method: 'POST', body: new URLSearchParams({ logout_token: 'a.b.c' }) });
    expect([response.status, response.headers.get('cache-control'), logouts]).toEqual([200, 'no-store', ['a.b.c']]);
  });

  it('comes by POST alone, and is not endless', async () => {
    expect((await tell({ method: 'GET' })).status).toBe(404);
    logouts.length = 0;
    const endless = await tell({ method: 'POST', body: new URLSearchParams({ logout_token: 'a'.repeat(40_000) }) });
    expect([endless.status, logouts]).toEqual([413, []]);
  });
});
