import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Linux reports process times in hundredths of a second to user space, whatever the kernel was built with. */
const TICKS_PER_SECOND = 100;

/** What the operating system says of a running process; a field is undefined where it would not say. */
export interface ProcessIdentity {
  /** Stays the same for as long as the process lives and is never given to another one that gets the same number. */
  birth?: string;
  /** Seconds since 1970. */
  startedAt?: number;
  commandLine?: string;
}

/** @returns undefined when no such process runs. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform === 'linux') return fromProc(pid);
  return process.platform === 'win32' ? fromPowerShell(pid) : fromPs(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function fromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the second field is the program's name in brackets and may itself hold blanks and brackets
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const ticks = Number(fields[19]);
    const bootedAt = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return { birth: `${boot}/${ticks}`, startedAt: bootedAt + ticks / TICKS_PER_SECOND, commandLine };
  } catch {
    return isAlive(pid) ? {} : undefined;
  }
}

function fromPs(pid: number): ProcessIdentity {
  const ask = (field: string): string =>
    spawnSync('ps', ['-ww', '-o', `${field}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).stdout?.trim() ?? '';
  return described(ask('lstart'), ask('command'));
}

function fromPowerShell(pid: number): ProcessIdentity {
  const query = `$p = Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}'; $p.CreationDate.ToUniversalTime().ToString('o'); $p.CommandLine`;
  const lines = spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout?.split(/\r?\n/) ?? [];
  return described(lines[0]?.trim() ?? '', lines[1]?.trim() ?? '');
}

function described(started: string, commandLine: string): ProcessIdentity {
  const milliseconds = Date.parse(started);
  return {
    birth: started || undefined,
    startedAt: Number.isNaN(milliseconds) ? undefined : milliseconds / 1000,
    commandLine: commandLine || undefined,
  };
}
