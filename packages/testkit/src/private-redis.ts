import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';

export interface PrivateRedis {
  url: string;
  /** Kills the server and starts it again on the same port, empty. False where the server is not ours to stop. */
  restart(): Promise<boolean>;
  stop(): Promise<void>;
}

export interface OwnRedis extends PrivateRedis {
  port: number;
  /** SIGSTOP: it takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
}

/** The binaries that will do, as found on the PATH. */
export const REDIS_BINARY = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether a test of the Redis back end can run: a server is named in REDIS_URL, or one can be started. */
export const REDIS_AVAILABLE = Boolean(process.env['REDIS_URL']) || REDIS_BINARY !== undefined;

/** The server of REDIS_URL, or one of our own on a free port that keeps nothing on disk. */
export async function startPrivateRedis(): Promise<PrivateRedis> {
  const given = process.env['REDIS_URL'];
  return given ? { url: given, restart: async () => false, stop: async () => undefined } : startOwnRedis();
}

/** One of our own, whatever REDIS_URL names: it may be emptied, stopped and killed. */
export async function startOwnRedis(): Promise<OwnRedis> {
  if (REDIS_BINARY === undefined) throw new Error('There is no redis-server or valkey-server on the PATH.');
  const port = await freePort();
  let server = await start(REDIS_BINARY, port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    restart: async () => {
      await end(server, 'SIGKILL');
      server = await start(REDIS_BINARY as string, port);
      return true;
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: () => {
      server.kill('SIGCONT');
      return end(server, 'SIGTERM');
    },
  };
}

async function start(binary: string, port: number): Promise<ChildProcess> {
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn(binary, options, { stdio: 'ignore' });
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`${binary} did not start on port ${port}.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return server;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
