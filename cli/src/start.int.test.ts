import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { identifyProcess, PERSONAS } from '@homeward/embedded';
import type { HubFacts } from './hub/hub-file';
import { homeward, type HomewardCommand } from './testing/homeward-command';

/** The last line that a hub says when it is up. */
const UP = 'npm run demo   (in another terminal)';
const STATUS = '{ hubStatus { simulated openEvents deadEvents } }';

let cwd: string;
let started: HomewardCommand[];

function newDirectory(): void {
  cwd = mkdtempSync(path.join(os.tmpdir(), 'homeward-hub-'));
  started = [];
}

async function clearAway(): Promise<void> {
  for (const hub of started) hub.process.kill('SIGTERM');
  await Promise.all(started.map((hub) => hub.ended));
  rmSync(cwd, { recursive: true, force: true });
}

function start(args: string[] = [], environment: Record<string, string> = {}): HomewardCommand {
  const hub = homeward(['start', '--port', '0', '--data', '.', ...args], cwd, environment);
  started.push(hub);
  return hub;
}

const run = (...args: string[]): HomewardCommand['ended'] => homeward([...args, '--data', '.'], cwd).ended;

const facts = (): HubFacts => JSON.parse(readFileSync(path.join(cwd, 'hub.json'), 'utf8')) as HubFacts;

