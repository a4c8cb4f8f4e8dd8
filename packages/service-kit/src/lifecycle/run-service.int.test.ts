import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cloneDatabase, dropDatabase, testEnvironment, TEST_SECRET } from '@homeward/testkit';

const BUILT_PACKAGE = path.resolve(__dirname, '../../dist/index.js');

/** A service of one slow query, run by the built package in a process of its own. */
const PROGRAM = `
  const { runService } = require(${JSON.stringify(BUILT_PACKAGE)});
  const { buildSchema, execute } = require('graphql');
  const schema = buildSchema('type Query { slow: String }');
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const executor = async ({ document }) => {
    process.stdout.write('RUNNING\\n');
    return execute({ schema, document, rootValue: { slow: () => wait(Number(process.env.SLOW_MS)).then(() => 'done') } });
  };
  const create = async () => {
    if (process.env.FAULT) throw new Error('the password is hunter2');
    return { name: 'police-notifications', subgraph: { name: 'police-notifications', schema, sdl: '', executor }, jobs: [], sweeps: [],
      close: async () => void process.stdout.write('CLOSED\\n') };
  };
  void runService({ name: 'police-notifications', create, migrations: [], entities: [] });`;

class Program {
  said = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(environment: Record<string, string | undefined>) {
    this.child = spawn(process.execPath, ['-e', PROGRAM], { env: { PATH: process.env['PATH'], ...environment }, cwd: __dirname });
    const hear = (text: Buffer): void => void (this.said += text.toString());
    this.child.stdout!.on('data', hear);
    this.child.stderr!.on('data', hear);
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async hears(pattern: RegExp): Promise<RegExpExecArray> {
    for (let n = 0; n < 600; n++) {
      const match = pattern.exec(this.said);
      if (match) return match;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`${pattern} was not said: ${this.said}`);
  }

  async port(): Promise<number> {
    return Number((await this.hears(/"port":(\d+),"msg":"Ready\."/))[1]);
  }
}

let databaseUrl: string;
const programs: Program[] = [];
const run = (environment: Record<string, string> = {}): Program => {
  const settings = testEnvironment(databaseUrl, {
    LOG_LEVEL: 'info',
    BUSINESS_CLOCK: 'real',
    PORT: '0',
    SLOW_MS: '700',
    ...environment,
  });
  const program = new Program(settings as Record<string, string>);
  programs.push(program);
  return program;
};
const ask = (port: number): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ slow }"}',
  });

beforeAll(async () => {
  databaseUrl = await cloneDatabase([{ schema: 'police_notifications', migrations: [], entities: [] }]);
});
afterEach(async () => {
  for (const program of programs) program.signal('SIGKILL');
  await Promise.all(programs.splice(0).map((program) => program.ended));
});
afterAll(() => dropDatabase(databaseUrl));

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a service that is told to stop by %s ends what runs, closes in order, and exits with 0',
  async (signal) => {
    const program = run();
    const port = await program.port();
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    const running = ask(port);
    await program.hears(/RUNNING/);
    program.signal(signal);
    await program.hears(/Stopping/);
    await expect(ask(port)).rejects.toThrow('fetch failed');
    expect(await (await running).json()).toEqual({ data: { slow: 'done' } });
    expect(await program.ended).toBe(0);
    expect(program.said).toMatch(/CLOSED/);
  },
);

test('a second signal ends it at once', async () => {
  const program = run({ SLOW_MS: '60000' });
  const running = ask(await program.port()).catch(() => 'cut off');
  await program.hears(/RUNNING/);
  program.signal('SIGTERM');
  await program.hears(/Stopping/);
  program.signal('SIGTERM');
  expect(await program.ended).toBe(143);
  expect(await running).toBe('cut off');
});

