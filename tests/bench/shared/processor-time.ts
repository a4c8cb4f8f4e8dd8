import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** Processor seconds so far of a process, of those it has started and of those that have ended; NaN where that cannot be read. */
export function processorSeconds(pid: number): number {
  try {
    const own = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(name) : []));
    const [server] = own.filter((stat) => stat.pid === pid);
    const children = own.filter((stat) => stat.parent === pid);
    if (!server) return Number.NaN;
    return children.reduce((sum, { ticks }) => sum + ticks, server.ticks + server.ofEnded) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}

/** Of one process, which may end while it is looked at. */
function statOf(pid: string): { pid: number; parent: number; ticks: number; ofEnded: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // behind the name, which may hold anything
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (index: number): number => Number(fields[index]);
    return [{ pid: Number(pid), parent: at(1), ticks: at(11) + at(12), ofEnded: at(13) + at(14) }];
  } catch {
    return [];
  }
}
