import { REDIS_AVAILABLE, startOwnRedis, type OwnRedis } from '@homeward/testkit';
import { anyGoodToken, ask, startTestGateway, type Answer, type Started } from '../../fixtures/start';
import { listenOverWebSocket, until } from '../../fixtures/subscribe';
import type { GatewayOptions } from '../gateway-options';

const CHILD = '{ child(id: "1") { id name } }';
const COST_OF_CHILD = 3;
const LIMITS = { points: 5 * COST_OF_CHILD, reports: 2, failures: 3 };
const report = (text: string): string => `mutation { reportMissing(text: "${text}") }`;

/** The token says who: "good <organisation> <subject>". */
const byToken: NonNullable<GatewayOptions['authenticate']> = async (authorization) => {
  const viewer = await anyGoodToken(authorization);
  const [, , organisationId, subject] = (authorization ?? '').split(' ');
  return { ...viewer, organisationId: (organisationId ?? 'a') as never, subject: subject ?? 'someone', kind: 'machine' };
};
const as = (organisation: string, subject: string): Record<string, string> => ({
  authorization: `Bearer good ${organisation} ${subject}`,
});

const codesOf = ({ body }: Answer): unknown[] => (body.errors ?? []).map(({ extensions }) => extensions['code']);
async function askTimes(times: number, urls: readonly string[], headers: Record<string, string>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let turn = 0; turn < times; turn += 1) answers.push(await ask(urls[turn % urls.length]!, CHILD, {}, headers));
  return answers;
}
const isRefusal = (answer: Answer): void => {
  const [error] = answer.body.errors ?? [];
  const seconds = error?.extensions['retryAfterSeconds'] as number;
  expect(answer.status).toBe(429);
  expect(error?.extensions).toMatchObject({ code: 'RATE_LIMITED', correlationId: expect.any(String) });
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.headers.get('retry-after')).toBe(String(seconds));
  expect(error?.message).toContain(`send it again in ${seconds} second`);
  expect(answer.body.data).toBeUndefined();
};

