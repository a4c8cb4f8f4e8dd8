import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { identifyProcess } from './process-identity';

export const LOCK_FILE = 'in-use-by.json';

interface Holder {
  pid: number;
  birth?: string;
}

/**
 * One living process at a time may run the server of a data directory. A lock whose process is gone (it was killed) is taken over.
 * @returns a function that gives the directory free again.
 * @throws Refusal when a living process holds it.
 */
export function lockDirectory(dir: string): () => void {
  const file = path.join(dir, LOCK_FILE);
  const mine = JSON.stringify({ pid: process.pid, birth: identifyProcess(process.pid)?.birth } satisfies Holder);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o644 });
      return () => {
        if (read(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new Refusal(
          `The data directory ${dir} cannot be written: give this user the right to write there, or choose another with --data DIR.`,
          { cause: error },
        );
      }
    }
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && isAlive(holder)) {
      throw new Refusal(
        `Another hub (process ${holder.pid}) is running on ${dir}: stop it first, or choose another directory with --data DIR.`,
      );
    }
    setAside(file, found);
  }
  throw new Refusal(`The data directory ${dir} is being taken by another hub at this moment: try again.`);
}

function isAlive(holder: Holder): boolean {
  const running = identifyProcess(holder.pid);
  return running !== undefined && (holder.birth === undefined || running.birth === undefined || running.birth === holder.birth);
}

/** Removes a dead lock, and only that one: if another process has meanwhile put its own in the place, it is put back. */
function setAside(file: string, expected: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (read(aside) !== expected) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}
