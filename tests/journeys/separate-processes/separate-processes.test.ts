import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { eventually, startHub, type HubProcess } from '../hub-process';

const ROOT = path.resolve(__dirname, '../../..');
const SERVICES = ['police-notifications', 'case-records', 'notification-routing', 'rhi-providers', 'education'];
const EPISODES = `query Picture { episodes(first: 5) { edges { node { id state child { id givenName schooling { status } }
  notifications { id kind } deliveries { id state recipient { role } } assignments { id state } interviews { id outcome } duties { kind state } } } } }`;

const REPORTED = 'query Reported { notifications(first: 1) { edges { node { id } } } }';
const GATEWAY_SECRET = 'between the gateway and its services';

function homeward(...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'cli/dist/main.js'), ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function post(url: string, token: string, body: object): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

interface Picture {
  data?: { episodes: { edges: unknown[] } };
}

async function picture(url: string, token: string): Promise<Picture> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: EPISODES }),
  });
  return (await response.json()) as Picture;
}

describe('every service, the gateway and a worker as processes of their own', () => {
  let running: HubProcess;
  let gatewayPort: number;
  const urls: Record<string, string> = {};
  const processes: { name: string; child: ChildProcess; text: string }[] = [];

  function run(name: string, program: string, words: string[], environment: Record<string, string>): void {
    const child = spawn(process.execPath, [path.join(ROOT, program), ...words], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: 'pipe',
    });
    const entry = { name, child, text: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (entry.text += chunk.toString()));
    processes.push(entry);
  }

  beforeAll(async () => {
    running = await startHub();
    const secrets = JSON.parse(readFileSync(path.join(running.dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
    const { databaseUrl, issuerUrl, mailboxUrl } = running.hub.facts;
    const shared = {
      ...secrets,
      KEY_RING_FILE: path.join(running.dataDir, 'column-keys.json'),
      DATABASE_URL: databaseUrl,
      OIDC_ISSUER: issuerUrl,
      ...(mailboxUrl && { SMTP_URL: mailboxUrl }),
      BUSINESS_CLOCK: 'simulated',
      LOG_LEVEL: 'warn',
      DATABASE_POOL: '3',
      GATEWAY_SECRET,
    };
    for (const name of SERVICES) {
      const port = await freePort();
      urls[`SUBGRAPH_${name.toUpperCase().replaceAll('-', '_')}_URL`] = `http://127.0.0.1:${port}/graphql`;
      run(name, `services/${name}/dist/main.js`, [], { ...shared, PORT: String(port) });
    }
    run('work', 'cli/dist/main.js', ['work'], shared);
    const documents = path.join(running.dataDir, 'documents');
    mkdirSync(documents);
    writeFileSync(path.join(documents, 'reported.graphql'), REPORTED);
    homeward('documents', 'collect', documents, '--client', 'force.kent', '--out', path.join(documents, 'kent.json'));
    gatewayPort = await freePort();
    run('gateway', 'gateway/dist/main.js', [], {
      OIDC_ISSUER: issuerUrl,
      PORT: String(gatewayPort),
      LOG_LEVEL: 'warn',
      GATEWAY_SECRET,
      TRUSTED_DOCUMENTS: documents,
      MACHINE_DOCUMENTS: 'trusted',
      ...urls,
    });
    const until = performance.now() + 90_000;
    while (!(await isReady(gatewayPort)) && performance.now() < until) await new Promise((wait) => setTimeout(wait, 250));
    if (!(await isReady(gatewayPort))) throw new Error(processes.map(({ name, text }) => `${name}:\n${text}`).join('\n'));
  }, 120_000);

  afterAll(async () => {
    const codes = await Promise.all(
      processes.map(({ name, child }) => {
        const ended = new Promise<[string, number | null]>((end) => child.once('exit', (code) => end([name, code])));
        child.kill('SIGTERM');
        return ended;
      }),
    );
    expect(codes.filter(([, code]) => code !== 0)).toEqual([]);
    expect(await running.stop()).toBe(0);
  }, 60_000);

  it('answer the same graph as the hub in one process, to everyone as to each', async () => {
    const demo = spawnSync(process.execPath, [path.join(ROOT, 'cli/dist/main.js'), 'demo', '--data', running.dataDir], {
      encoding: 'utf8',
      timeout: 170_000,
    });
    expect({ status: demo.status, said: demo.stdout + demo.stderr }).toEqual({ status: 0, said: expect.any(String) });
    for (const persona of ['rochdale-social-worker', 'medway-front-door', 'cumberland-front-door']) {
      const token = await running.hub.tokenOf(persona);
      const both = await eventually(
        async () => ({
          together: await picture(running.hub.facts.graphUrl, token),
          apart: await picture(`http://127.0.0.1:${gatewayPort}/graphql`, token),
        }),
        ({ together, apart }) => isDeepStrictEqual(together, apart),
      );
      expect(both.apart).toEqual(both.together);
      expect(both.apart.data?.episodes.edges).toHaveLength(persona.startsWith('cumberland') ? 0 : 1);
    }
  });

  it('let a machine send the documents that were collected for it, and nothing else at any port', async () => {
    const token = await running.hub.tokenOf('kent-police');
    const gateway = `http://127.0.0.1:${gatewayPort}/graphql`;
    const { documents } = JSON.parse(readFileSync(path.join(running.dataDir, 'documents', 'kent.json'), 'utf8')) as {
      documents: Record<string, string>;
    };
    const [documentId] = Object.keys(documents);
    const taken = await post(gateway, token, { documentId });
    expect([taken.status, taken.text]).toEqual([200, expect.stringMatching(/^{"data":{"notifications":{"edges":/)]);
    expect(await post(gateway, token, { query: REPORTED })).toMatchObject({
      status: 403,
      text: expect.stringContaining('FORBIDDEN'),
    });
    for (const url of Object.values(urls))
      expect(await post(url, token, { query: '{ __typename }' })).toMatchObject({
        status: 403,
        text: expect.stringContaining('from the gateway of its hub alone'),
      });
  });

  it('log no name and no place', () => {
    expect(processes.map(({ text }) => text).join('\n')).not.toMatch(/Fernwood|Isla|Larkfield|Osgood/);
  });
});
