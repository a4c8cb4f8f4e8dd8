import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findRunningHub, type RunningHub } from '@homeward/cli';

const MAIN = path.join(path.dirname(require.resolve('@homeward/cli/package.json')), 'dist/main.js');
const PATIENCE_MS = 120_000;
/** What would point it at something of the machine that it runs on. */
const UNSET = ['DATABASE_URL', 'REDIS_URL', 'OIDC_ISSUER', 'SMTP_URL', 'BUSINESS_CLOCK'];

export interface StartedHub {
  hub: RunningHub;
  dataDir: string;
  /** Everything it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** A hub of its own, in a process, whose simulated clock begins at this time. */
export async function startHub(businessNow: Date): Promise<StartedHub> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'homeward-scenarios-'));
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !UNSET.includes(name)));
  const child = spawn(
    process.execPath,
    [MAIN, 'start', '--port', '0', '--data', dataDir, '--business-now', businessNow.toISOString()],
    { env: { ...environment, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const hub = hubOn(dataDir);
    if (hub) return { hub, dataDir, printed: () => text, stop };
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(`The hub did not start:\n${text}`);
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

function hubOn(dataDir: string): RunningHub | undefined {
  try {
    return findRunningHub('/', dataDir);
  } catch {
    return undefined;
  }
}
