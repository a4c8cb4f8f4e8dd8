import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createGatewaySeal, FROM_GATEWAY } from '../identity/gateway-seal';
import { startTestIssuer, type TestIssuer } from '../testing/start-test-issuer';
import { SEEN, tinySubgraph } from '../testing/tiny-subgraph';
import { serveSubgraph, type ServedSubgraph } from './serve-subgraph';

const SECRET = 'of gateways and services';
const EPISODE = `{ episode(id: "${SEEN[0]}") { id } }`;
const SEEN_EPISODE = { data: { episode: { id: SEEN[0] } } };

let issuer: TestIssuer;
let platform: TestPlatform;
let served: ServedSubgraph;
let authorization: string;

/** The same platform as a deployment in production would have it. */
const inProduction = (gatewaySecret = SECRET): TestPlatform => ({
  ...platform,
  settings: { ...platform.settings, nodeEnv: 'production', subgraphCallers: 'gateway', gatewaySecret },
});

beforeAll(async () => {
  issuer = await startTestIssuer();
  platform = await createTestPlatform({ serviceName: 'case-records', environment: { OIDC_ISSUER: issuer.url } });
  authorization = `Bearer ${await issuer.token()}`;
  served = await serveSubgraph({ subgraph: tinySubgraph(inProduction()).subgraph }, inProduction(), { port: 0 });
});
afterAll(async () => {
  await served.close();
  await platform.close();
  await issuer.close();
});

const proof = (words = authorization): Record<string, string> => ({
  [FROM_GATEWAY]: createGatewaySeal(SECRET, platform.clocks.system).ofOperation(words),
});
const ask = async (query: string, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
};
const askOverSocket = async (query: string, headers: Record<string, string>): Promise<unknown> => {
  class Socket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: served.url.replace('http', 'ws'),
    webSocketImpl: Socket,
    connectionParams: { authorization },
    retryAttempts: 0,
  });
  const first = await client
    .iterate({ query })
    .next()
    .then(
      ({ value }) => value as unknown,
      (error: unknown) => (Array.isArray(error) ? { errors: error } : 'closed'),
    );
  await client.dispose();
  return first;
};

describe("a service's own port in production", () => {
  test('takes an operation from a gateway that proves itself', async () => {
    expect(await ask(EPISODE, proof())).toEqual({ status: 200, body: SEEN_EPISODE });
    expect(await askOverSocket(EPISODE, { authorization, ...proof() })).toEqual(SEEN_EPISODE);
  });

  test.each([
    ['without a proof', () => ({})],
    ['with a proof that is none', () => ({ [FROM_GATEWAY]: 'yes' })],
    ["with a proof for another's token", () => proof('Bearer of another')],
    [
      'with a proof of another secret',
      () => ({ [FROM_GATEWAY]: createGatewaySeal('another', platform.clocks.system).ofOperation(authorization) }),
    ],
    [
      'with a proof of an hour ago',
      () => ({
        [FROM_GATEWAY]: createGatewaySeal(SECRET, {
          now: () => new Date(platform.clocks.system.now().getTime() - 3_600_000),
        }).ofOperation(authorization),
      }),
    ],
  ] as [string, () => Record<string, string>][])(
    'refuses a good token %s, by request and by socket, and runs nothing',
    async (_, headers) => {
      const { rows: before } = await platform.owner.query('select count(*)::int as n from hub.audit_entry');
      expect(await ask(EPISODE, headers())).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
      expect(await askOverSocket(EPISODE, { authorization, ...headers() })).toBe('closed');
      const { rows: after } = await platform.owner.query('select count(*)::int as n from hub.audit_entry');
      expect(after).toEqual(before);
    },
  );

  test.each([
    ['introspection', getIntrospectionQuery()],
    ['a type', '{ __type(name: "Episode") { fields { name } } }'],
    ["federation's text", '{ _service { sdl } }'],
  ])('does not tell its schema: %s', async (_, query) => {
    const refused = {
      errors: expect.arrayContaining([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'INVALID_INPUT' }) }),
      ]),
    };
    const byRequest = await ask(query, proof());
    expect(byRequest).toMatchObject({ status: 400, body: refused });
    expect(await askOverSocket(query, { authorization, ...proof() })).toMatchObject(refused);
  });

  test.each(['/health', '/ready', '/metrics', '/graphql', '/nothing'])(
    'answers %s with the headers of the gateway',
    async (path) => {
      const { headers } = await fetch(new URL(path, served.url));
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect([headers.get('server'), headers.get('x-powered-by'), headers.get('access-control-allow-origin')]).toEqual([
        null,
        null,
        null,
      ]);
    },
  );

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'refuses a body that a page elsewhere could send unasked: %p',
    async (type) => {
      const response = await fetch(served.url, {
        method: 'POST',
        headers: { authorization, 'content-type': type, ...proof() },
        body: JSON.stringify({ query: EPISODE }),
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain(SEEN[0]);
    },
  );

  test('takes one operation in a request, as a gateway sends it', async () => {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...proof() },
      body: JSON.stringify([{ query: EPISODE }, { query: EPISODE }]),
    });
    expect(response.status).toBe(400);
  });
});
