import { createServer } from 'node:http';
import { systemClock } from '../clocks/create-clocks';
import { startTestIssuer, type TestIssuer } from '../testing/start-test-issuer';
import { createAuthenticator, type Authenticator } from './create-authenticator';

const ORGANISATIONS = {
  byId: (id: string) =>
    ({
      'authority.rochdale': { id, name: 'Rochdale', kind: 'AUTHORITY' as const },
      'force.kent': { id, name: 'Kent Police', kind: 'FORCE' as const },
    })[id] as never,
};

let issuer: TestIssuer;
let clock: Date | undefined;
const systemClockThatMoves = { now: () => clock ?? systemClock.now() };
const authenticatorFor = (url: string): Authenticator =>
  createAuthenticator({ issuer: url, audience: 'homeward', systemClock: systemClockThatMoves, organisations: ORGANISATIONS });
const bearer = async (...args: Parameters<TestIssuer['token']>): Promise<string> => `Bearer ${await issuer.token(...args)}`;

beforeEach(async () => {
  clock = undefined;
  issuer = await startTestIssuer();
});
afterEach(() => issuer.close());

describe('a token', () => {
  test.each(['RS256', 'ES256', 'EdDSA'])('signed with %s makes a viewer of its claims', async (algorithm) => {
    await issuer.rotate(algorithm);
    const viewer = await authenticatorFor(issuer.url).authenticate(await bearer());
    expect(viewer).toEqual({
      subject: 'noor-hartley',
      name: 'Noor Hartley',
      organisationId: 'authority.rochdale',
      organisationKind: 'AUTHORITY',
      roles: ['front-door-worker'],
      kind: 'person',
      purpose: 'SAFEGUARD_CHILD',
    });
  });

  test.each([
    ['is missing', () => Promise.resolve(undefined), /carries no bearer token/],
    ['is no token', () => Promise.resolve('Bearer nonsense'), /cannot be read/],
    ['comes in another scheme', () => Promise.resolve('Basic bm9vcjpwdw=='), /carries no bearer token/],
    ['has expired', () => bearer({}, { expiresIn: -10 }), /has expired/],
    ['is not valid yet', () => bearer({}, { notBeforeIn: 60 }), /not valid yet/],
    ['is for another audience', () => bearer({}, { audience: 'payroll' }), /another audience.*"homeward"/],
    ['names another issuer', () => bearer({}, { issuer: 'https://elsewhere.example' }), /issuer that this hub does not trust/],
    ['is signed with a shared secret', sharedSecret, /signed in a way that is not accepted/],
    ['is not signed', unsigned, /signed in a way that is not accepted|cannot be read/],
    ['names no organisation', () => bearer({ organisation: undefined }), /lacks what the hub needs to know: organisation/],
    ['names an unknown organisation', () => bearer({ organisation: 'authority.atlantis' }), /does not know/],
    ['claims to be a job', () => bearer({ kind: 'job' }), /lacks what the hub needs to know: kind/],
    [
      'gives a role that its organisation cannot give',
      () => bearer({ roles: ['police-system'] }),
      /role police-system, which Rochdale cannot give/,
    ],
  ])('that %s is refused with a sentence', async (_, make, sentence) => {
    const refused = authenticatorFor(issuer.url).authenticate(await make());
    await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: expect.stringMatching(sentence) });
  });

  test('that a stranger signed under the name of a published key is refused', async () => {
    const stranger = await startTestIssuer();
    const forged = `Bearer ${await stranger.token({}, { issuer: issuer.url })}`;
    await stranger.close();
    await expect(authenticatorFor(issuer.url).authenticate(forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('says what the session is for, within what its roles may state', async () => {
    const authenticator = authenticatorFor(issuer.url);
    expect(await authenticator.authenticate(await bearer({ purpose: 'PLAN_CARE' }))).toMatchObject({ purpose: 'PLAN_CARE' });
    const unusual = await bearer({ roles: ['cme-officer'] });
    expect(await authenticator.authenticate(unusual)).toMatchObject({ purpose: 'EDUCATE_CHILD' });
    await expect(authenticator.authenticate(await bearer({ purpose: 'PREVENT_CRIME' }))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('purpose PREVENT_CRIME, which none of its roles may state'),
    });
  });

  test('keeps only the roles that the hub knows', async () => {
    const viewer = await authenticatorFor(issuer.url).authenticate(await bearer({ roles: ['iro', 'payroll-clerk'] }));
    expect(viewer.roles).toEqual(['iro']);
  });
});

describe('a verified token', () => {
  test('is remembered, but not beyond its expiry', async () => {
    const authenticator = authenticatorFor(issuer.url);
    const token = await bearer({}, { expiresIn: 20 });
    await authenticator.authenticate(token);
    await issuer.close();
    await expect(authenticator.authenticate(token)).resolves.toMatchObject({ subject: 'noor-hartley' });
    clock = new Date(systemClock.now().getTime() + 30_000);
    await expect(authenticator.authenticate(token)).rejects.toMatchObject({ message: expect.stringContaining('has expired') });
  });
});

describe('the issuer', () => {
  test('is asked for its keys once for many tokens', async () => {
    const authenticator = authenticatorFor(issuer.url);
    const tokens = await Promise.all([1, 2, 3, 4].map((n) => bearer({ sub: `person-${n}` })));
    await Promise.all(tokens.map((token) => authenticator.authenticate(token)));
    expect([issuer.discoveries, issuer.keyReads]).toEqual([1, 1]);
  });

  test('that rotates its keys is followed, and not hammered by tokens of keys that nobody knows', async () => {
    const authenticator = authenticatorFor(issuer.url);
    await authenticator.authenticate(await bearer());
    jest.useFakeTimers({ now: Date.now() + 31_000, doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] });
    try {
      await issuer.rotate();
      await expect(authenticator.authenticate(await bearer({ sub: 'after' }))).resolves.toMatchObject({ subject: 'after' });
      const reads = issuer.keyReads;
      const stranger = await startTestIssuer();
      await stranger.rotate();
      await stranger.rotate();
      const forged = `Bearer ${await stranger.token({}, { issuer: issuer.url })}`;
      await stranger.close();
      for (let n = 0; n < 5; n++)
        await expect(authenticator.authenticate(forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(issuer.keyReads).toBe(reads);
    } finally {
      jest.useRealTimers();
    }
  });

  test('that does not answer is UPSTREAM_UNAVAILABLE, and is asked again when it is back', async () => {
    const { url } = issuer;
    const token = await bearer();
    await issuer.close();
    const authenticator = authenticatorFor(url);
    await expect(authenticator.authenticate(token)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    issuer = await startTestIssuer(Number(new URL(url).port));
    clock = new Date(systemClock.now().getTime() + 2_000);
    await expect(authenticator.authenticate(await bearer())).resolves.toMatchObject({ subject: 'noor-hartley' });
  });

  test('that answers with something else than keys is UPSTREAM_UNAVAILABLE', async () => {
    const broken = createServer((_, response) => void response.writeHead(500).end('no'));
    await new Promise<void>((done) => void broken.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(broken.address() as { port: number }).port}`;
    await expect(authenticatorFor(url).authenticate(await bearer())).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await new Promise((done) => broken.close(done));
  });
});

async function sharedSecret(): Promise<string> {
  const { SignJWT } = await import('jose');
  return `Bearer ${await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x'.repeat(32)))}`;
}

async function unsigned(): Promise<string> {
  const { UnsecuredJWT } = await import('jose');
  return `Bearer ${new UnsecuredJWT({ sub: 'noor-hartley' }).encode()}x`;
}
