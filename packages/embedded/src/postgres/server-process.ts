import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal';
import type { PostgresBinaries } from './binaries';
import { lastWord, programEnvironment } from './create-cluster';
import { LOOPBACK } from '../listen';
import { saysReady } from './orphan-server';
import type { UnprivilegedUser } from './unprivileged-user';

/** Replaying the log after a crash counts too; the log is at most about a gigabyte. */
const READY_WITHIN_MS = 180_000;
/** Smart, fast and immediate shutdown, each with its patience. */
const STOP_SIGNALS = [
  ['SIGTERM', 500],
  ['SIGINT', 30_000],
  ['SIGQUIT', 0],
] as const;

interface ServerOrder {
  binaries: PostgresBinaries;
  cluster: string;
  port: number;
  user: UnprivilegedUser | undefined;
  durable: boolean;
  logFile: string;
}

export interface ServerProcess {
  pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/** @returns undefined when the port was taken in the moment between looking and listening. */
export async function spawnServer(order: ServerOrder): Promise<ServerProcess | undefined> {
  if (existsSync(order.logFile)) renameSync(order.logFile, `${order.logFile}.1`);
  const child = spawnDetached(order);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  for (let waited = 0; !hasEnded(child) && waited < READY_WITHIN_MS; waited += 10) {
    if (child.pid !== undefined && saysReady(order.cluster, child.pid)) {
      return { pid: child.pid, exited, stop: () => stop(child, exited, order) };
    }
    await pause(10);
  }
  if (!hasEnded(child)) await stop(child, exited, order);
  const said = existsSync(order.logFile) ? readFileSync(order.logFile, 'utf8') : '';
  if (/could not create any TCP\/IP sockets|Address already in use/.test(said)) return undefined;
  throw new Refusal(`PostgreSQL does not start: ${lastWord(said)}. See ${order.logFile}.`);
}

/** In a session of its own: Ctrl-C goes to every process of the terminal's group, and the database must outlive the drain. */
function spawnDetached(order: ServerOrder): ChildProcess {
  const ids = order.user ? { uid: order.user.uid, gid: order.user.gid } : {};
  // a file and not a pipe, so that a server whose hub was killed can still write
  const log = openSync(order.logFile, 'a', 0o600);
  try {
    const child = spawn(order.binaries.postgres, serverArguments(order), {
      ...ids,
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      windowsHide: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function serverArguments({ cluster, port, durable }: ServerOrder): string[] {
  const settings: Record<string, string> = {
    listen_addresses: LOOPBACK,
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    // nothing replicates from a private server
    wal_level: 'minimal',
    max_wal_senders: '0',
    // the hub's statements are short: compiling them costs more than it saves
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // neither statements nor the values in a violated key may reach a log file
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable
      ? { fsync: 'on', synchronous_commit: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Also when it could not even be started. */
function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** First waits for connections that are just being closed, then ends the others; what is not committed is rolled back. */
async function stop(child: ChildProcess, exited: Promise<void>, { binaries, cluster }: ServerOrder): Promise<void> {
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { windowsHide: true });
  for (const [signal, waitMs] of STOP_SIGNALS) {
    if (hasEnded(child)) return;
    if (process.platform !== 'win32') child.kill(signal);
    const patience = new AbortController();
    await Promise.race([exited, pause(waitMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
  }
  await exited;
}
