import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startIssuer, type Issuer } from '../fixtures/issuer';
import { startProcess, type RunningProcess } from '../fixtures/processes';
import { ask, supergraphOf } from '../fixtures/start';
import { recordsSubgraph, schoolingSubgraph } from '../fixtures/subgraph';
import { listenOverSse, listenOverWebSocket, until } from '../fixtures/subscribe';

const PORT_SAID = /"port":(\d+)/;

/** The gateway as it is deployed (built), in front of two replicas of each subgraph, every one a process of its own. */
describe('a gateway in a process of its own', () => {
  let issuer: Issuer;
  let directory: string;
  let subgraphs: Record<'records' | 'schooling', RunningProcess[]>;
  let gateway: RunningProcess;
  let url: string;
  let headers: Record<string, string>;

  const environment = (): Record<string, string> => ({
    PORT: '0',
    HOST: '127.0.0.1',
    OIDC_ISSUER: issuer.url,
    SUPERGRAPH_FILE: path.join(directory, 'supergraph.graphql'),
    SUBGRAPH_CASE_RECORDS_URL: subgraphs.records.map(({ said }) => said[0]).join(','),
    SUBGRAPH_EDUCATION_URL: subgraphs.schooling.map(({ said }) => said[0]).join(','),
  });
  const subgraph = (name: string): Promise<RunningProcess> =>
    startProcess('fixtures/subgraph-process.cjs', [name], {}, /^http.*$/);

  beforeAll(async () => {
    issuer = await startIssuer();
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-gateway-'));
    await writeFile(path.join(directory, 'supergraph.graphql'), supergraphOf(recordsSubgraph(), schoolingSubgraph()));
    const [records, schooling] = await Promise.all([
      Promise.all([subgraph('records'), subgraph('records')]),
      Promise.all([subgraph('schooling'), subgraph('schooling')]),
    ]);
    subgraphs = { records, schooling };
    gateway = await startProcess('dist/main.js', [], environment(), PORT_SAID);
    url = `http://127.0.0.1:${gateway.said[1]}/graphql`;
    headers = { authorization: `Bearer ${await issuer.token()}` };
  });
  afterAll(async () => {
    await Promise.all(
      [gateway, ...subgraphs.records, ...subgraphs.schooling].map(({ child }) => child.exitCode ?? child.kill('SIGKILL')),
    );
    await issuer.close();
    await rm(directory, { recursive: true });
  });

  it('answers from all of them', async () => {
    const { body } = await ask(url, '{ child(id: "1") { name school } }', {}, headers);
    expect(body).toEqual({ data: { child: { name: 'Child 1', school: 'School of 1' } } });
    expect((await ask(url, '{ child(id: "1") { name } }', {}, { authorization: '' })).status).toBe(401);
    expect((await fetch(new URL('/ready', url))).status).toBe(200);
  });

  it('carries subscriptions from them, over SSE and over graphql-ws', async () => {
    const query = 'subscription { childChanged(count: 3, everyMs: 5) { id school } }';
    const all = [1, 2, 3, 4].flatMap(() => [listenOverSse(url, query, headers), listenOverWebSocket(url, query, headers)]);
    await Promise.all(all.map(({ ended }) => ended));
    for (const { results } of all) {
      expect(results.map(({ data }) => data)).toEqual(
        [1, 2, 3].map((id) => ({ childChanged: { id: `${id}`, school: `School of ${id}` } })),
      );
    }
  });

  it('goes on when a replica is killed', async () => {
    await subgraphs.records[0]!.end('SIGKILL');
    for (let round = 0; round < 4; round += 1) {
      expect((await ask(url, '{ child(id: "1") { name school } }', {}, headers)).body.errors).toBeUndefined();
      expect((await ask(url, 'mutation { note(text: "kept") }', {}, headers)).body).toEqual({ data: { note: 'kept' } });
      const listening = listenOverSse(url, 'subscription { childChanged(count: 1, everyMs: 5) { id } }', headers);
      await listening.ended;
      expect(listening.results).toEqual([{ data: { childChanged: { id: '1' } } }]);
    }
  });

  it('on SIGTERM lets what runs finish, ends subscriptions with a word, and ends with 0', async () => {
    const running = ask(url, '{ slow(ms: 500) }', {}, headers);
    const listening = listenOverSse(url, 'subscription { childChanged(count: 1000, everyMs: 20) { id } }', headers);
    await until(() => listening.results.length > 0);
    const ended = gateway.end('SIGTERM');
    expect((await running).body).toEqual({ data: { slow: 'done' } });
    await listening.ended;
    expect(listening.results.at(-1)?.errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    expect(await ended).toBe(0);
  });

  it('takes its secret from a file, and says neither that nor a token, however loud its log', async () => {
    const secret = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ';
    const file = path.join(directory, 'secret');
    await writeFile(file, `${secret}\n`);
    const loud = await startProcess(
      'dist/main.js',
      [],
      { ...environment(), HOMEWARD_SECRET_FILE: file, LOG_LEVEL: 'debug' },
      PORT_SAID,
    );
    let said = '';
    for (const stream of [loud.child.stdout, loud.child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const at = `http://127.0.0.1:${loud.said[1]}/graphql`;
    const token = await issuer.token();
    const answers = [
      await ask(at, '{ child(id: "1") { name } fail(how: "unforeseen") }', {}, { authorization: `Bearer ${token}` }),
      await ask(at, '{ child(id: "1") { name } }', {}, { authorization: `Bearer ${token}x` }),
    ];
    const logout = new URLSearchParams({ logout_token: token });
    const told = await (await fetch(new URL('/backchannel-logout', at), { method: 'POST', body: logout })).text();
    expect(await loud.end()).toBe(0);
    for (const text of [said, told, JSON.stringify(answers)]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(token);
    }
    expect(said).toContain('"level"');
  });

  it('says in one sentence why it cannot start', async () => {
    await expect(startProcess('dist/main.js', [], { ...environment(), OIDC_ISSUER: '' }, PORT_SAID)).rejects.toThrow(
      /ended with 1: The configuration cannot be used. OIDC_ISSUER must be the URL of an OpenID Connect issuer.\n$/,
    );
    await expect(startProcess('dist/main.js', [], { ...environment(), SUPERGRAPH_FILE: '/nowhere' }, PORT_SAID)).rejects.toThrow(
      /The supergraph \/nowhere cannot be read\. Set SUPERGRAPH_FILE/,
    );
  });
});
