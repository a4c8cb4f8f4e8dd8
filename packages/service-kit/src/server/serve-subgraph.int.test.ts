import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startTestIssuer, type TestIssuer } from '../testing/start-test-issuer';
import { SEEN, tinySubgraph, type TinySubgraph } from '../testing/tiny-subgraph';
import { serveSubgraph, type ServedSubgraph } from './serve-subgraph';

const EPISODE = `{ episode(id: "${SEEN[0]}") { id state } }`;

let issuer: TestIssuer;
let platform: TestPlatform;
let tiny: TinySubgraph;
let served: ServedSubgraph;
let token: string;

beforeAll(async () => {
  issuer = await startTestIssuer();
  platform = await createTestPlatform({ serviceName: 'case-records', environment: { OIDC_ISSUER: issuer.url } });
  token = await issuer.token();
});
beforeEach(async () => {
  tiny = tinySubgraph(platform);
  served = await serveSubgraph({ subgraph: tiny.subgraph }, platform, { port: 0, alarms: () => ['sweep case-records/lanes'] });
});
afterEach(() => served.close());
afterAll(async () => {
  await platform.close();
  await issuer.close();
});

interface Answer {
  data?: Record<string, Record<string, unknown> | null> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const at = (path: string): string => new URL(path, served.url).toString();

async function post(
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
): Promise<{ status: number; text: string; json: Answer }> {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, json: JSON.parse(text) as Answer };
}

describe('over HTTP', () => {
  test('a query is answered with the same authentication and audit as in-process', async () => {
    const { rows: before } = await platform.owner.query('select count(*)::int as n from hub.audit_entry');
    expect(await post({ query: EPISODE })).toMatchObject({
      status: 200,
      json: { data: { episode: { id: SEEN[0], state: 'MISSING' } } },
    });
    const { rows: after } = await platform.owner.query('select count(*)::int as n from hub.audit_entry');
    expect(after[0].n).toBe(before[0].n + 1);
  });

  test.each([
    ['no token', { query: EPISODE }, {}, 401, 'UNAUTHENTICATED'],
    ['an unreadable document', { query: '{' }, undefined, 400, 'INVALID_INPUT'],
    ['an unknown field', { query: '{ episode(id: "1") { nothing } }' }, undefined, 400, 'INVALID_INPUT'],
    [
      'a variable of another type',
      { query: 'query ($n: Int!) { episodes(first: $n) { edges { cursor } } }', variables: { n: 'x' } },
      undefined,
      400,
      'INVALID_INPUT',
    ],
    ['no query', {}, undefined, 400, 'INVALID_INPUT'],
    [
      'an operation that is not there',
      { query: 'query A { __typename } query B { __typename }', operationName: 'C' },
      undefined,
      400,
      'INVALID_INPUT',
    ],
    ['a body that is no JSON', '{"query":', undefined, 400, 'INVALID_INPUT'],
    [
      'a body that is too large',
      { query: EPISODE, variables: { filler: 'x'.repeat(1_100_000) } },
      undefined,
      413,
      'INVALID_INPUT',
    ],
    ['a subscription', { query: 'subscription { episodeChanged { id } }' }, undefined, 400, 'INVALID_INPUT'],
    ['a fault inside', { query: '{ faulty(how: "otherwise") }' }, undefined, 200, 'INTERNAL'],
  ])('%s is answered in the shape of GraphQL, with a stable code and no stack', async (_, body, headers, status, code) => {
    const answer = await post(body, headers);
    expect({ status: answer.status, code: answer.json.errors?.[0]?.extensions.code }).toEqual({ status, code });
    expect(answer.text).not.toMatch(/stacktrace|\bat .*\.ts|hunter2|node_modules/);
  });

  test('a form of another site cannot send an operation', async () => {
    const response = await fetch(`${served.url}?query=${encodeURIComponent(EPISODE)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/CSRF/);
  });

  test('a database that does not answer is 503, so that the gateway tries again', async () => {
    const name = new URL(platform.databaseUrl).pathname.slice(1);
    await platform.owner.query(`alter database ${name} connection limit 0`);
    await platform.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'homeward_case_records_api' and datname = current_database()`,
    );
    try {
      expect(await post({ query: EPISODE })).toMatchObject({
        status: 503,
        json: { data: null, errors: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] },
      });
      expect((await fetch(at('/ready'))).status).toBe(503);
      expect((await fetch(at('/health'))).status).toBe(200);
    } finally {
      await platform.owner.query(`alter database ${name} connection limit -1`);
    }
    expect(await (await fetch(at('/ready'))).json()).toMatchObject({ ready: true });
  });
});

