import { startIssuer, type Issuer } from '../fixtures/issuer';
import { knownOrganisations } from '../fixtures/organisations';
import { ask, startTestGateway, type Started } from '../fixtures/start';
import { recordsSubgraph, schoolingSubgraph, type TestSubgraph } from '../fixtures/subgraph';
import { serveSubgraph, type SubgraphServer } from '../fixtures/subgraph-server';
import { listenOverSse, listenOverWebSocket, until, type Body } from '../fixtures/subscribe';
import type { GatewayOptions } from './gateway-options';

const changes = (count: number, everyMs = 5): string =>
  `subscription { childChanged(count: ${count}, everyMs: ${everyMs}) { id name school } }`;
const change = (id: number): Body => ({
  data: { childChanged: { id: `${id}`, name: `Child ${id}`, school: `School of ${id}` } },
});

const ways = [
  ['SSE', listenOverSse],
  ['graphql-ws', listenOverWebSocket],
] as const;

/** The subgraphs behind a gateway, and how to start one that reaches them. */
interface Behind {
  records: TestSubgraph[];
  options: Partial<GatewayOptions>;
  lose(): Promise<void>;
  close(): Promise<void>;
}

async function inProcess(): Promise<Behind> {
  const [records, schooling] = [recordsSubgraph(), schoolingSubgraph()];
  return {
    records: [records],
    options: { executors: { 'case-records': records.executor, education: schooling.executor } },
    lose: async () => undefined,
    close: async () => undefined,
  };
}

async function twoReplicasOfEach(): Promise<Behind> {
  const records = [recordsSubgraph(), recordsSubgraph()];
  const schooling = [schoolingSubgraph(), schoolingSubgraph()];
  const serve = (subgraphs: TestSubgraph[]): Promise<SubgraphServer[]> =>
    Promise.all(subgraphs.map((each) => serveSubgraph(each)));
  const [recordServers, schoolServers] = [await serve(records), await serve(schooling)];
  const lose = async (): Promise<void> => void (await Promise.all(recordServers.map((server) => server.close())));
  return {
    records,
    options: {
      endpoints: { 'case-records': recordServers.map(({ url }) => url), education: schoolServers.map(({ url }) => url) },
    },
    lose,
    close: async () => void (await Promise.all([lose(), ...schoolServers.map((server) => server.close())])),
  };
}

