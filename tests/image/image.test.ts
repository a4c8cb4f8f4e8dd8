import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { composeFile, copyBuildContext, dockerfile, healthcheck } from './docker-files';

/** Installing, building and pruning, on a busy machine. */
const PATIENCE_MS = 15 * 60_000;
const STARTING_MS = 90_000;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** No container engine is asked: the commands of the Dockerfile run in a directory, on what .dockerignore leaves of a clone. */
describe('the image', () => {
  let directory: string;
  let image: string;
  let hub: ChildProcess | undefined;
  beforeAll(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-image-'));
    image = path.join(directory, 'hub');
    mkdirSync(image);
  });
  afterAll(() => {
    hub?.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  });

  /** As in the build: nothing is said of the environment of this test. What was downloaded before is not downloaded again. */
  const environment = (): NodeJS.ProcessEnv => {
    const { NODE_ENV: _, ...rest } = process.env;
    return { ...rest, npm_config_prefer_offline: 'true' };
  };
  const sh = (command: string, env = environment()): { status: number | null; text: string } => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: image,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, text: `${stdout}${stderr}` };
  };

  it(
    'is built by its commands, in their order, from what is copied in',
    () => {
      copyBuildContext(image);
      const end = dockerfile().findIndex(({ name }, at) => name === 'FROM' && at > 0);
      const commands = dockerfile()
        .slice(0, end)
        .filter(({ name }) => name === 'RUN');
      expect(commands.length).toBeGreaterThan(0);
      for (const { rest } of commands) {
        const { status, text } = sh(rest);
        expect({ rest, status, text: status === 0 ? '' : text }).toEqual({ rest, status: 0, text: '' });
      }
      expect(existsSync(path.join(image, 'node_modules/jest'))).toBe(false);
    },
    PATIENCE_MS,
  );

  it('has every program that a container runs, with all that it needs: each asks for its settings', () => {
    const programs = Object.values(composeFile().services).flatMap(({ command = [] }) =>
      command[0] === 'node' ? [command] : [],
    );
    expect(programs.length).toBeGreaterThan(7);
    for (const [, ...words] of programs) {
      const { status, stdout, stderr } = spawnSync(process.execPath, words, {
        cwd: image,
        env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: 'nothing', OIDC_ISSUER: 'nothing' },
        encoding: 'utf8',
      });
      const faults = /The configuration cannot be used\..*(DATABASE_URL|OIDC_ISSUER) must be/;
      expect({ words, status, said: `${stdout}${stderr}` }).toEqual({ words, status: 1, said: expect.stringMatching(faults) });
    }
  });

  it(
    'starts, says that it is well while it runs, and not before or after',
    async () => {
      const port = await freePort();
      const check = (): number | null => sh(healthcheck().replaceAll(':4000', `:${port}`)).status;
      expect(healthcheck()).toContain("'http://127.0.0.1:4000/health'");
      expect(dockerfile()).toContainEqual({ name: 'EXPOSE', rest: '4000' });
      expect(check()).toBe(1);
      const data = path.join(directory, 'data');
      hub = spawn(process.execPath, ['cli/dist/main.js', 'start', '--port', String(port), '--data', data], {
        cwd: image,
        env: environment(),
        stdio: 'ignore',
      });
      const ended = new Promise<number | null>((end) => hub!.once('exit', end));
      const until = performance.now() + STARTING_MS;
      while (check() !== 0 && hub.exitCode === null && performance.now() < until)
        await new Promise((wait) => setTimeout(wait, 200));
      expect(check()).toBe(0);
      hub.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(check()).toBe(1);
    },
    PATIENCE_MS,
  );
});
