import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answers, isUp, keep, kept, kill, PostgresInTest } from '../testing/postgres-in-test';
import { pidFileOf } from './orphan-server';
import { identifyProcess } from './process-identity';

describe('after the hub was killed', () => {
  let test: PostgresInTest;
  beforeEach(() => void (test = new PostgresInTest()));
  afterEach(() => test.end());

  const pidFile = (): string => pidFileOf(path.join(test.dir, 'cluster'));

  it('the server that was left behind is stopped, and everything committed is there again', async () => {
    const program = test.startElsewhere();
    await keep((await isUp(program)).url);
    const left = await kill(program);
    expect(identifyProcess(left.pid)?.commandLine).toContain(test.dir);
    const progress: string[] = [];
    const server = await test.start({ onProgress: (what) => progress.push(what) });
    expect(progress).toContain(`Stopping the PostgreSQL (process ${left.pid}) that an earlier hub left behind`);
    expect(identifyProcess(left.pid)).toBeUndefined();
    expect(await kept(server.url())).toEqual([{ note: 'still here' }]);
  });

  it('a fresh start empties the directory only after stopping the server that was left behind', async () => {
    const program = test.startElsewhere();
    await keep((await isUp(program)).url);
    const left = await kill(program);
    const server = await test.start({ fresh: true });
    expect(identifyProcess(left.pid)).toBeUndefined();
    await expect(kept(server.url())).rejects.toThrow(/does not exist/);
  });

  it('and its server with it, the next start recovers what was committed', async () => {
    const program = test.startElsewhere();
    await keep((await isUp(program)).url);
    const left = await kill(program);
    process.kill(left.pid, 'SIGKILL');
    const server = await test.start();
    expect(await kept(server.url())).toEqual([{ note: 'still here' }]);
  });

  it('no process is touched that merely bears the number in the pid file', async () => {
    const left = await kill(test.startElsewhere());
    const lines = readFileSync(pidFile(), 'utf8').split('\n');
    process.kill(left.pid, 'SIGKILL');
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    writeFileSync(pidFile(), [String(stranger.pid), ...lines.slice(1)].join('\n'));
    await expect(test.start()).rejects.toThrow(`Process ${stranger.pid} stands in`);
    expect(identifyProcess(stranger.pid!)).toBeDefined();
    stranger.kill();
    await new Promise((resolve) => stranger.once('exit', resolve));
    expect(await answers((await test.start()).url())).toBe(true);
  });

  it('the server of another directory is not stopped, even when its number stands in the pid file', async () => {
    const other = new PostgresInTest();
    try {
      const neighbour = await other.start();
      const left = await kill(test.startElsewhere());
      process.kill(left.pid, 'SIGKILL');
      writeFileSync(pidFile(), readFileSync(pidFileOf(path.join(other.dir, 'cluster'))));
      await expect(test.start()).rejects.toThrow(`Process ${neighbour.pid} stands in`);
      expect(await answers(neighbour.url())).toBe(true);
    } finally {
      await other.end();
    }
  });

  it('a start goes on when the number in the pid file now belongs to a process that began long after the server', async () => {
    const first = await test.start();
    const lines = readFileSync(pidFile(), 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile(), [String(process.pid), lines[1], String(Number(lines[2]) - 86_400), ...lines.slice(3)].join('\n'));
    expect(await answers((await test.start()).url())).toBe(true);
  });
});
