import { createGatewaySeal, FROM_GATEWAY, systemClock } from '@homeward/service-kit';
import { ask, startTestGateway, type Started } from '../../fixtures/start';
import { recordsSubgraph, schoolingSubgraph, type TestSubgraph } from '../../fixtures/subgraph';
import { serveSubgraph, type SubgraphServer } from '../../fixtures/subgraph-server';
import { listenOverSse } from '../../fixtures/subscribe';

const SECRET = 'of gateways and services';
const BOTH = '{ child(id: "1") { id name school } }';
const MUTATION = 'mutation { note(text: "once") }';

describe('subgraphs in processes of their own, two replicas of each', () => {
  let records: TestSubgraph[];
  let schooling: TestSubgraph[];
  let servers: Record<'records' | 'schooling', SubgraphServer[]>;
  let gateway: Started;

  beforeEach(async () => {
    records = [recordsSubgraph(), recordsSubgraph()];
    schooling = [schoolingSubgraph(), schoolingSubgraph()];
    servers = {
      records: await Promise.all(records.map((each) => serveSubgraph(each))),
      schooling: await Promise.all(schooling.map((each) => serveSubgraph(each))),
    };
    gateway = await startTestGateway({
      endpoints: {
        'case-records': servers.records.map(({ url }) => url),
        education: servers.schooling.map(({ url }) => url).join(', '),
      },
      deadlineMs: 500,
    });
  });
  afterEach(async () => {
    await gateway.stop();
    await Promise.all([...servers.records, ...servers.schooling].map((server) => server.close()));
  });
  const requests = (of: 'records' | 'schooling'): number => servers[of].reduce((sum, server) => sum + server.requests, 0);
  const misbehave = (of: 'records' | 'schooling', how: number | 'reset', times: number): void => {
    for (const server of servers[of]) server.misbehave = { how, times };
  };

  it("are joined into one answer, asked in turn, and given the caller's token", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { body } = await ask(gateway.url, BOTH);
      expect(body).toEqual({ data: { child: { id: '1', name: 'Child 1', school: 'School of 1' } } });
    }
    expect(servers.records.map((server) => server.requests)).toEqual([2, 2]);
    expect(servers.schooling.map((server) => server.requests)).toEqual([2, 2]);
    expect(records[0]?.seen.headers[0]).toMatchObject({ authorization: 'Bearer good', 'x-request-id': expect.any(String) });
  });

  it('are shown that a gateway asks, for this token', async () => {
    const proving = await startTestGateway({
      endpoints: { 'case-records': servers.records[0]!.url, education: servers.schooling[0]!.url },
      gatewaySecret: SECRET,
    });
    records[0]!.seen.headers.length = 0;
    await ask(proving.url, BOTH, {}, { [FROM_GATEWAY]: 'as the caller says' });
    const listening = listenOverSse(proving.url, 'subscription { childChanged(count: 1, everyMs: 1) { id } }');
    await listening.ended;
    await proving.stop();
    const shown = records[0]!.seen.headers.map((headers) => headers[FROM_GATEWAY] as string);
    expect(shown).toHaveLength(2);
    const seal = createGatewaySeal(SECRET, systemClock);
    for (const said of shown) {
      expect(seal.isOfOperation(said, 'Bearer good')).toBe(true);
      expect(seal.isOfOperation(said, 'Bearer of another')).toBe(false);
    }
  });

  it.each([502, 503, 504])('are asked a query once more, at another replica, after a %i', async (status) => {
    servers.records[0]!.misbehave = { how: status, times: 1 };
    expect((await ask(gateway.url, BOTH)).body).toEqual({ data: { child: { id: '1', name: 'Child 1', school: 'School of 1' } } });
    expect(servers.records.map((server) => server.requests)).toEqual([1, 1]);
  });

  it('are asked a query once more after a connection that broke', async () => {
    servers.records[0]!.misbehave = { how: 'reset', times: 1 };
    expect((await ask(gateway.url, BOTH)).body.errors).toBeUndefined();
    expect(servers.records.map((server) => server.requests)).toEqual([1, 1]);
  });

  it('are asked no more than twice', async () => {
    misbehave('records', 503, 10);
    const { body } = await ask(gateway.url, BOTH);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', missing: 'case-records' });
    expect(requests('records')).toBe(2);
  });

  it.each([500, 400])('are not asked again after a %i', async (status) => {
    misbehave('records', status, 10);
    expect((await ask(gateway.url, BOTH)).body.errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    expect(requests('records')).toBe(1);
  });

  it.each([502, 503, 504, 'reset'] as const)('are never sent a mutation twice, here after %p', async (how) => {
    misbehave('records', how, 1);
    const { body } = await ask(gateway.url, MUTATION);
    expect(requests('records')).toBe(1);
    expect(records.flatMap(({ seen }) => seen.notes)).toEqual([]);
    expect(body.data).toBeNull();
    expect(body.errors?.[0]).toMatchObject({
      message: 'Case records did not answer in time, so it is not known whether this was done. Look before you send it again.',
      path: ['note'],
      extensions: { code: 'UPSTREAM_UNAVAILABLE', missing: 'case-records' },
    });
  });

  it('are never sent a mutation twice when it is late', async () => {
    const { body } = await ask(gateway.url, 'mutation { slowNote(ms: 900) }');
    expect(body.errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    await new Promise((wait) => setTimeout(wait, 700));
    expect(requests('records')).toBe(1);
    expect(records.flatMap(({ seen }) => seen.notes)).toEqual(['slow']);
  });

  it('are sent a mutation at another replica when the first takes no connection, as nothing of it was sent', async () => {
    await servers.records[0]!.close();
    expect((await ask(gateway.url, MUTATION)).body).toEqual({ data: { note: 'once' } });
    expect(records[1]?.seen.notes).toEqual(['once']);
  });

  it('have a deadline: the part that is missing is named, what the others said stays', async () => {
    const began = performance.now();
    const { status, body } = await ask(gateway.url, '{ child(id: "1") { id name school(delayMs: 5000) } }');
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(status).toBe(200);
    expect(body.data).toEqual({ child: { id: '1', name: 'Child 1', school: null } });
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]).toMatchObject({
      message: 'Education did not answer in time, so its part of the picture is missing. Ask again in a moment.',
      extensions: { code: 'UPSTREAM_UNAVAILABLE', missing: 'education', correlationId: expect.any(String) },
    });
    expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  });

  it('are not asked again after their deadline', async () => {
    await ask(gateway.url, '{ slow(ms: 900) }');
    await new Promise((wait) => setTimeout(wait, 300));
    expect(requests('records')).toBe(1);
  });

  it('let nothing of their own answer through: no header, no address', async () => {
    const { headers, body } = await ask(gateway.url, '{ fail(how: "forbidden") }');
    expect(headers.get('x-internal')).toBeNull();
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      field: 'id',
      remedy: 'Ask the owner.',
      correlationId: expect.any(String),
    });
  });

  it('make the gateway ready once each was reached, and leave it ready while any is', async () => {
    const ready = async (): Promise<unknown> => {
      const response = await fetch(new URL('/ready', gateway.url));
      return { status: response.status, ...((await response.json()) as object) };
    };
    await Promise.all(servers.schooling.map((server) => server.close()));
    expect(await ready()).toEqual({ status: 'waiting for subgraphs', subgraphs: { 'case-records': true, education: false } });
    const port = Number(new URL(servers.schooling[0]!.url).port);
    servers.schooling = [await serveSubgraph(schooling[0]!, port)];
    expect(await ready()).toEqual({ status: 'ready', subgraphs: { 'case-records': true, education: true } });
    await servers.schooling[0]!.close();
    expect(await ready()).toEqual({ status: 'ready', subgraphs: { 'case-records': true, education: false } });
    await Promise.all(servers.records.map((server) => server.close()));
    expect(await ready()).toMatchObject({ status: 'waiting for subgraphs' });
  });
});

describe('a subgraph in this process', () => {
  it('has a deadline too', async () => {
    const gateway = await startTestGateway({ deadlinesMs: { education: 50 } });
    const { body } = await ask(gateway.url, '{ child(id: "1") { name school(delayMs: 400) } slow(ms: 100) }');
    expect(body.data).toEqual({ child: { name: 'Child 1', school: null }, slow: 'done' });
    expect(body.errors?.map(({ extensions }) => extensions['missing'])).toEqual(['education']);
    await gateway.stop();
  });

  it('that throws where it should answer leaves its part missing', async () => {
    const records = recordsSubgraph();
    const gateway = await startTestGateway({
      executors: { 'case-records': records.executor, education: () => Promise.reject(new Error('secret')) },
    });
    const { body } = await ask(gateway.url, BOTH);
    expect(body.data).toEqual({ child: { id: '1', name: 'Child 1', school: null } });
    expect(body.errors?.map(({ extensions }) => extensions['missing'])).toEqual(['education']);
    expect(JSON.stringify(body)).not.toContain('secret');
    await gateway.stop();
  });
});