describe('the limits of one gateway', () => {
  let gateway: Started;
  beforeEach(async () => {
    gateway = await startTestGateway({ rateLimits: LIMITS, authenticate: byToken, trustedProxies: ['127.0.0.1'] });
  });
  afterEach(() => gateway.stop());

  it('let a client use its points, refuse it then in one sentence that says when to come again, and ask no subgraph', async () => {
    const answers = await askTimes(5, [gateway.url], as('force.kent', 'system'));
    expect(answers.flatMap(codesOf)).toEqual([]);
    gateway.records.seen.headers.length = 0;
    isRefusal(await ask(gateway.url, CHILD, {}, as('force.kent', 'system')));
    expect(gateway.records.seen.headers).toEqual([]);
  });

  it('are of a client: its organisation and its name together', async () => {
    await askTimes(5, [gateway.url], as('force.kent', 'system'));
    expect(codesOf(await ask(gateway.url, CHILD, {}, as('force.kent', 'system')))).toEqual(['RATE_LIMITED']);
    expect(codesOf(await ask(gateway.url, CHILD, {}, as('force.kent', 'another')))).toEqual([]);
    expect(codesOf(await ask(gateway.url, CHILD, {}, as('force.gmp', 'system')))).toEqual([]);
  });

  it('count what an operation may cost, at least one point each, and each of a batch', async () => {
    expect(codesOf(await ask(gateway.url, '{ children(first: 20) { edges { cursor } } }', {}, as('a', 'wide')))).toEqual([
      'RATE_LIMITED',
    ]);
    for (let turn = 0; turn < LIMITS.points; turn += 1)
      expect(codesOf(await ask(gateway.url, '{ __typename }', {}, as('a', 'idle')))).toEqual([]);
    expect(codesOf(await ask(gateway.url, '{ __typename }', {}, as('a', 'idle')))).toEqual(['RATE_LIMITED']);
    const batch = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as('a', 'batch') },
      body: JSON.stringify(Array.from({ length: 6 }, () => ({ query: CHILD }))),
    });
    const results = (await batch.json()) as Answer['body'][];
    expect(results.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'RATE_LIMITED')).toHaveLength(1);
  });

  it('count over a socket as by request', async () => {
    await askTimes(5, [gateway.url], as('a', 'b'));
    const listening = listenOverWebSocket(
      gateway.url,
      'subscription { childChanged(count: 1, everyMs: 1) { id } }',
      as('a', 'b'),
    );
    await listening.ended;
    expect(listening.results).toMatchObject([
      { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }] },
    ]);
  });

  it('never keep a client from reporting because of what else it did, and count reports apart', async () => {
    const headers = as('force.kent', 'system');
    await askTimes(6, [gateway.url], headers);
    expect((await ask(gateway.url, report('first'), {}, headers)).body.data).toEqual({ reportMissing: 'first' });
    expect((await ask(gateway.url, 'mutation { recordSighting(text: "second") { id name } }', {}, headers)).body.data).toEqual({
      recordSighting: { id: '1', name: 'Child 1' },
    });
    const over = await ask(gateway.url, report('third'), {}, headers);
    isRefusal(over);
    expect(over.body.errors?.[0]?.message).toContain('this one was not taken');
    expect(gateway.records.seen.notes).toEqual(['first', 'second']);
  });

  it('do not let a report carry anything else past them, and count what its answer costs', async () => {
    const headers = as('a', 'b');
    await askTimes(5, [gateway.url], headers);
    const mixed = await ask(gateway.url, 'mutation { reportMissing(text: "x") note(text: "y") }', {}, headers);
    expect(codesOf(mixed)).toEqual(['RATE_LIMITED']);
    expect(gateway.records.seen.notes).toEqual([]);
    const other = as('a', 'c');
    await ask(gateway.url, 'mutation { recordSighting(text: "x") { siblings { siblings { siblings { id } } } } }', {}, other);
    expect(codesOf(await ask(gateway.url, CHILD, {}, other))).toEqual(['RATE_LIMITED']);
  });

  it('limit bad tokens by the address that sends them, by request and by socket, and take a good one all the same', async () => {
    const bad = { authorization: 'Bearer bad', 'x-forwarded-for': '198.51.100.7' };
    for (let turn = 0; turn < 3; turn += 1) expect((await ask(gateway.url, CHILD, {}, bad)).status).toBe(401);
    isRefusal(await ask(gateway.url, CHILD, {}, bad));
    expect((await ask(gateway.url, CHILD, {}, { ...bad, 'x-forwarded-for': '203.0.113.9' })).status).toBe(401);
    expect((await ask(gateway.url, CHILD, {}, { ...as('a', 'b'), 'x-forwarded-for': '198.51.100.7' })).status).toBe(200);
    const closedWith = async (): Promise<unknown> => {
      const socket = listenOverWebSocket(gateway.url, 'subscription { childChanged(count: 1, everyMs: 1) { id } }', {
        authorization: 'bad',
      });
      await socket.ended;
      return socket.results[0]?.errors?.[0]?.extensions['closed'];
    };
    expect([await closedWith(), await closedWith(), await closedWith(), await closedWith()]).toEqual([4403, 4403, 4403, 4429]);
  });
});

const shared = REDIS_AVAILABLE ? ['the limits of two gateways with one Redis'] : [];
if (!REDIS_AVAILABLE)
  process.stdout.write('Limits that gateways share are not tested: there is no redis-server or valkey-server on the PATH.\n');

