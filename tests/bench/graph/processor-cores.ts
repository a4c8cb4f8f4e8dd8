import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The hub under test has the first core to itself, all its processes together; PostgreSQL and whoever asks have the second. */
export const CORE = { hub: 0, others: 1 } as const;

let possible = availableParallelism() >= 2;

/** Keeps a process, with all its threads and what it starts from now on, on one core. @returns false where that cannot be done */
export function keepOn(core: number, pid: number): boolean {
  if (!possible) return false;
  try {
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)], { stdio: 'ignore' });
  } catch {
    possible = false;
  }
  return possible;
}
