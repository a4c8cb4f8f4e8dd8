import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { anyGoodToken, startTestGateway, type Answer, type Started } from '../../fixtures/start';
import type { GatewayOptions } from '../gateway-options';

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const CHILD = 'query Child($id: ID!) { child(id: $id) { id name } }';
const NOTE = 'mutation Note($text: String!) { note(text: $text) }';
const CHANGED = 'subscription Changed { childChanged(count: 2, everyMs: 1) { id } }';
const ANOTHERS = 'query Anothers { school(id: "1") }';
const DEEP = `query Deep { child(id: "1") { ${'guardian { '.repeat(11)}id${' }'.repeat(11)} } }`;
const SCHEMA = 'query Schema { __schema { queryType { name } } }';
const OUTDATED = 'query Outdated { child(id: "1") { shoeSize } }';

/** "good machine" is a machine client, any other good token a person. */
const byToken: NonNullable<GatewayOptions['authenticate']> = async (authorization) => ({
  ...(await anyGoodToken(authorization)),
  subject: 'kent-system',
  kind: authorization?.includes('machine') ? 'machine' : 'person',
});
const MACHINE = { authorization: 'Bearer good machine' };
const PERSON = { authorization: 'Bearer good person' };

let directory: string;
const started = async (options: Partial<GatewayOptions>): Promise<Started> =>
  startTestGateway({ authenticate: byToken, trustedDocuments: directory, machineDocuments: 'trusted', ...options });
const manifest = (client: string | null, ...texts: string[]): string =>
  JSON.stringify({ client, documents: Object.fromEntries(texts.map((text) => [idOf(text), text])) });

async function post(url: string, body: unknown, headers: Record<string, string> = MACHINE): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}
async function overSocket(url: string, payload: object, params: Record<string, string> = MACHINE): Promise<unknown[]> {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: params,
    retryAttempts: 0,
  });
  const results: unknown[] = [];
  await new Promise<void>((end) => {
    client.subscribe(payload as never, {
      next: (result) => results.push(result),
      error: (error) => (results.push({ errors: error }), end()),
      complete: () => end(),
    });
  });
  await client.dispose();
  return results;
}
const codes = ({ errors }: Answer['body']): unknown[] => (errors ?? []).map(({ extensions }) => extensions['code']);

