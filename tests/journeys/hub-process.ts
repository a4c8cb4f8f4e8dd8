import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findRunningHub, type RunningHub } from '@homeward/cli';

const ROOT = path.resolve(__dirname, '../..');
const PATIENCE_MS = 60_000;

/** A hub of its own, started as its users start it: `homeward start`, in a process, on a free port, with an empty data directory. */
export interface HubProcess {
  hub: RunningHub;
  dataDir: string;
  /** Everything it has printed so far. */
  printed(): string;
  /** SIGTERM, and waits for the drain; resolves to the exit code. */
  stop(): Promise<number | null>;
}

export async function startHub(environment: Record<string, string> = {}): Promise<HubProcess> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'homeward-journey-'));
  const child = spawn(process.execPath, [path.join(ROOT, 'cli/dist/main.js'), 'start', '--port', '0', '--data', dataDir], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const until = performance.now() + PATIENCE_MS;
  let hub = hubOn(dataDir);
  while (!hub) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`The hub did not start:\n${text}`);
    }
    await new Promise((wait) => setTimeout(wait, 100));
    hub = hubOn(dataDir);
  }
  return { hub, dataDir, printed: () => text, stop: () => stopAndClean(child, dataDir) };
}

function hubOn(dataDir: string): RunningHub | undefined {
  try {
    return findRunningHub(ROOT, dataDir);
  } catch {
    return undefined;
  }
}

async function stopAndClean(child: ChildProcess, dataDir: string): Promise<number | null> {
  const ended =
    child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise<number | null>((end) => child.once('exit', end));
  child.kill('SIGTERM');
  const code = await ended;
  rmSync(dataDir, { recursive: true, force: true });
  return code;
}

/** Asks again until it holds, for as long as twenty seconds; returns the last answer for the test to look at. */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const until = performance.now() + 20_000;
  let seen = await look();
  while (!holds(seen) && performance.now() < until) {
    await new Promise((wait) => setTimeout(wait, 100));
    seen = await look();
  }
  return seen;
}
