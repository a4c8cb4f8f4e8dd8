import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import { startIssuer, type Issuer } from '../../../gateway/fixtures/issuer';
import { knownOrganisations } from '../../../gateway/fixtures/organisations';
import { startTestGateway, supergraphOf, type Started } from '../../../gateway/fixtures/start';
import { recordsSubgraph, schoolingSubgraph } from '../../../gateway/fixtures/subgraph';
import { until } from '../../../gateway/fixtures/subscribe';
import { collectOperations, createClient, GraphError, type Client, type TrustedDocuments, type TypedDocument } from './index';

const CHILD = parse('query Child($id: ID!) { child(id: $id) { id name } }') as TypedDocument<
  { child: { id: string; name: string } | null },
  { id: string }
>;
const CHANGES = `subscription Changes($count: Int!, $everyMs: Int!) { childChanged(count: $count, everyMs: $everyMs) { id } }`;

const faultOf = async (asking: Promise<unknown>): Promise<GraphError> => {
  const fault = await asking.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (fault instanceof GraphError) return fault;
  throw new Error('there was no GraphError');
};

describe('a client of the graph', () => {
  let issuer: Issuer;
  let gateway: Started;
  let client: Client;
  beforeAll(async () => {
    issuer = await startIssuer();
    gateway = await startTestGateway({
      authenticate: undefined,
      issuer: issuer.url,
      audience: 'homeward',
      organisations: knownOrganisations,
    });
    client = createClient({ url: gateway.url, token: () => issuer.token() });
  });
  afterAll(async () => {
    await gateway.stop();
    await issuer.close();
  });

  it('asks with a typed document', async () => {
    const { child } = await client.query(CHILD, { id: '7' });
    expect(child?.name).toBe('Child 7');
  });

  it('asks with text, and changes', async () => {
    expect(await client.query<{ school: string }>('{ school(id: "1") }')).toEqual({ school: 'School 1' });
    expect(await client.mutate('mutation($text: String!) { note(text: $text) }', { text: 'from a client' })).toEqual({
      note: 'from a client',
    });
    expect(gateway.records.seen.notes).toContain('from a client');
  });

  it('says why it asks, and under which id', async () => {
    gateway.records.seen.headers.length = 0;
    await client.query(CHILD, { id: '1' }, { purpose: 'FIND_CHILD', requestId: 'my-request-1' });
    expect(gateway.records.seen.headers[0]).toMatchObject({ 'x-purpose': 'FIND_CHILD', 'x-request-id': 'my-request-1' });
  });

  it('throws the code, field, remedy and correlation id of an error, and what was answered nevertheless', async () => {
    const fault = await faultOf(client.query('{ fail(how: "forbidden") school(id: "1") }'));
    expect(fault).toMatchObject({
      name: 'GraphError',
      code: 'FORBIDDEN',
      message: 'You may not see this.',
      field: 'id',
      remedy: 'Ask the owner.',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      retryable: false,
      data: { fail: null, school: 'School 1' },
    });
  });

  it('throws what the gateway refuses', async () => {
    const stranger = createClient({ url: gateway.url, token: async () => 'nonsense' });
    expect((await faultOf(stranger.query(CHILD, { id: '1' }))).code).toBe('UNAUTHENTICATED');
    expect((await faultOf(client.query('{ nobody }'))).code).toBe('INVALID_INPUT');
  });

  it('throws UPSTREAM_UNAVAILABLE when nobody answers, or too late', async () => {
    const nowhere = createClient({ url: 'http://127.0.0.1:9/graphql', token: async () => 'x' });
    expect(await faultOf(nowhere.query(CHILD, { id: '1' }))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    const hasty = createClient({ url: gateway.url, token: () => issuer.token(), timeoutMs: 100 });
    expect((await faultOf(hasty.query('{ slow(ms: 500) }'))).code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('gives up when it is told to', async () => {
    const leaving = new AbortController();
    const asking = client.query('{ slow(ms: 500) }', undefined, { signal: leaving.signal });
    leaving.abort(new Error('the page was closed'));
    await expect(asking).rejects.toThrow('the page was closed');
  });

  it('subscribes, event by event, to the end', async () => {
    const ids: string[] = [];
    for await (const { childChanged } of client.subscribe<{ childChanged: { id: string } }>(CHANGES, { count: 3, everyMs: 5 })) {
      ids.push(childChanged.id);
    }
    expect(ids).toEqual(['1', '2', '3']);
  });

  it('lets go of a subscription that is left', async () => {
    for await (const _event of client.subscribe(CHANGES, { count: 1_000, everyMs: 5 })) break;
    await until(() => gateway.records.seen.openStreams === 0);
    const leaving = new AbortController();
    const events = client.subscribe(CHANGES, { count: 2, everyMs: 60_000 }, { signal: leaving.signal });
    const waiting = events.next();
    await until(() => gateway.records.seen.openStreams === 1);
    leaving.abort();
    expect((await waiting).done).toBe(true);
    await until(() => gateway.records.seen.openStreams === 0);
  });

  it('throws when a subscription is refused, when its token expires, and when the gateway is gone', async () => {
    const stranger = createClient({ url: gateway.url, token: async () => 'nonsense' });
    expect((await faultOf(stranger.subscribe(CHANGES, { count: 1, everyMs: 1 }).next())).code).toBe('UNAUTHENTICATED');
    expect((await faultOf(client.subscribe('subscription { nobody }').next())).code).toBe('INVALID_INPUT');
    const passing = createClient({ url: gateway.url, token: () => issuer.token({ lastsSeconds: 1 }) });
    const drain = async (): Promise<void> => {
      for await (const _event of passing.subscribe(CHANGES, { count: 1_000, everyMs: 20 })) void _event;
    };
    expect((await faultOf(drain())).code).toBe('UNAUTHENTICATED');
    const nowhere = createClient({ url: 'http://127.0.0.1:9/graphql', token: async () => 'x' });
    expect((await faultOf(nowhere.subscribe(CHANGES, { count: 1, everyMs: 1 }).next())).code).toBe('UPSTREAM_UNAVAILABLE');
  });
});

describe('a client with trusted documents', () => {
  const QUERY = 'query Child($id: ID!) { child(id: $id) { ...Named } } fragment Named on Child { id name }';
  const TICKS = 'subscription Ticks { childChanged(count: 2, everyMs: 5) { id } }';
  let directory: string;
  let trustedDocuments: TrustedDocuments;
  let gateway: Started;
  const bodies: Record<string, unknown>[] = [];
  const client = (trusted?: TrustedDocuments): Client =>
    createClient({
      url: gateway.url,
      token: async () => 'good',
      trustedDocuments: trusted,
      fetch: (input, init) => {
        bodies.push(JSON.parse(String(init?.body)) as Record<string, unknown>);
        return fetch(input, init);
      },
    });

  beforeAll(async () => {
    const supergraph = supergraphOf(recordsSubgraph(), schoolingSubgraph());
    const { operations, faults } = collectOperations([{ path: 'app.graphql', text: `${QUERY} ${TICKS}` }], supergraph);
    expect(faults).toEqual([]);
    const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    trustedDocuments = { client: null, documents: Object.fromEntries(operations.map(({ text }) => [idOf(text), text])) };
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-client-'));
    await writeFile(path.join(directory, 'documents.json'), JSON.stringify(trustedDocuments));
    gateway = await startTestGateway({ trustedDocuments: directory, personDocuments: 'trusted' });
  });
  afterAll(async () => {
    await gateway.stop();
    await rm(directory, { recursive: true });
  });

  it('sends ids in place of its documents, however they are written, and never their text', async () => {
    bodies.length = 0;
    const answer = { child: { id: '3', name: 'Child 3' } };
    expect(await client(trustedDocuments).query(QUERY, { id: '3' })).toEqual(answer);
    const [named, query] = parse(QUERY).definitions.toReversed();
    const document = { kind: 'Document', definitions: [named, query] } as TypedDocument;
    expect(await client(trustedDocuments).query(document, { id: '3' })).toEqual(answer);
    expect(bodies.map((body) => Object.keys(body))).toEqual([
      ['documentId', 'variables'],
      ['documentId', 'variables'],
    ]);
  });

  it('subscribes with them', async () => {
    const ids: string[] = [];
    for await (const { childChanged } of client(trustedDocuments).subscribe<{ childChanged: { id: string } }>(TICKS))
      ids.push(childChanged.id);
    expect(ids).toEqual(['1', '2']);
  });

  it('sends any other document as its text, which the gateway then refuses, as it does without a manifest', async () => {
    expect((await faultOf(client(trustedDocuments).query('query Other { school(id: "1") }'))).code).toBe('FORBIDDEN');
    expect((await faultOf(client().query(QUERY, { id: '3' }))).code).toBe('FORBIDDEN');
    expect((await faultOf(client(trustedDocuments).query('query {'))).code).toBe('FORBIDDEN');
  });

  it('says how long to wait where the gateway does', async () => {
    const strict = await startTestGateway({ rateLimits: { points: 1, reports: 1, failures: 1 } });
    const limited = createClient({ url: strict.url, token: async () => 'good' });
    await limited.query('{ school(id: "1") }');
    expect(await faultOf(limited.query('{ school(id: "1") }'))).toMatchObject({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfterSeconds: expect.any(Number),
    });
    await strict.stop();
  });
});