describe('trusted documents at a gateway', () => {
  let gateway: Started;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-trusted-'));
    await writeFile(path.join(directory, 'kent.json'), manifest('kent-system', CHILD, NOTE, CHANGED, DEEP, SCHEMA, OUTDATED));
    await writeFile(path.join(directory, 'another.json'), manifest('another-system', ANOTHERS));
    gateway = await started({ production: true });
  });
  afterAll(async () => {
    await gateway.stop();
    await rm(directory, { recursive: true });
  });

  it('are run by their ids: a query, a mutation, a subscription, and in a batch', async () => {
    const child = { data: { child: { id: '7', name: 'Child 7' } } };
    expect((await post(gateway.url, { documentId: idOf(CHILD), variables: { id: '7' } })).body).toEqual(child);
    expect(
      (await post(gateway.url, { documentId: idOf(NOTE), operationName: 'Note', variables: { text: 'by id' } })).body,
    ).toEqual({
      data: { note: 'by id' },
    });
    expect((await post(gateway.url, [{ documentId: idOf(CHILD), variables: { id: '7' } }])).body).toEqual([child]);
    expect(await overSocket(gateway.url, { query: '', documentId: idOf(CHANGED) })).toEqual(
      ['1', '2'].map((id) => ({ data: { childChanged: { id } } })),
    );
  });

  it('are asked by GET too, and change nothing by it', async () => {
    const get = (text: string, variables: object): Promise<Response> =>
      fetch(`${gateway.url}?documentId=${idOf(text)}&variables=${encodeURIComponent(JSON.stringify(variables))}`, {
        headers: MACHINE,
      });
    expect(await (await get(CHILD, { id: '1' })).json()).toEqual({ data: { child: { id: '1', name: 'Child 1' } } });
    expect((await get(NOTE, { text: 'by GET' })).status).toBe(405);
    expect(gateway.records.seen.notes).not.toContain('by GET');
  });

  it.each([
    ['that nobody has collected', idOf('{ nothing }')],
    ["of another's client", idOf(ANOTHERS)],
    ['without its prefix', idOf(CHILD).slice('sha256:'.length)],
    ['in capitals', idOf(CHILD).toUpperCase()],
    ['that every object has', '__proto__'],
  ])('an id %s is refused with a sentence, the same for all', async (_, documentId) => {
    const { status, body } = await post(gateway.url, { documentId });
    expect([status, body.data]).toEqual([404, undefined]);
    expect(body.errors).toMatchObject([
      {
        message: expect.stringMatching(/^There is no trusted document of this id for your client\. .*homeward documents collect/),
        extensions: { code: 'NOT_FOUND', field: 'documentId' },
      },
    ]);
    expect(await overSocket(gateway.url, { query: '', documentId })).toMatchObject([
      { errors: [{ message: body.errors?.[0]?.message }] },
    ]);
  });

  it.each([
    ['a number', { documentId: 7 }],
    ['a list', { documentId: [idOf(CHILD)] }],
    ['an id beside a query', { documentId: idOf(CHILD), query: CHILD }],
  ])('what is sent as %s is refused', async (_, body) => {
    const answer = await post(gateway.url, body);
    expect([answer.status, codes(answer.body)]).toEqual([400, ['INVALID_INPUT']]);
  });

  it.each([
    ['a query', { query: CHILD, variables: { id: '1' } }],
    ['a mutation', { query: NOTE, variables: { text: 'untrusted' } }],
    ['the very text of a trusted one', { query: CHILD }],
    [
      'a document known by its hash in the way of others',
      { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(CHILD).slice(7) } } },
    ],
    ['nothing', {}],
  ])('a machine client is refused %s that it sends itself, by request, in a batch and by socket', async (_, body) => {
    gateway.records.seen.headers.length = 0;
    const { status, body: answered } = await post(gateway.url, body);
    expect([status, codes(answered), answered.data]).toEqual([403, ['FORBIDDEN'], undefined]);
    expect(answered.errors?.[0]?.message).toMatch(/^Your client may send trusted documents alone: send a documentId/);
    const batch = (await post(gateway.url, [body])).body as unknown as Answer['body'][];
    expect(batch.map(codes)).toEqual([['FORBIDDEN']]);
    const [byText] = await overSocket(gateway.url, { query: '', ...body });
    expect(JSON.stringify(byText)).toContain('FORBIDDEN');
    expect(gateway.records.seen.headers).toEqual([]);
  });

  it('a machine client is refused by GET and over server-sent events as well', async () => {
    const byGet = await fetch(`${gateway.url}?query=${encodeURIComponent('{ school(id: "1") }')}`, { headers: MACHINE });
    expect(byGet.status).toBe(403);
    const events = await post(gateway.url, { query: CHANGED }, { ...MACHINE, accept: 'text/event-stream, application/json' });
    expect(codes(events.body)).toEqual(['FORBIDDEN']);
  });

  it('a person may send any document, and trusted ones too', async () => {
    expect((await post(gateway.url, { query: '{ school(id: "1") }' }, PERSON)).body.data).toEqual({ school: 'School 1' });
    expect((await post(gateway.url, { documentId: idOf(CHILD), variables: { id: '1' } }, PERSON)).body.errors).toBeUndefined();
  });

  it('what a trusted document asks is limited and checked like anything else', async () => {
    const limited = await post(gateway.url, { documentId: idOf(DEEP) });
    expect(limited.body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', details: { limit: 'depth' } });
    expect(codes((await post(gateway.url, { documentId: idOf(SCHEMA) })).body)).toEqual(['FORBIDDEN']);
    expect(codes((await post(gateway.url, { documentId: idOf(OUTDATED) })).body)).toEqual(['INVALID_INPUT']);
  });

  it('no token, no document', async () => {
    expect((await post(gateway.url, { documentId: idOf(CHILD) }, {})).status).toBe(401);
  });

  it("persons' apps are held to trusted documents where a setting says so, and machines may send any where it says that", async () => {
    const strict = await started({ personDocuments: 'trusted', machineDocuments: 'any' });
    try {
      expect(codes((await post(strict.url, { query: '{ school(id: "1") }' }, PERSON)).body)).toEqual(['FORBIDDEN']);
      expect((await post(strict.url, { query: '{ school(id: "1") }' })).body.data).toEqual({ school: 'School 1' });
    } finally {
      await strict.stop();
    }
  });

  it('a gateway does not start with documents that it cannot read', async () => {
    await expect(started({ trustedDocuments: path.join(directory, 'nowhere') })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
