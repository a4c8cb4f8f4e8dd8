import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { homeward } from '../../cli/src/testing/homeward-command';

const ROOT = path.resolve(__dirname, '../..');

/** A process of the hub, started as it is started anywhere. */
export interface HubWorker {
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to the exit code after the drain. */
  stop(): Promise<number | null>;
  /** SIGSTOP: it lives and does nothing. */
  freeze(): void;
  /** SIGCONT. */
  thaw(): void;
  /** What it has logged. */
  logged(): string;
}

const running = new Set<HubWorker>();

/** `homeward work`, which works for all services. Resolves when it is at work. */
export async function startWorker(environment: Record<string, string>): Promise<HubWorker> {
  const command = homeward(['work'], ROOT, environment);
  const worker = keep(command.process, command.complained);
  await command.until('Working the jobs');
  return worker;
}

export interface ServiceProcess extends HubWorker {
  /** Of its `/health` and `/metrics`. */
  url: string;
}

/** One service as a container runs it, on a free port. Resolves when it is ready. */
export async function startServiceProcess(name: string, environment: Record<string, string>): Promise<ServiceProcess> {
  const main = path.join(ROOT, 'services', name, 'dist/main.js');
  const child = spawn(process.execPath, [main], {
    env: { ...environment, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const port = /"port":(\d+).*"Ready\."/.exec(log)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`${name} ended before it was ready:\n${log}`)));
  });
  const worker = keep(child, () => log);
  return { ...worker, url: `http://127.0.0.1:${await ready}` };
}

function keep(child: ChildProcess, logged: () => string): HubWorker {
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await ended;
    running.delete(worker);
    return child.exitCode;
  };
  const worker: HubWorker = {
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    logged,
  };
  running.add(worker);
  return worker;
}

/** Those that a test has started and not ended, as one that failed has not. */
export async function killWorkers(): Promise<void> {
  await Promise.all([...running].map((worker) => worker.kill()));
}