describe('beside GraphQL', () => {
  test('health names what a person should look at', async () => {
    expect(await (await fetch(at('/health'))).json()).toEqual({
      service: 'case-records',
      status: 'alarm',
      alarms: ['sweep case-records/lanes'],
    });
  });

  test('readiness says what was asked', async () => {
    const response = await fetch(at('/ready'));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      service: 'case-records',
      ready: true,
      checks: { database: true, queue: true },
    });
  });

  test('metrics are for Prometheus', async () => {
    await post({ query: EPISODE });
    const response = await fetch(at('/metrics'));
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toMatch(
      /homeward_action_duration_seconds_count\{service="case-records",action="episode:read",outcome="OK"\}/,
    );
  });

  test('the schema is shown in development and not in production', async () => {
    const introspection = { query: '{ __schema { queryType { name } } }' };
    expect((await post(introspection)).json.data!['__schema']).toEqual({ queryType: { name: 'Query' } });
    const production = { ...platform, settings: { ...platform.settings, nodeEnv: 'production' as const } };
    const closed = await serveSubgraph({ subgraph: tiny.subgraph }, production, { port: 0 });
    const response = await fetch(closed.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(introspection),
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('introspection is not allowed')]);
    await closed.close();
  });

  test('a port that is taken is one sentence with the remedy', async () => {
    await expect(serveSubgraph({ subgraph: tiny.subgraph }, platform, { port: served.port })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('set PORT to a free port'),
    });
  });
});

describe('over graphql-ws', () => {
  const connect = (connectionParams: Record<string, unknown>): Client =>
    createClient({ url: served.url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });

  test('a subscription brings what happens, and ends for the source when the watcher goes', async () => {
    const client = connect({ Authorization: `Bearer ${token}` });
    const events = client.iterate({ query: 'subscription { episodeChanged { id state } }' });
    tiny.resolver.tell(SEEN[1]!);
    expect((await events.next()).value).toEqual({ data: { episodeChanged: { id: SEEN[1], state: 'MISSING' } } });
    tiny.resolver.tell(SEEN[0]!);
    expect((await events.next()).value).toEqual({ data: { episodeChanged: { id: SEEN[0], state: 'MISSING' } } });
    await events.return!();
    await client.dispose();
  });

  test('a query is answered too', async () => {
    const client = connect({ authorization: `Bearer ${token}` });
    expect((await client.iterate({ query: EPISODE }).next()).value).toEqual({
      data: { episode: { id: SEEN[0], state: 'MISSING' } },
    });
    await client.dispose();
  });

  test.each([
    ['without a token', {}, 'subscription { episodeChanged { id } }', 'UNAUTHENTICATED'],
    ['that is not granted', 'cme-officer', 'subscription { episodeChanged { id } }', 'FORBIDDEN'],
  ])('one %s is answered with its code', async (_, who, query, code) => {
    const client = connect(typeof who === 'string' ? { authorization: `Bearer ${await issuer.token({ roles: [who] })}` } : who);
    expect((await client.iterate({ query }).next()).value).toMatchObject({ errors: [{ extensions: { code } }] });
    await client.dispose();
  });

  test('one that cannot be read is refused', async () => {
    const client = connect({ authorization: `Bearer ${token}` });
    await expect(client.iterate({ query: 'subscription {' }).next()).rejects.toMatchObject([
      { extensions: { code: 'INVALID_INPUT' } },
    ]);
    await client.dispose();
  });
});

describe('closing', () => {
  test('lets what runs end, turns away what comes, and closes subscriptions', async () => {
    const client = createClient({
      url: served.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const events = client.iterate({ query: 'subscription { episodeChanged { id } }' });
    tiny.resolver.tell(SEEN[0]!);
    await events.next();
    const watching = events.next().then(
      (result) => result.done,
      () => 'closed',
    );
    const hold = await platform.owner.connect();
    await hold.query('begin; lock table hub.audit_entry in access exclusive mode');
    const running = post({ query: EPISODE });
    await new Promise((done) => setTimeout(done, 100));
    const closing = served.close();
    expect(await watching).toBe('closed');
    await expect(fetch(at('/health'))).rejects.toThrow('fetch failed');
    await hold.query('rollback');
    hold.release();
    expect(await running).toMatchObject({ status: 200, json: { data: { episode: { id: SEEN[0] } } } });
    await closing;
    await client.dispose();
  });
});
