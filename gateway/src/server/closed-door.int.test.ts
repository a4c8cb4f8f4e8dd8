import http from 'node:http';
import net from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { WebSocket } from 'ws';
import { ask, startTestGateway, type Started } from '../../fixtures/start';
import { listenOverWebSocket } from '../../fixtures/subscribe';

const NAMED = ['https://app.example', 'https://other.example'];
const QUERY = '{ school(id: "1") }';
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': expect.stringContaining('max-age=31536000'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

let gateway: Started;
beforeAll(async () => {
  gateway = await startTestGateway({
    production: true,
    allowedOrigins: NAMED,
    timeouts: { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 },
  });
});
afterAll(() => gateway.stop());

const port = (): number => Number(new URL(gateway.url).port);

/** Sends text as it is, and resolves to everything that came back once the other side has closed. */
const onTheWire = (text: string): Promise<{ status: string; headers: Record<string, string> }> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(port(), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      const [status = '', ...lines] = answer.split('\r\n\r\n')[0]!.split('\r\n');
      resolve({
        status,
        headers: Object.fromEntries(lines.map((line) => line.toLowerCase().split(': ', 2) as [string, string])),
      });
    });
  });
const request = (head: string[], body = ''): string => [...head, '', body].join('\r\n');
const lowered = (headers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value.toLowerCase() : value]),
  );

describe('every answer carries the headers that keep a browser from keeping, framing or guessing it', () => {
  it.each([
    ['data', 200, () => ask(gateway.url, QUERY)],
    ['a refused token', 401, () => ask(gateway.url, QUERY, {}, { authorization: 'none' })],
    ['a refused operation', 200, () => ask(gateway.url, '{ nothing }', {}, { accept: 'application/json' })],
    ['a body that is too long', 413, () => ask(gateway.url, QUERY, { padding: 'x'.repeat(300_000) })],
    ['a body that is no JSON', 415, () => ask(gateway.url, QUERY, {}, { 'content-type': 'text/plain' })],
    ['an address that is too long', 414, () => fetch(`${gateway.url}?query=${'x'.repeat(9_000)}`)],
    ['what is not there', 404, () => fetch(new URL('/elsewhere', gateway.url))],
    ['a page that is not shown', 406, () => fetch(gateway.url, { headers: { accept: 'text/html' } })],
    ['what a browser asks beforehand', 204, () => fetch(gateway.url, { method: 'OPTIONS' })],
    ['health', 200, () => fetch(new URL('/health', gateway.url))],
    ['readiness', 200, () => fetch(new URL('/ready', gateway.url))],
    ['measures', 200, () => fetch(new URL('/metrics', gateway.url))],
  ] as [string, number, () => Promise<{ status: number; headers: Headers }>][])('%s', async (_, status, make) => {
    const answer = await make();
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(HEADERS);
  });

  it.each([
    ['what is no request', '400 Bad Request', 'HELLO\r\n\r\n'],
    [
      'a head that is too long',
      '431 Request Header Fields Too Large',
      request(['GET /graphql HTTP/1.1', 'host: x', `cookie: ${'x'.repeat(17_000)}`]),
    ],
    [
      'two lengths of one body',
      '400 Bad Request',
      request(['POST /graphql HTTP/1.1', 'host: x', 'content-length: 5', 'transfer-encoding: chunked'], '0\r\n\r\n'),
    ],
    ['a head that does not end', '408 Request Timeout', 'GET /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '],
    [
      'a body that does not end',
      '408 Request Timeout',
      request(
        [
          'POST /graphql HTTP/1.1',
          'host: x',
          'authorization: Bearer good',
          'content-type: application/json',
          'content-length: 100',
        ],
        '{"query":',
      ),
    ],
    [
      'a socket where there is none',
      '404 Not Found',
      request(['GET /elsewhere HTTP/1.1', 'host: x', 'connection: upgrade', 'upgrade: websocket']),
    ],
    [
      'a socket for a page elsewhere',
      '403 Forbidden',
      request(['GET /graphql HTTP/1.1', 'host: x', 'connection: upgrade', 'upgrade: websocket', 'origin: https://evil.example']),
    ],
  ])('%s: %s, and the connection ends', async (_, status, text) => {
    const answer = await onTheWire(text);
    expect(answer.status).toBe(`HTTP/1.1 ${status}`);
    expect(answer.headers).toMatchObject(lowered({ ...HEADERS, connection: 'close' }));
  });
});

describe('pages elsewhere', () => {
  const allowedIn = (headers: Headers): Record<string, string> =>
    Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
  const preflight = (origin: string, url = gateway.url): Promise<Response> =>
    fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  it.each(NAMED)('that were named may ask and read, refusals too, and bring no credentials: %s', async (origin) => {
    expect(allowedIn((await preflight(origin)).headers)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, x-purpose, x-request-id',
      'access-control-expose-headers': 'retry-after, x-request-id',
      'access-control-max-age': '600',
    });
    for (const headers of [{ origin }, { origin, authorization: 'none' }] as Record<string, string>[]) {
      const { headers: answered } = await ask(gateway.url, QUERY, {}, headers);
      expect(answered.get('access-control-allow-origin')).toBe(origin);
      expect(answered.get('vary')).toContain('Origin');
    }
  });

  it.each([
    'https://evil.example',
    'null',
    'https://app.example.evil.example',
    'http://app.example',
    'https://APP.example',
    '*',
    '',
  ])('that were not are told nothing at all: %j', async (origin) => {
    expect(allowedIn((await preflight(origin)).headers)).toEqual({});
    expect(allowedIn((await ask(gateway.url, QUERY, {}, { origin })).headers)).toEqual({});
  });

  it('are told nothing where none was named', async () => {
    const closed = await startTestGateway();
    expect(allowedIn((await preflight('https://app.example', closed.url)).headers)).toEqual({});
    await closed.stop();
  });

  it.each([
    ['a page elsewhere', 'https://evil.example', false],
    ['a page without an origin', 'null', false],
    ['a page that was named', 'https://other.example', true],
    ["a page of the gateway's own", undefined, true],
  ])('a socket of %s: %s, opened: %s', async (_, origin, opens) => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws', {
      origin: origin ?? new URL(gateway.url).origin,
    });
    const opened = await new Promise<boolean>((resolve) => {
      socket.on('open', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    socket.terminate();
    expect(opened).toBe(opens);
  });
});

