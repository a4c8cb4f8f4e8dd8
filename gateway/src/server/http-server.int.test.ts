import http from 'node:http';
import { ask, startTestGateway, type Started } from '../../fixtures/start';

const QUERY = '{ school(id: "1") }';

describe('the door of the graph', () => {
  let gateway: Started;
  let production: Started;
  beforeAll(async () => {
    gateway = await startTestGateway();
    production = await startTestGateway({ production: true, allowedOrigins: ['https://app.example'] });
  });
  afterAll(() => Promise.all([gateway.stop(), production.stop()]));

  const send = (init: RequestInit & { query?: string; at?: string }): Promise<Response> =>
    fetch(init.at ?? `${gateway.url}${init.query ? `?query=${encodeURIComponent(init.query)}` : ''}`, {
      ...init,
      headers: { authorization: 'Bearer good', ...(init.headers as Record<string, string>) },
    });

  it('answers a query by GET', async () => {
    expect(await (await send({ query: QUERY })).json()).toEqual({ data: { school: 'School 1' } });
  });

  it.each([
    ['mutation', 'mutation { note(text: "by GET") }'],
    ['subscription', 'subscription { childChanged(count: 1, everyMs: 1) { id } }'],
  ])('refuses a %s by GET, and does nothing', async (operation, query) => {
    const response = await send({ query });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({
      errors: [{ message: `A ${operation} cannot be sent by GET. Send it by POST.`, extensions: { code: 'INVALID_INPUT' } }],
    });
    expect(gateway.records.seen.notes).toEqual([]);
    expect(gateway.records.seen.openStreams).toBe(0);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', ''])(
    'refuses a body that a page elsewhere could send unasked: %p',
    async (type) => {
      const body = JSON.stringify({ query: 'mutation { note(text: "forged") }' });
      const response = await send({ method: 'POST', headers: { 'content-type': type }, body });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT', field: 'content-type' } }] });
      expect(gateway.records.seen.notes).toEqual([]);
    },
  );

  it.each([
    ['JSON that is broken', '{"query":'],
    ['JSON that is no object', '"query"'],
    ['no query', '{}'],
  ])('says so when a body holds %s', async (_what, body) => {
    const response = await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_INPUT', correlationId: expect.any(String) } }],
    });
  });

  it('refuses a body over the limit by what it says of its length', async () => {
    const { status, body } = await ask(gateway.url, QUERY, { padding: 'x'.repeat(256 * 1024) });
    expect(status).toBe(413);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      details: { limit: 'bodyBytes', max: 256 * 1024 },
    });
  });

  it('refuses a body over the limit that does not say its length, and takes one that is within it', async () => {
    const chunked = (padding: string): Promise<{ status: number | undefined; body: string }> =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', authorization: 'Bearer good', 'transfer-encoding': 'chunked' };
        const request = http.request(gateway.url, { method: 'POST', headers }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode, body }));
        });
        request.on('error', reject);
        request.write(`{"query":"{ school(id: \\"1\\") }","variables":{"padding":"`);
        request.write(padding);
        request.end('"}}');
      });
    expect(await chunked('x')).toEqual({ status: 200, body: '{"data":{"school":"School 1"}}' });
    expect(await chunked('x'.repeat(300 * 1024))).toMatchObject({ status: 413, body: expect.stringContaining('bodyBytes') });
  });

  it("gives every answer a request id: the caller's own where it is safe, else a new one", async () => {
    const kept = await send({ query: QUERY, headers: { 'x-request-id': 'kent-police-0001' } });
    expect(kept.headers.get('x-request-id')).toBe('kent-police-0001');
    for (const unsafe of ['short', 'a b c d e f g', 'x'.repeat(65), '{"json":"injected"}']) {
      const made = await send({ query: QUERY, headers: { 'x-request-id': unsafe } });
      expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('sends headers that keep an answer out of caches, frames and guesses', async () => {
    const { headers } = await send({ query: QUERY });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('lets no page elsewhere ask, unless its origin was named', async () => {
    const preflight = (at: string, origin: string): Promise<Response> =>
      send({
        at,
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    expect((await preflight(gateway.url, 'https://app.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await preflight(production.url, 'https://app.example')).headers.get('access-control-allow-origin')).toBe(
      'https://app.example',
    );
    expect((await preflight(production.url, 'https://evil.example')).headers.get('access-control-allow-origin')).not.toBe(
      'https://evil.example',
    );
    expect((await preflight(production.url, 'https://app.example')).headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('tells the schema outside production only', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    expect((await ask(gateway.url, introspection)).body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const refused = await ask(production.url, introspection);
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(refused.body.data).toBeUndefined();
    expect((await ask(production.url, '{ __type(name: "Child") { name } }')).body.errors).toHaveLength(1);
    expect((await ask(production.url, '{ __typename child(id: "1") { __typename } }')).body.data).toEqual({
      __typename: 'Query',
      child: { __typename: 'Child' },
    });
  });

  it('shows GraphiQL to a browser outside production only', async () => {
    const browse = (at: string): Promise<Response> => fetch(at, { headers: { accept: 'text/html,*/*' } });
    const page = await browse(gateway.url);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Homeward');
    const refused = await browse(production.url);
    expect(refused.status).toBe(406);
    expect(refused.headers.get('content-type')).toContain('application/json');
  });

  it('has nothing anywhere else', async () => {
    const response = await send({ at: new URL('/admin', gateway.url).href });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'There is nothing here. The graph is at /graphql.' });
  });

  it('says that it runs and that it is ready', async () => {
    expect((await fetch(new URL('/health', gateway.url))).status).toBe(200);
    const ready = await fetch(new URL('/ready', gateway.url));
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', subgraphs: { 'case-records': true, education: true } });
  });

  it('refuses a port that is taken with a sentence that names it', async () => {
    const port = Number(new URL(gateway.url).port);
    await expect(startTestGateway({ port })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(`Port ${port}`),
    });
  });

  it('refuses a subgraph that the supergraph does not have', async () => {
    await expect(startTestGateway({ endpoints: { weather: 'http://127.0.0.1:1/graphql' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('weather'),
    });
  });
});
