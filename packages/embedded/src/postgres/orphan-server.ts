import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal';
import { identifyProcess, type ProcessIdentity } from './process-identity';

/** Between the kernel's account of when a process began and the server's own there is rounding, and the steps of a machine's clock. */
const SAME_START_SECONDS = 10;
const FAST_STOP_MS = 30_000;
const BACKENDS_GONE_MS = 10_000;

interface PidFile {
  pid: number;
  cluster: string;
  /** Seconds since 1970. */
  startedAt: number;
}

/**
 * Stops the server that a killed hub left behind on this cluster. The caller holds the directory's lock, so no living hub uses it.
 * Only a process that is certainly this cluster's server is touched.
 * @throws Refusal when a process stands in the pid file that may be somebody else's.
 */
export async function stopOrphanServer(cluster: string, onProgress: (what: string) => void): Promise<void> {
  const file = pidFileOf(cluster);
  if (!existsSync(file)) return;
  const noted = readPidFile(cluster);
  if (!noted)
    throw new Refusal(
      `${file} cannot be read as a PostgreSQL pid file: see that no PostgreSQL runs on ${cluster}, then remove that file.`,
    );
  const running = identifyProcess(noted.pid);
  if (!running || hasNewOwner(noted, running, cluster)) {
    await backendsGone(cluster);
    rmSync(file, { force: true });
    return;
  }
  if (isThisServer(noted, running, cluster)) {
    onProgress(`Stopping the PostgreSQL (process ${noted.pid}) that an earlier hub left behind`);
    await stopProcess(noted.pid);
    return;
  }
  throw new Refusal(
    `Process ${noted.pid} stands in ${file} and is not certainly this hub's PostgreSQL: stop it yourself if it is, or remove that file if it is not.`,
  );
}

export function pidFileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

/** Line 8 of the pid file, by which the server itself says that it takes connections. */
export function saysReady(cluster: string, pid: number): boolean {
  const lines = linesOf(cluster);
  return lines[0] === String(pid) && lines[7] === 'ready';
}

function readPidFile(cluster: string): PidFile | undefined {
  const [pid, directory, startedAt] = linesOf(cluster);
  const noted = { pid: Math.abs(Number(pid)), cluster: directory ?? '', startedAt: Number(startedAt) };
  return Number.isInteger(noted.pid) && noted.pid > 1 && Number.isInteger(noted.startedAt) && noted.cluster ? noted : undefined;
}

function linesOf(cluster: string): string[] {
  try {
    return readFileSync(pidFileOf(cluster), 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return [];
  }
}

function isThisServer(noted: PidFile, running: ProcessIdentity, cluster: string): boolean {
  return startsAgree(noted, running) && sameDirectory(noted.cluster, cluster) && namesCluster(running, cluster);
}

function startsAgree(noted: PidFile, running: ProcessIdentity): boolean {
  return running.startedAt !== undefined && Math.abs(running.startedAt - noted.startedAt) <= SAME_START_SECONDS;
}

function namesCluster(running: ProcessIdentity, cluster: string): boolean {
  return (
    running.commandLine !== undefined &&
    /postgres/.test(running.commandLine) &&
    ` ${running.commandLine} `.includes(` -D ${cluster} `)
  );
}

/** The server is gone and its number was given to a process that began later and has nothing to do with this cluster. */
function hasNewOwner(noted: PidFile, running: ProcessIdentity, cluster: string): boolean {
  const beganLater = running.startedAt !== undefined && running.startedAt > noted.startedAt + SAME_START_SECONDS;
  return beganLater && running.commandLine !== undefined && !running.commandLine.includes(cluster);
}

function sameDirectory(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/**
 * A killed server's pid file is removed here, because the server takes a dead process that nobody has waited for (as in a container whose
 * first process does not) for a living one. With it goes its guard against sessions that outlive it, so they are waited for here.
 */
async function backendsGone(cluster: string): Promise<void> {
  for (let waited = 0; waited < BACKENDS_GONE_MS; waited += 50) {
    if (processesIn(cluster).length === 0) return;
    await pause(50);
  }
  throw new Refusal(
    `A PostgreSQL that was killed has left sessions on ${cluster} (process ${processesIn(cluster)[0]}): end them, then start again.`,
  );
}

/** Every process of a server has its cluster as working directory. Known on Linux alone; elsewhere the server's own guards remain. */
function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const numbers = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return numbers.filter((pid) => sameDirectory(`/proc/${pid}/cwd`, cluster) && identifyProcess(pid) !== undefined);
}

async function stopProcess(pid: number): Promise<void> {
  const birth = identifyProcess(pid)?.birth;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (identifyProcess(pid)?.birth !== birth) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < FAST_STOP_MS; waited += 50) {
      await pause(50);
      if (identifyProcess(pid)?.birth !== birth) return;
    }
  }
  throw new Refusal(
    `The PostgreSQL that an earlier hub left behind (process ${pid}) does not stop: end it yourself, then start again.`,
  );
}