const postmaster = (): number => Number(readFileSync(path.join(cwd, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

async function ask(token: string, query: string): Promise<{ data?: unknown; errors?: { extensions?: { code?: string } }[] }> {
  const response = await fetch(facts().graphUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

describe('a running hub', () => {
  let hub: HomewardCommand;
  beforeAll(async () => {
    newDirectory();
    hub = start();
    await hub.until(UP);
  });
  afterAll(clearAway);

  it('says what is up and where, without a password', () => {
    const { graphUrl, issuerUrl, mailboxUrl, databaseUrl } = facts();
    for (const where of [graphUrl, issuerUrl, mailboxUrl!, cwd]) expect(hub.said()).toContain(where);
    expect(hub.said()).toContain('homeward -- token');
    expect(hub.said()).not.toContain(new URL(databaseUrl).password);
  });

  it('prints a token and nothing else, with which the graph answers', async () => {
    const { code, said, complained } = await run('token', 'hub-operator');
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(await ask(said.trim(), STATUS)).toEqual({ data: { hubStatus: { simulated: true, openEvents: 0, deadEvents: 0 } } });
  });

  it('knows every persona', async () => {
    const { said } = await run('token', '--list');
    expect(said.trim().split('\n')).toHaveLength(PERSONAS.length);
    for (const { name } of PERSONAS.filter((_, index) => index % 5 === 0)) {
      const token = (await run('token', name)).said.trim();
      expect(await ask(token, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    }
  });

  it('minds no reader who has seen enough', async () => {
    const listing = homeward(['token', '--list'], cwd);
    listing.process.stdout!.destroy();
    expect(await listing.ended).toMatchObject({ code: 0, complained: '' });
  });

  it('refuses whoever brings no token', async () => {
    expect((await ask('none', STATUS)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('is found well by the doctor', async () => {
    const { code, said } = await run('doctor');
    expect(said.split('\n').filter((line) => line.startsWith('FAULT'))).toEqual([]);
    for (const about of ['Node', 'Database', 'Migrations', 'Queue', 'Issuer', 'Gateway', 'Mail'])
      expect(said).toContain(`ok     ${about}`);
    expect(code).toBe(0);
  });

  it('keeps a second one off its data directory', async () => {
    expect(await start().ended).toMatchObject({
      code: 1,
      complained: `Another hub (process ${hub.process.pid}) is running on ${cwd}: stop it first, or choose another directory with --data DIR.\n`,
    });
    expect(await run('migrate')).toMatchObject({ code: 1, complained: expect.stringContaining('stop it first') });
  });

  it('shows what its mailbox received', async () => {
    expect(await run('mail')).toMatchObject({ code: 0, said: `The mailbox in ${cwd} is empty.\n` });
    const transport = createTransport(facts().mailboxUrl);
    await transport.sendMail({
      from: 'hub@homeward.example',
      to: 'iro@rochdale.example',
      subject: 'A report waits',
      text: 'Open the hub.',
    });
    transport.close();
    expect(await run('mail')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^1 {2}\S+ \S+ {2}iro@rochdale\.example {2}A report waits\n$/),
    });
    expect((await run('mail', '1')).said).toMatch(/Subject: +A report waits[\s\S]*Open the hub\.\n$/);
    expect(await run('mail', '2')).toMatchObject({ code: 1, complained: 'There is no message 2: the mailbox holds 1 to 1.\n' });
  });

  it('has nothing to replay while nothing was given up', async () => {
    expect(await run('replay', '--consumer', 'case-records')).toMatchObject({
      code: 0,
      said: 'case-records: 0 to be worked again\n',
    });
    expect(await run('replay', '--consumer', 'nobody')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('give one of'),
    });
  });
});

describe('the end of a hub', () => {
  beforeEach(newDirectory);
  afterEach(clearAway);

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves no server, no note and no lock behind', async (signal) => {
    const hub = start();
    await hub.until(UP);
    const server = postmaster();
    hub.process.kill(signal);
    hub.process.kill(signal);
    expect(await hub.ended).toMatchObject({ code: 0, complained: '', said: expect.stringMatching(/Stopped\.\n$/) });
    expect(identifyProcess(server)).toBeUndefined();
    for (const left of ['hub.json', 'in-use-by.json', 'postgres/in-use-by.json'])
      expect(existsSync(path.join(cwd, left))).toBe(false);
    const refusal = `No hub is running on ${cwd}: start one with npm start, or name its directory with --data DIR.\n`;
    for (const command of [['token', 'kent-police'], ['doctor'], ['demo']]) {
      expect(await run(...command)).toMatchObject({ code: 1, complained: refusal });
    }
  });

  it('by a kill is seen by the other commands, and the next start carries on with the same addresses', async () => {
    const first = start();
    await first.until(UP);
    const { databaseUrl, issuerUrl } = facts();
    first.process.kill('SIGKILL');
    await first.ended;
    expect(await run('token', 'kent-police')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('No hub is running'),
    });
    await start().until(UP);
    expect(facts()).toMatchObject({ databaseUrl, issuerUrl });
  });

  it('by a closed terminal leaves a database of this version, which a fresh start empties with all that goes with it', async () => {
    const first = start();
    await first.until(UP);
    const { databaseUrl } = facts();
    const secrets = (): string[] =>
      ['secrets.json', 'issuer/signing-keys.json'].map((name) => readFileSync(path.join(cwd, name), 'utf8'));
    const before = secrets();
    first.process.kill('SIGHUP');
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(await run('migrate')).toMatchObject({ code: 0, said: expect.stringContaining('already of this version') });
    await start(['--fresh']).until(UP);
    expect(new URL(facts().databaseUrl).password).not.toBe(new URL(databaseUrl).password);
    for (const [index, secret] of secrets().entries()) expect(secret).not.toBe(before[index]);
  });

  it('comes with one sentence when its database is taken from under it', async () => {
    const hub = start();
    await hub.until(UP);
    process.kill(postmaster(), 'SIGQUIT');
    const { code, complained } = await hub.ended;
    expect(code).toBe(1);
    expect(complained).toContain('PostgreSQL has ended although nobody stopped it');
  });
});

describe('a start that cannot be', () => {
  beforeEach(newDirectory);
  afterEach(clearAway);

  it('names a taken port and the remedy, and leaves nothing running', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    const { port } = stranger.address() as { port: number };
    expect(await start(['--port', String(port)]).ended).toMatchObject({
      code: 1,
      complained: `Port ${port} is taken: stop what listens there, or choose another with --port PORT.\n`,
    });
    await new Promise((resolve) => stranger.close(resolve));
    expect(existsSync(path.join(cwd, 'postgres'))).toBe(false);
  });

  it('names an unreachable database and the remedy, without its password', async () => {
    const { code, complained } = await start([], { DATABASE_URL: 'postgres://hub:s3cret@127.0.0.1:1/homeward' }).ended;
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^The database at postgres:\/\/hub@127\.0\.0\.1:1\/homeward does not answer: see that it is up.*\n$/,
    );
  });

  it('never empties a database that is not the embedded one', async () => {
    const { code, complained } = await start(['--fresh'], { DATABASE_URL: 'postgres://hub:s3cret@127.0.0.1:1/homeward' }).ended;
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringContaining('--fresh empties the embedded database'),
    });
  });

  it('has its simulated time begin where it is told, once', async () => {
    const hub = start(['--business-now', '2026-05-12T00:00:00Z']);
    await hub.until(UP);
    const token = (await run('token', 'hub-operator')).said.trim();
    const { data } = await ask(token, '{ hubStatus { businessNow } }');
    const { businessNow } = (data as { hubStatus: { businessNow: string } }).hubStatus;
    expect(businessNow).toMatch(/^2026-05-12T00:0/);
    hub.process.kill('SIGTERM');
    await hub.ended;
    expect(await start(['--business-now', '2026-05-01T00:00:00Z']).ended).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/its time cannot begin anew. Start it with --fresh or on an empty data directory/),
    });
  });

  it('never sets real time, nor a time that is none', async () => {
    const given = ['--business-now', '2026-05-12T00:00:00Z'];
    expect(await start(given, { BUSINESS_CLOCK: 'real' }).ended).toMatchObject({
      code: 1,
      complained: '--business-now needs a simulated clock: set BUSINESS_CLOCK=simulated, or leave it out.\n',
    });
    expect(await start(['--business-now', '12 May']).ended).toMatchObject({
      code: 1,
      complained: '--business-now 12 May is not a time: give one with its zone, as 2026-03-14T02:10:00Z.\n',
    });
  });

  it('says every fault of the environment at once', async () => {
    const { code, complained } = await start([], { BUSINESS_CLOCK: 'fast', HOMEWARD_SEAL_KEY: 'short' }).ended;
    expect(code).toBe(1);
    expect(complained).toMatch(/^The configuration cannot be used\. .*HOMEWARD_SEAL_KEY.*BUSINESS_CLOCK.*\n$/);
  });
});
