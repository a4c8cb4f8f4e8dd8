import { systemClock } from '../clocks/create-clocks';
import { parseTokenRules } from '../config/token-rules';
import { startTestIssuer, type TestIssuer } from '../testing/start-test-issuer';
import { createAuthenticator, type Authenticator } from './create-authenticator';

const KENT = { id: 'force.kent', name: 'Kent Police', kind: 'FORCE' as const };
const ROCHDALE = { id: 'authority.rochdale', name: 'Rochdale', kind: 'AUTHORITY' as const };
const ORGANISATIONS = { byId: (id: string) => [KENT, ROCHDALE].find((each) => each.id === id) as never };
const MACHINE = { sub: 'kent-police', organisation: 'force.kent', roles: ['police-system'], kind: 'machine' };

let issuer: TestIssuer;
let now: Date | undefined;
beforeEach(async () => {
  now = undefined;
  issuer = await startTestIssuer();
});
afterEach(() => issuer.close());

const authenticator = (environment: Record<string, string> = {}): Authenticator =>
  createAuthenticator({
    issuer: issuer.url,
    audience: 'homeward',
    systemClock: { now: () => now ?? systemClock.now() },
    organisations: ORGANISATIONS,
    rules: parseTokenRules(environment),
  });
const taken = async (by: Authenticator, token: string, thumbprint?: string): Promise<string> =>
  by.authenticate(`Bearer ${token}`, thumbprint).then(
    ({ subject }) => subject,
    (error: Error) => error.message,
  );
const NONE_FOR_ACCESS = /none for access/;

