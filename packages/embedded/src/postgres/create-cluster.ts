import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import type { PostgresBinaries } from './binaries';
import type { UnprivilegedUser } from './unprivileged-user';

export const SUPERUSER = 'homeward';
export const DATABASE = 'homeward';
/** Handed to initdb, which can read a password from nowhere else but a terminal; removed at once. */
const PASSWORD_FILE = 'initdb-password-';

interface NewCluster {
  place: string;
  binaries: PostgresBinaries;
  user: UnprivilegedUser | undefined;
  password: string;
  durable: boolean;
}

export function clusterOf(place: string): string {
  return path.join(place, 'cluster');
}

/** @returns undefined when there is no cluster yet. */
export function majorOf(cluster: string): number | undefined {
  const file = path.join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/** Makes the cluster and the database in it. It gets its name only when it is whole: a start that is cut off leaves nothing half made. */
export async function createCluster(order: NewCluster): Promise<void> {
  const { place, binaries, user, password, durable } = order;
  const unfinished = `${clusterOf(place)}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const name of readdirSync(place)) if (name.startsWith(PASSWORD_FILE)) rmSync(path.join(place, name));
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(place, `${PASSWORD_FILE}${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const owned of user ? [unfinished, passwordFile] : []) chownSync(owned, user!.uid, user!.gid);
    await run(binaries.initdb, initdbArguments(unfinished, passwordFile, durable), user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const single = ['--single', '-D', unfinished, '-c', `fsync=${durable ? 'on' : 'off'}`, 'postgres'];
  await run(binaries.postgres, single, user, `create database ${DATABASE};\n`);
  renameSync(unfinished, clusterOf(place));
}

function initdbArguments(cluster: string, passwordFile: string, durable: boolean): string[] {
  const encoding = ['-E', 'UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = ['-U', SUPERUSER, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'];
  return ['-D', cluster, ...login, ...encoding, '--data-checksums', ...(durable ? [] : ['--no-sync'])];
}

/** The server's programs get none of this process's environment: PGDATA, PGPORT and their like would be obeyed. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  const entries = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...(Object.fromEntries(entries) as NodeJS.ProcessEnv), LC_ALL: 'C', TZ: 'UTC' };
}

function run(program: string, args: string[], user: UnprivilegedUser | undefined, input?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const ids = user ? { uid: user.uid, gid: user.gid } : {};
    const child = spawn(program, args, { ...ids, cwd: '/', env: programEnvironment(), stdio: 'pipe', windowsHide: true });
    let said = '';
    const hear = (text: Buffer): void => void (said = `${said}${text.toString()}`.slice(-4000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    const fail = (cause: unknown): void =>
      reject(
        new Refusal(
          `${path.basename(program)} could not make the database: ${lastWord(said)}. Look at the free space and rights of the data directory.`,
          { cause },
        ),
      );
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? resolve() : fail(new Error(`exit code ${code}: ${said}`))));
  });
}

/** The line that names the fault, or the last one. */
export function lastWord(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const fault = lines.findLast((line) => /\b(FATAL|PANIC|error|could not)\b/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return fault.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').replace(/\.$/, '');
}
