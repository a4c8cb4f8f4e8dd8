import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { serveSubgraph, type ServedSubgraph } from '../server/serve-subgraph';
import { startTestIssuer, type TestIssuer } from '../testing/start-test-issuer';
import { SEEN, tinySubgraph } from '../testing/tiny-subgraph';
import { CERTIFICATE_HEADER, createGatewaySeal, FROM_GATEWAY } from './gateway-seal';
import { revokeAsOperator, revokeTokens, type NewRevocation } from './revocation-store';

const EPISODE = `{ episode(id: "${SEEN[0]}") { id } }`;
const CHANGES = 'subscription { episodeChanged { id } }';
const LOGOUT_EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const THUMBPRINT = 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2';

let issuer: TestIssuer;
let platform: TestPlatform;
let served: ServedSubgraph;
beforeAll(async () => {
  issuer = await startTestIssuer();
  platform = await createTestPlatform({
    serviceName: 'case-records',
    environment: {
      OIDC_ISSUER: issuer.url,
      OIDC_LOGOUT_AUDIENCE: 'workspace, report',
      GATEWAY_SECRET: 'between gateways and services',
      SUBGRAPH_CALLERS: 'any',
    },
  });
  served = await serveSubgraph({ subgraph: tinySubgraph(platform).subgraph }, platform, { port: 0 });
});
afterAll(async () => {
  await served.close();
  await platform.close();
  await issuer.close();
});

const at = (path: string): string => new URL(path, served.url).toString();

async function ask(token: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query: EPISODE }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return errors === undefined ? 'shown' : `${errors[0]!.extensions.code}: ${errors[0]!.message}`;
}

const REVOKED = 'UNAUTHENTICATED: The token has been revoked. Sign in again.';

const revoke = (what: Pick<NewRevocation, 'kind' | 'value' | 'issuedBefore'>): Promise<boolean> =>
  revokeTokens(platform.owner, {
    ...what,
    because: 'A laptop was stolen.',
    by: 'operator:test',
    at: platform.clocks.system.now(),
  });

/** Half a minute later by the system clock, which is all that the rest of the hub may take to know. */
const halfAMinuteLater = (): void => platform.clocks.advanceSystem(30_000);