describe('what another token of the same issuer is good for', () => {
  test.each([
    ['a logout token', {}, 'logout+jwt'],
    ['a proof of possession', {}, 'dpop+jwt'],
    ['a security event', {}, 'secevent+jwt'],
    ['an ID token, by its nonce', { nonce: 'n-0S6_WzA2Mj' }, undefined],
    ['an ID token, by its hash of the access token', { at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' }, 'JWT'],
    ['an ID token, as Keycloak marks it', { typ: 'ID' }, 'JWT'],
    ['a refresh token, as Keycloak marks it', { typ: 'Refresh' }, 'JWT'],
    ['a logout token, by its event', { events: {} }, 'JWT'],
  ])('%s gives no access', async (_, claims, type) => {
    expect(await taken(authenticator(), await issuer.token(claims, { type }))).toMatch(NONE_FOR_ACCESS);
  });

  test.each([undefined, 'JWT', 'at+jwt', 'application/at+jwt'])('an access token of the type %s does', async (type) => {
    expect(await taken(authenticator(), await issuer.token({ typ: 'Bearer' }, { type }))).toBe('noor-hartley');
  });

  test('where the issuer marks its access tokens, only those do', async () => {
    const strict = authenticator({ OIDC_TOKEN_TYPE: 'at+jwt' });
    expect(await taken(strict, await issuer.token({}, { type: 'at+jwt' }))).toBe('noor-hartley');
    for (const type of [undefined, 'JWT']) expect(await taken(strict, await issuer.token({}, { type }))).toMatch(NONE_FOR_ACCESS);
  });
});

describe('the time of a token', () => {
  test.each([
    ['0', -1, /has expired/],
    ['60', -50, /^noor-hartley$/],
    ['60', -61, /has expired/],
  ])('with clocks that may be %s seconds apart, %s seconds from its end', async (OIDC_CLOCK_SKEW_SECONDS, expiresIn, outcome) => {
    expect(await taken(authenticator({ OIDC_CLOCK_SKEW_SECONDS }), await issuer.token({}, { expiresIn }))).toMatch(outcome);
  });

  test('is a day at most, so that what is taken back is remembered for long enough', async () => {
    expect(await taken(authenticator(), await issuer.token({}, { expiresIn: 86_390 }))).toBe('noor-hartley');
    expect(await taken(authenticator(), await issuer.token({}, { expiresIn: 86_460 }))).toMatch(/longer than a day/);
    const lastHours = await issuer.token({}, { issuedIn: -6 * 86_400, expiresIn: 3_600 });
    expect(await taken(authenticator(), lastHours)).toMatch(/longer than a day/);
  });

  test.each(['-1', '61', 'a while'])('clocks may not be %s seconds apart', (OIDC_CLOCK_SKEW_SECONDS) => {
    expect(() => parseTokenRules({ OIDC_CLOCK_SKEW_SECONDS })).toThrow(/OIDC_CLOCK_SKEW_SECONDS must be/);
  });
});

describe('the tokens of machines, where they must be bound', () => {
  const bond = { cnf: { 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' } };
  const strict = (): Authenticator => authenticator({ OIDC_MACHINE_TOKENS: 'bound' });

  test('are refused without a bond, and with it are taken with its certificate alone', async () => {
    expect(await taken(strict(), await issuer.token(MACHINE))).toMatch(/taken here only when they are bound/);
    const bound = await issuer.token({ ...MACHINE, ...bond });
    expect(await taken(strict(), bound)).toMatch(/bound to a client certificate, with which this request did not come/);
    expect(await taken(strict(), bound, bond.cnf['x5t#S256'])).toBe('kent-police');
  });

  test("are refused without a bond also with somebody's certificate, and people's need none", async () => {
    expect(await taken(strict(), await issuer.token(MACHINE), bond.cnf['x5t#S256'])).toMatch(
      /taken here only when they are bound/,
    );
    expect(await taken(strict(), await issuer.token())).toBe('noor-hartley');
    expect(await taken(authenticator(), await issuer.token(MACHINE))).toBe('kent-police');
  });
});

describe('an issuer with claims of its own', () => {
  test('is read as it is told, and what the map leads to is judged as ever', async () => {
    const OIDC_CLAIMS = JSON.stringify({
      subject: 'oid',
      organisation: { from: 'groups', names: { 'grp-rochdale': 'authority.rochdale' } },
      roles: { from: 'groups', names: { 'grp-front-door': 'front-door-worker', 'grp-police': 'police-system' } },
      kind: { from: 'idtyp', names: { app: 'machine' }, otherwise: 'person' },
    });
    const by = authenticator({ OIDC_CLAIMS });
    const theirs = { organisation: undefined, roles: undefined, kind: undefined, oid: 'noor@rochdale' };
    const viewer = await by.authenticate(
      `Bearer ${await issuer.token({ ...theirs, groups: ['grp-front-door', 'grp-rochdale'] })}`,
    );
    expect(viewer).toMatchObject({
      subject: 'noor@rochdale',
      organisationId: 'authority.rochdale',
      roles: ['front-door-worker'],
      kind: 'person',
    });
    expect(await taken(by, await issuer.token({ ...theirs, groups: ['grp-rochdale', 'grp-police'] }))).toMatch(/cannot give/);
    expect(await taken(by, await issuer.token({ ...theirs, groups: ['grp-front-door'] }))).toMatch(/organisation/);
    expect(await taken(by, await issuer.token({ ...theirs, oid: undefined, groups: ['grp-rochdale'] }))).toMatch(/lacks.*sub/);
  });
});

describe('a key of the issuer', () => {
  /** jose measures the age of keys by the machine's clock. */
  const later = (ms: number): void => {
    jest.useFakeTimers({
      now: Date.now() + ms,
      doNotFake: ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'],
    });
  };
  afterEach(() => jest.useRealTimers());

  test('that is gone takes its tokens with it, ten minutes later at most, without a restart', async () => {
    const by = authenticator();
    const old = await issuer.token({}, { expiresIn: 3_600 });
    expect(await taken(by, old)).toBe('noor-hartley');
    await issuer.rotate();
    later(601_000);
    expect(await taken(by, old)).toMatch(/was not signed by the hub's issuer/);
    expect(await taken(by, await issuer.token({ sub: 'after' }))).toBe('after');
    expect(issuer.keyReads).toBe(2);
  });
});
