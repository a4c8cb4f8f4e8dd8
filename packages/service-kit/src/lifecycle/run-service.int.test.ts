import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { cloneDatabase, dropDatabase, testEnvironment } from '@homeward/testkit';

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