describe('a token that is taken back', () => {
  test.each([
    ['by its id', 'TOKEN', 'jti'],
    ['with its session', 'SESSION', 'sid'],
    ['with all of its subject', 'SUBJECT', 'sub'],
    ['with all of its client', 'CLIENT', 'client_id'],
  ] as const)('%s is refused half a minute later, and another is not', async (_, kind, claim) => {
    const claims = (n: string): Record<string, string> => ({
      jti: `j-${kind}-${n}`,
      sid: `s-${kind}-${n}`,
      sub: `p-${kind}-${n}`,
      client_id: `c-${kind}-${n}`,
    });
    const [taken, other] = [
      await issuer.token(claims('1'), { issuedIn: -60, expiresIn: 3_600 }),
      await issuer.token(claims('2'), { issuedIn: -60, expiresIn: 3_600 }),
    ];
    expect([await ask(taken), await ask(other)]).toEqual(['shown', 'shown']);
    await revoke({ kind, value: claims('1')[claim]!, issuedBefore: platform.clocks.system.now() });
    halfAMinuteLater();
    expect([await ask(taken), await ask(other)]).toEqual([REVOKED, 'shown']);
  });

  test('with all of its subject leaves whoever signs in again', async () => {
    await revoke({ kind: 'SUBJECT', value: 'signs-in-again', issuedBefore: platform.clocks.system.now() });
    halfAMinuteLater();
    const ahead = (platform.clocks.system.now().getTime() - Date.now()) / 1000;
    expect(await ask(await issuer.token({ sub: 'signs-in-again' }, { issuedIn: ahead, expiresIn: ahead + 300 }))).toBe('shown');
  });

  test('ends the stream that it holds open, also while nothing happens', async () => {
    const client = createClient({
      url: served.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${await issuer.token({ jti: 'held-open' }, { expiresIn: 3_600 })}` },
      retryAttempts: 0,
    });
    const events = client.iterate({ query: CHANGES });
    const next = events.next();
    expect(await ask(await issuer.token({}, { expiresIn: 3_600 }))).toBe('shown');
    await revoke({ kind: 'TOKEN', value: 'held-open' });
    halfAMinuteLater();
    expect(await ask(await issuer.token({}, { expiresIn: 3_600 }))).toBe('shown'); // of somebody else
    expect((await next).value).toMatchObject({ errors: [{ message: expect.stringContaining('revoked') }] });
    expect((await events.next()).done).toBe(true);
    await client.dispose();
  });

  test('is kept for as long as the longest token, with the reason, and leaves an entry in the audit', async () => {
    const now = platform.clocks.system.now();
    await revokeAsOperator(platform.databaseUrl, { kind: 'SUBJECT', value: 'left-us', because: 'Has left.', by: 'vic', at: now });
    const { rows } = await platform.owner.query(
      `select because, revoked_by, keep_until > $1::timestamptz + interval '24 hours' as long_enough,
         keep_until < $1::timestamptz + interval '25 hours' as no_longer from hub.revoked_token where value = 'left-us'`,
      [now],
    );
    expect(rows).toEqual([{ because: 'Has left.', revoked_by: 'operator:vic', long_enough: true, no_longer: true }]);
    const audit = await platform.owner.query(`select actor, outcome from hub.audit_entry where action = 'session:revoke'`);
    expect(audit.rows).toEqual([{ actor: 'operator:vic', outcome: 'CHANGED' }]);
    await platform.owner.query(`update hub.revoked_token set keep_until = now() - interval '1 second' where value = 'left-us'`);
    await platform.owner.query('select * from hub.revoked_tokens(0)');
    expect((await platform.owner.query(`select 1 from hub.revoked_token where value = 'left-us'`)).rowCount).toBe(0);
  });

  test('is written by the jobs and the operator alone, and read through a function by nobody else', async () => {
    const api = platform.database.dataSource;
    const call = `select hub.revoke_tokens('TOKEN', 'x', null, 'x', 'x', now(), now())`;
    await expect(api.query(call)).rejects.toThrow(/permission denied/);
    await expect(api.query('select * from hub.revoked_token')).rejects.toThrow(/permission denied/);
    await expect(platform.jobsDatabase.dataSource.query('delete from hub.revoked_token')).rejects.toThrow(/permission denied/);
    expect(Array.isArray(await api.query('select * from hub.revoked_tokens(0)'))).toBe(true);
  });
});

describe('the list of revoked tokens', () => {
  const seal = (secret: string): string => createGatewaySeal(secret, platform.clocks.system).ofRequest('/revocations');

  test('is told to a gateway, from where it has got to', async () => {
    await revoke({ kind: 'TOKEN', value: 'told-to-a-gateway' });
    await platform.sessions.revocations.refresh();
    const headers = { [FROM_GATEWAY]: seal(platform.settings.gatewaySecret) };
    const told = (await (await fetch(at('/revocations?after=0'), { headers })).json()) as {
      revocations: { id: number; value: string }[];
    };
    const last = told.revocations.at(-1)!;
    expect(last.value).toBe('told-to-a-gateway');
    expect(await (await fetch(at(`/revocations?after=${last.id}`), { headers })).json()).toEqual({ revocations: [] });
  });

  test('is told to nobody who does not hold the secret of its gateways, nor by an old word of a gateway', async () => {
    const stale = seal(platform.settings.gatewaySecret);
    platform.clocks.advanceSystem(61_000);
    for (const word of [undefined, '', 'x', seal('another secret of 16'), stale, `${stale.split('.')[0]}.${'A'.repeat(43)}`]) {
      const response = await fetch(at('/revocations'), { headers: word === undefined ? {} : { [FROM_GATEWAY]: word } });
      expect([response.status, await response.text()]).toEqual([404, '']);
    }
  });
});

describe('a token that is bound to a client certificate', () => {
  const bound = (claims = {}): Promise<string> =>
    issuer.token({ cnf: { 'x5t#S256': THUMBPRINT }, ...claims }, { expiresIn: 3_600 });
  const sealed = (token: string, secret = platform.settings.gatewaySecret, thumbprint = THUMBPRINT): Record<string, string> => ({
    [CERTIFICATE_HEADER]: createGatewaySeal(secret, platform.clocks.system).ofCertificate(thumbprint, `Bearer ${token}`),
  });
  const REFUSED = /^UNAUTHENTICATED: The token is bound to a client certificate, with which this request did not come/;

  test('is taken with it, as the gateway says', async () => {
    const token = await bound();
    expect(await ask(token, sealed(token))).toBe('shown');
  });

  test('is refused without it, and with another, also when it was seen with it a moment ago', async () => {
    const token = await bound({ jti: 'seen-before' });
    expect(await ask(token, sealed(token))).toBe('shown');
    expect(await ask(token)).toMatch(REFUSED);
    expect(await ask(token, sealed(token, platform.settings.secret, 'A'.repeat(43)))).toMatch(REFUSED);
  });

  test("is refused at a service's own port with a word that no gateway gave", async () => {
    const token = await bound({ jti: 'forged' });
    const other = await bound({ jti: 'other' });
    const [, at, seal] = sealed(token)[CERTIFICATE_HEADER]!.split('.');
    const forgeries = [
      THUMBPRINT,
      `${THUMBPRINT}.${at}.${'A'.repeat(43)}`,
      `${THUMBPRINT}.${at}.`,
      `${THUMBPRINT}.${Number(at) + 1}.${seal}`,
      `${'A'.repeat(43)}.${at}.${seal}`,
      sealed(token, 'another secret of 16')[CERTIFICATE_HEADER]!,
      sealed(token, 'development-only-secret-not-for-production')[CERTIFICATE_HEADER]!,
      sealed(other)[CERTIFICATE_HEADER]!, // of another token
    ];
    for (const forgery of forgeries) expect(await ask(token, { [CERTIFICATE_HEADER]: forgery })).toMatch(REFUSED);
    const old = sealed(token);
    platform.clocks.advanceSystem(61_000);
    expect(await ask(token, old)).toMatch(REFUSED);
    expect(await ask(token, sealed(token))).toBe('shown');
  });

  test('by a key of another kind is refused: what cannot be checked is not taken', async () => {
    for (const cnf of [{ jkt: THUMBPRINT }, { 'x5t#S256': THUMBPRINT, jkt: 'x' }, {}, 'x', null]) {
      const token = await bound({ cnf });
      expect(await ask(token, sealed(token))).toMatch(/^UNAUTHENTICATED: The token is bound in a way/);
    }
  });
});

describe('a logout token of the issuer', () => {
  let number = 0;
  const logoutToken = (claims = {}, options = {}): Promise<string> =>
    issuer.token(
      { jti: `logout-${++number}`, events: LOGOUT_EVENT, ...claims },
      { audience: 'workspace', type: 'logout+jwt', expiresIn: 3_600, ...options },
    );
  const tell = async (token: string): Promise<{ status: number; error?: string }> => {
    const response = await fetch(at('/backchannel-logout'), {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    return { status: response.status, ...(text ? (JSON.parse(text) as object) : {}) };
  };

  test('ends the session at once, and no other of the same person', async () => {
    const [here, there] = [
      await issuer.token({ sub: 'two-sessions', sid: 'here' }, { expiresIn: 3_600 }),
      await issuer.token({ sub: 'two-sessions', sid: 'there' }, { expiresIn: 3_600 }),
    ];
    expect(await tell(await logoutToken({ sub: 'two-sessions', sid: 'here' }))).toEqual({ status: 200 });
    expect([await ask(here), await ask(there)]).toEqual([REVOKED, 'shown']);
  });

  test('without a session ends all of the subject that was issued before', async () => {
    const token = await issuer.token({ sub: 'everywhere' }, { expiresIn: 3_600, issuedIn: -10 });
    expect(await tell(await logoutToken({ sub: 'everywhere' }))).toEqual({ status: 200 });
    expect(await ask(token)).toBe(REVOKED);
  });

  test('is taken once', async () => {
    const token = await logoutToken({ sid: 'once' });
    expect(await tell(token)).toEqual({ status: 200 });
    expect(await tell(token)).toMatchObject({ status: 400, error: 'invalid_request' });
  });

  test.each([
    ['an access token', () => issuer.token()],
    ['one for another client', () => logoutToken({ sid: 'x' }, { audience: 'payroll' })],
    ['one of another issuer', () => logoutToken({ sid: 'x' }, { issuer: 'https://elsewhere.example' })],
    ['an ID token', () => logoutToken({ sid: 'x', events: undefined })],
    ['one with a nonce', () => logoutToken({ sid: 'x', nonce: 'n' })],
    ['one of another event', () => logoutToken({ sid: 'x', events: { 'https://elsewhere.example/event': {} } })],
    [
      'one whose event is no object',
      () => logoutToken({ sid: 'x', events: { 'http://schemas.openid.net/event/backchannel-logout': 1 } }),
    ],
    ['one that names nobody', () => logoutToken({ sub: undefined })],
    ['one without an id', () => logoutToken({ sid: 'x', jti: undefined })],
    ['one that has expired', () => logoutToken({ sid: 'x' }, { expiresIn: -60 })],
    ['one of the day before yesterday', () => logoutToken({ sid: 'x' }, { issuedIn: -172_800, expiresIn: 86_400 })],
    ['an access token by its type', () => logoutToken({ sid: 'x' }, { type: 'at+jwt' })],
    ['nothing', () => Promise.resolve('')],
    ['garbage', () => Promise.resolve('garbage')],
  ])('is none that is %s', async (_, make) => {
    const { rows: before } = await platform.owner.query('select count(*) from hub.revoked_token');
    expect(await tell(await make())).toMatchObject({ status: 400, error: 'invalid_request' });
    expect((await platform.owner.query('select count(*) from hub.revoked_token')).rows).toEqual(before);
  });

  test('signed by a stranger is none', async () => {
    const stranger = await startTestIssuer();
    const forged = await stranger.token(
      { jti: 'forged', sid: 'x', events: LOGOUT_EVENT },
      { issuer: issuer.url, audience: 'workspace', type: 'logout+jwt', expiresIn: 3_600 },
    );
    await stranger.close();
    expect(await tell(forged)).toMatchObject({ status: 400 });
  });
});