describe.each([
  ['in-process', inProcess],
  ['behind two replicas of each subgraph', twoReplicasOfEach],
])('subscriptions, subgraphs %s', (_where, stand) => {
  let behind: Behind;
  let gateway: Started;
  beforeEach(async () => {
    behind = await stand();
    gateway = await startTestGateway(behind.options);
  });
  afterEach(async () => {
    await gateway.stop();
    await behind.close();
  });
  const open = (): number => behind.records.reduce((sum, { seen }) => sum + seen.openStreams, 0);

  it.each(ways)('come over %s, each event joined across the subgraphs, and end', async (_way, listen) => {
    const listening = listen(gateway.url, changes(3));
    await listening.ended;
    expect(listening.results).toEqual([change(1), change(2), change(3)]);
    expect(open()).toBe(0);
  });

  it.each(ways)('over %s are many at once, each with its own events', async (_way, listen) => {
    const all = Array.from({ length: 6 }, (_, at) => listen(gateway.url, changes(at + 1)));
    await Promise.all(all.map(({ ended }) => ended));
    expect(all.map(({ results }) => results.length)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(ways)('over %s let go of the subgraph as soon as the caller leaves, also between events', async (_way, listen) => {
    const listening = listen(gateway.url, changes(2, 60_000));
    await until(() => open() === 1);
    listening.leave();
    await until(() => open() === 0);
  });

  it.each(ways)("over %s carry the caller's token to the subgraph", async (_way, listen) => {
    await listen(gateway.url, changes(1)).ended;
    const sent = behind.records.flatMap(({ seen }) => seen.headers);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ authorization: 'Bearer good', 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it.each(ways)('over %s are refused by their limits before the subgraph is asked', async (_way, listen) => {
    const deep = `subscription { childChanged(count: 1, everyMs: 1) { ${'guardian { '.repeat(13)}id${' }'.repeat(13)} } }`;
    const listening = listen(gateway.url, deep);
    await listening.ended;
    expect(listening.results[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', details: { limit: 'depth' } });
    expect(open()).toBe(0);
  });

  it.each(ways)('over %s end with a word when the gateway stops', async (_way, listen) => {
    const listening = listen(gateway.url, changes(100, 20));
    await until(() => listening.results.length > 1);
    await gateway.stop();
    await listening.ended;
    const { errors } = listening.results.at(-1) ?? {};
    expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    expect(errors?.[0]?.message).toContain('Subscribe again');
    await until(() => open() === 0);
  });
});

describe('a subscription whose subgraph is lost', () => {
  it.each(ways)('over %s ends with a word that says which', async (_way, listen) => {
    const behind = await twoReplicasOfEach();
    const gateway = await startTestGateway(behind.options);
    const listening = listen(gateway.url, changes(1_000, 20));
    await until(() => listening.results.length > 1);
    await behind.lose();
    await listening.ended;
    expect(listening.results.at(-1)?.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Case records did not answer in time, so this subscription has ended.'),
      extensions: { code: 'UPSTREAM_UNAVAILABLE', missing: 'case-records' },
    });
    await gateway.stop();
    await behind.close();
  });
});

describe('a subscription and its token', () => {
  let issuer: Issuer;
  let gateway: Started;
  beforeAll(async () => {
    issuer = await startIssuer();
    gateway = await startTestGateway({
      authenticate: undefined,
      issuer: issuer.url,
      audience: 'homeward',
      organisations: knownOrganisations,
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await issuer.close();
  });

  it.each(ways)('over %s: it ends when the token expires, and says so', async (way, listen) => {
    const authorization = `Bearer ${await issuer.token({ lastsSeconds: 2 })}`;
    const listening = listen(gateway.url, changes(1_000, 50), { authorization });
    await until(() => listening.results.length > 1);
    const began = performance.now();
    await listening.ended;
    expect(performance.now() - began).toBeLessThan(2_500);
    const last = listening.results.at(-1);
    expect(last?.errors?.[0]).toMatchObject({
      message: expect.stringContaining('expired'),
      extensions: { code: 'UNAUTHENTICATED' },
    });
    await until(() => gateway.records.seen.openStreams === 0);
  });

  it('over graphql-ws: nobody without a token gets in', async () => {
    for (const params of [{}, { authorization: 'Bearer nonsense' }]) {
      const listening = listenOverWebSocket(gateway.url, changes(1), params as Record<string, string>);
      await listening.ended;
      expect(listening.results).toEqual([{ errors: [{ message: 'Forbidden', extensions: { closed: 4403 } }] }]);
    }
  });

  it('over SSE: nobody without a token gets in', async () => {
    const refused = await ask(gateway.url, changes(1), {}, { accept: 'application/json', authorization: '' });
    expect(refused.status).toBe(401);
  });

  it('over graphql-ws: queries and mutations are answered too, with the limits and masks of HTTP', async () => {
    const params = { authorization: `Bearer ${await issuer.token()}` };
    const query = listenOverWebSocket(gateway.url, '{ school(id: "1") fail(how: "unforeseen") }', params);
    await query.ended;
    expect(query.results).toMatchObject([
      { data: { school: 'School 1', fail: null }, errors: [{ extensions: { code: 'INTERNAL' } }] },
    ]);
    expect(JSON.stringify(query.results)).not.toContain('secret_table');
    const mutation = listenOverWebSocket(gateway.url, 'mutation { note(text: "by socket") }', params);
    await mutation.ended;
    expect(mutation.results).toEqual([{ data: { note: 'by socket' } }]);
  });

  it('over graphql-ws: a message over the limit closes the socket', async () => {
    const params = { authorization: `Bearer ${await issuer.token()}` };
    const listening = listenOverWebSocket(gateway.url, `{ school(id: "1") } # ${'x'.repeat(300 * 1024)}`, params);
    await listening.ended;
    expect(listening.results).toEqual([{ errors: [{ message: expect.any(String), extensions: { closed: 1009 } }] }]);
  });
});

describe('the subscriptions that one client holds open', () => {
  const OPEN = 'subscription { childChanged(count: 1, everyMs: 60000) { id } }';
  let gateway: Started;
  beforeEach(async () => {
    gateway = await startTestGateway({ limits: { subscriptions: 2 } });
  });
  afterEach(() => gateway.stop());

  it.each(ways)('are limited, over %s, and one that has ended makes room for another', async (_way, listen) => {
    const held = [listenOverSse(gateway.url, OPEN), listenOverWebSocket(gateway.url, OPEN)];
    await until(() => gateway.records.seen.openStreams === 2);
    const over = listen(gateway.url, OPEN);
    await over.ended;
    const refused = await ask(gateway.url, OPEN, {}, { accept: 'text/event-stream, application/json' });
    expect(refused.status).toBe(429);
    for (const { errors } of [refused.body, ...over.results]) {
      expect(errors).toMatchObject([
        {
          message: 'This client has 2 subscriptions open here and may have no more. End one of them first.',
          extensions: { code: 'RATE_LIMITED', details: { limit: 'subscriptions', max: 2 } },
        },
      ]);
    }
    expect(gateway.records.seen.openStreams).toBe(2);
    for (const { leave } of held) leave();
    await until(() => gateway.records.seen.openStreams === 0);
    const next = listen(gateway.url, 'subscription { childChanged(count: 1, everyMs: 5) { id } }');
    await next.ended;
    expect(next.results).toEqual([{ data: { childChanged: { id: '1' } } }]);
  });
});