describe('what is limited by request is limited over a socket', () => {
  const nested = (levels: number): string => `{ child(id: "1") { ${'guardian { '.repeat(levels)}id${' }'.repeat(levels)} } }`;
  const overSocket = async (query: string): Promise<unknown> => {
    const listening = listenOverWebSocket(gateway.url, query);
    await listening.ended;
    return listening.results[0];
  };

  it.each([
    ['depth', nested(11)],
    ['aliases', `{ child(id: "1") { ${Array.from({ length: 31 }, (_, at) => `a${at}: id`).join(' ')} } }`],
    ['tokens', `{ child(id: "1") { ${'id '.repeat(2_100)} } }`],
    ['characters', `{ child(id: "1") { id } } # ${'x'.repeat(20_000)}`],
    ['rootFields', `{ ${Array.from({ length: 21 }, (_, at) => `r${at}: school(id: "1")`).join(' ')} }`],
    ['directives', `{ child(id: "1") { ${'id @include(if: true) '.repeat(51)} } }`],
    ['cost', '{ children(first: 10000) { edges { node { id name } } } }'],
  ])('%s', async (limit, query) => {
    gateway.records.seen.headers.length = 0;
    expect(await overSocket(query)).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT', details: { limit } } }] });
    expect(gateway.records.seen.headers).toEqual([]);
  });

  it('an operation that is refused leaves the others of its socket alone', async () => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
    const said: { id?: string; type: string }[] = [];
    await new Promise<void>((done) => {
      const send = (message: object): void => socket.send(JSON.stringify(message));
      socket.on('open', () => send({ type: 'connection_init', payload: { authorization: 'Bearer good' } }));
      socket.on('message', (text: Buffer) => {
        const message = JSON.parse(text.toString()) as { id?: string; type: string };
        said.push(message);
        if (message.type === 'connection_ack')
          send({ id: 'refused', type: 'subscribe', payload: { query: `# ${'x'.repeat(20_000)}` } });
        if (message.id === 'refused' && message.type === 'complete')
          send({ id: 'taken', type: 'subscribe', payload: { query: QUERY } });
        if (message.id === 'taken' && message.type === 'complete') done();
      });
    });
    socket.terminate();
    expect(said.find(({ id, type }) => id === 'taken' && type === 'next')).toMatchObject({
      payload: { data: { school: 'School 1' } },
    });
  });

  it.each([
    ['introspection', getIntrospectionQuery(), 'FORBIDDEN'],
    ['a type', '{ __type(name: "Child") { fields { name } } }', 'FORBIDDEN'],
    ['the schema under another name', '{ a: __schema { types { name } } }', 'FORBIDDEN'],
    ['the schema in a fragment', '{ ...F } fragment F on Query { __schema { types { name } } }', 'FORBIDDEN'],
    ["a subgraph's own text", '{ _service { sdl } }', 'INVALID_INPUT'],
    [
      "a subgraph's entities",
      '{ _entities(representations: [{ __typename: "Child", id: "1" }]) { ... on Child { name } } }',
      'INVALID_INPUT',
    ],
  ])('%s is not told in production, by request or by socket', async (_, query, code) => {
    gateway.records.seen.headers.length = 0;
    const byRequest = (await ask(gateway.url, query)).body as unknown;
    for (const answer of [byRequest, await overSocket(query)]) {
      const { data, errors } = answer as { data?: unknown; errors: { extensions: { code: string } }[] };
      expect([data, [...new Set(errors.map(({ extensions }) => extensions.code))]]).toEqual([undefined, [code]]);
    }
    expect(gateway.records.seen.headers).toEqual([]);
  });

  it('a subgraph is not asked for its entities outside production either', async () => {
    const open = await startTestGateway();
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])
      expect((await ask(open.url, query)).body.errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    await open.stop();
  });

  it('a message that is too long ends its socket', async () => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
    const code = await new Promise<number>((resolve) => {
      socket.on('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: { padding: 'x'.repeat(300_000) } })),
      );
      socket.on('error', () => undefined);
      socket.on('close', resolve);
    });
    expect(code).toBe(1009);
  });

  it('a socket that asks before it says who it is, or never says, is ended', async () => {
    const closedWith = (first: object | undefined): Promise<number> =>
      new Promise((resolve) => {
        const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
        socket.on('open', () => first && socket.send(JSON.stringify(first)));
        socket.on('close', resolve);
      });
    expect(await closedWith({ id: '1', type: 'subscribe', payload: { query: QUERY } })).toBe(4401);
    expect(await closedWith(undefined)).toBe(4408);
  });
});

describe('a request by GET', () => {
  it('has no body that counts', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: 'Bearer good', 'content-type': 'application/json' };
      const asked = http.request(gateway.url, { method: 'GET', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject);
      asked.end(JSON.stringify({ query: 'mutation { note(text: "by GET") }' }));
    });
    expect(status).toBe(400);
    expect(gateway.records.seen.notes).toEqual([]);
  });
});