describe('the secrets of a service', () => {
  const SEAL_KEY = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';
  let directory: string;
  let fromFiles: Record<string, string>;
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'homeward-service-secrets-'));
    const file = (name: string, content: string): string => {
      writeFileSync(path.join(directory, name), `${content}\n`, { mode: 0o600 });
      return path.join(directory, name);
    };
    fromFiles = {
      DATABASE_URL: '',
      HOMEWARD_SECRET: '',
      HOMEWARD_SEAL_KEY: '',
      DATABASE_URL_FILE: file('database-url', databaseUrl),
      HOMEWARD_SECRET_FILE: file('secret', TEST_SECRET),
      HOMEWARD_SEAL_KEY_FILE: file('seal-key', SEAL_KEY),
    };
  });
  afterAll(() => rmSync(directory, { recursive: true }));
  const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJub29yIn0.c2lnbmF0dXJl';

  test('come from files, and none of them is ever said, however loud the log', async () => {
    const program = run({ ...fromFiles, LOG_LEVEL: 'debug', SLOW_MS: '1' });
    const at = `http://127.0.0.1:${await program.port()}`;
    const answers = [await ask(Number(new URL(at).port))];
    for (const where of ['/health', '/ready', '/metrics', '/revocations', '/nowhere'])
      answers.push(
        await fetch(at + where, { headers: { 'x-gateway': `1.${'A'.repeat(43)}`, authorization: `Bearer ${token}` } }),
      );
    const form = { method: 'POST', body: new URLSearchParams({ logout_token: token }) };
    answers.push(await fetch(`${at}/backchannel-logout`, form));
    answers.push(await fetch(`${at}/graphql`, { ...form, body: '{', headers: { 'content-type': 'application/json' } }));
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    const told = [program.said, ...(await Promise.all(answers.map((answer) => answer.text())))].join('\n');
    const secrets = [TEST_SECRET, SEAL_KEY, databaseUrl, new URL(databaseUrl).password, token].filter(Boolean);
    for (const secret of secrets) expect(told).not.toContain(secret);
  });

  test.each([
    ['a database that refuses the password', { DATABASE_URL: 'wrong password' }],
    [
      'a fault of the settings',
      { HOMEWARD_SECRET: 'hunter2-word', HOMEWARD_SEAL_KEY: 'hunter2-word', REDIS_URL: 'hunter2-word' },
    ],
    ['a queue that does not answer', { REDIS_URL: 'redis://user:hunter2-word@127.0.0.1:1' }],
    ['both ways at once', { HOMEWARD_SECRET: 'hunter2-word-hunter2-word', HOMEWARD_SECRET_FILE: '/dev/null' }],
  ])('are not in what it says of %s', async (_, environment: Record<string, string>) => {
    const refused = new URL(databaseUrl);
    refused.username = 'homeward_nobody';
    refused.password = 'hunter2-word';
    const settings = environment['DATABASE_URL'] === undefined ? environment : { DATABASE_URL: refused.href };
    const program = run({ ...settings, LOG_LEVEL: 'debug' });
    if (environment['REDIS_URL']?.startsWith('redis://')) await program.hears(/line of signals is broken/);
    else expect(await program.ended).toBe(1);
    expect(program.said).not.toContain('hunter2');
  });
});

describe('a service that cannot start exits with 1 and one line that says why', () => {
  const lines = ({ said }: Program): string[] => said.split('\n').filter((line) => line.includes('"level":"error"'));

  test('with every fault of its configuration', async () => {
    const program = run({ NODE_ENV: 'production', PORT: 'http', OIDC_ISSUER: 'nowhere' });
    expect(await program.ended).toBe(1);
    expect(lines(program)).toHaveLength(1);
    expect(lines(program)[0]).toMatch(/PORT.*OIDC_ISSUER|OIDC_ISSUER.*PORT/);
  });

  test('when its port is taken', async () => {
    const other = createServer().listen(0, '0.0.0.0');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as { port: number };
    const program = run({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(lines(program)).toEqual([expect.stringContaining(`Port ${port} is taken by another program.`)]);
    await new Promise((done) => other.close(done));
  });

  test('when its database does not answer', async () => {
    const program = run({ DATABASE_URL: 'postgres://homeward:secret@127.0.0.1:1/homeward' });
    expect(await program.ended).toBe(1);
    expect(lines(program)).toEqual([expect.stringContaining('database does not answer')]);
    expect(program.said).not.toContain('secret@');
  });

  test('for a reason that nobody foresaw, without what its message quotes', async () => {
    const program = run({ FAULT: 'yes' });
    expect(await program.ended).toBe(1);
    expect(program.said).toContain('unforeseen reason');
    expect(program.said).not.toContain('hunter2');
  });
});