for (const title of shared) {
  describe(title, () => {
    let redis: OwnRedis;
    let gateways: Started[];
    let urls: string[];
    beforeAll(async () => {
      redis = await startOwnRedis();
      const start = (): Promise<Started> => startTestGateway({ rateLimits: LIMITS, authenticate: byToken, redisUrl: redis.url });
      gateways = [await start(), await start()];
      urls = gateways.map(({ url }) => url);
      // a gateway answers before its line to Redis stands, and counts for itself until then
      for (const url of urls) await untilShared(url);
    });
    afterAll(async () => {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await redis.stop();
    });

    let tries = 0;
    /** Until something of this gateway's is counted in Redis. */
    async function untilShared(url: string): Promise<void> {
      const { Redis } = await import('ioredis');
      const looking = new Redis(redis.url);
      try {
        for (let left = 300; left > 0; left -= 1) {
          const before = await looking.dbsize();
          await ask(url, CHILD, {}, as('warming-up', String((tries += 1))));
          if ((await looking.dbsize()) > before) return;
          await new Promise((wait) => setTimeout(wait, 10));
        }
        throw new Error('this gateway counts nothing in Redis');
      } finally {
        looking.disconnect();
      }
    }

    it('are counted together, whichever of them is asked', async () => {
      const answers = await askTimes(5, urls, as('force.kent', 'system'));
      expect(answers.flatMap(codesOf)).toEqual([]);
      for (const url of urls) isRefusal(await ask(url, CHILD, {}, as('force.kent', 'system')));
      for (const url of urls) expect(codesOf(await ask(url, report('still taken'), {}, as('force.kent', 'system')))).toEqual([]);
      for (const url of urls) isRefusal(await ask(url, report('too many'), {}, as('force.kent', 'system')));
    });

    it('cost one round trip for each operation, and none once a client is over its limit', async () => {
      const { Redis } = await import('ioredis');
      const looking = new Redis(redis.url);
      const roundTrips = async (): Promise<number> =>
        [...(await looking.info('commandstats')).matchAll(/cmdstat_(?:evalsha|eval|multi):calls=(\d+)/g)].reduce(
          (sum, [, calls]) => sum + Number(calls),
          0,
        );
      const before = await roundTrips();
      await askTimes(5, [urls[0]!], as('force.kent', 'counted'));
      expect((await roundTrips()) - before).toBe(5);
      await askTimes(5, [urls[0]!], as('force.kent', 'counted'));
      expect((await roundTrips()) - before).toBe(6);
      looking.disconnect();
    });

    it('leave no name in Redis', async () => {
      const { Redis } = await import('ioredis');
      const looking = new Redis(redis.url);
      await ask(urls[0]!, CHILD, {}, as('force.kent', 'somebody@force.example'));
      const keys = await looking.keys('*');
      looking.disconnect();
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.filter((key) => /force|somebody|system|127\.0/.test(key))).toEqual([]);
    });

    it('are kept by each alone while Redis does not answer, and together again when it does; nobody is turned away for it', async () => {
      redis.freeze();
      const alone = await askTimes(10, urls, as('force.kent', 'during'));
      expect(alone.flatMap(codesOf)).toEqual([]);
      for (const url of urls) isRefusal(await ask(url, CHILD, {}, as('force.kent', 'during')));
      expect(gateways.flatMap(({ lines }) => lines.map(({ sentence }) => sentence))).toEqual(
        expect.arrayContaining(['Redis does not answer: each gateway counts for itself until it does.']),
      );
      redis.thaw();
      for (const url of urls) await untilShared(url);
      const answers = await askTimes(5, urls, as('force.kent', 'afterwards'));
      expect(answers.flatMap(codesOf)).toEqual([]);
      for (const url of urls) isRefusal(await ask(url, CHILD, {}, as('force.kent', 'afterwards')));
    });

    it('are kept by each alone when Redis is gone altogether, and begin anew with an empty one', async () => {
      await redis.restart();
      const answers = await askTimes(5, [urls[0]!], as('force.kent', 'restarted'));
      expect(answers.flatMap(codesOf)).toEqual([]);
      await until(() => gateways[0]!.lines.some(({ sentence }) => sentence.startsWith('Redis does not answer')));
      await untilShared(urls[0]!);
      expect((await askTimes(5, [urls[0]!], as('force.kent', 'anew'))).flatMap(codesOf)).toEqual([]);
      isRefusal(await ask(urls[0]!, CHILD, {}, as('force.kent', 'anew')));
    });
  });
}
