import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { LOCK_FILE } from './directory-lock';
import { mayEnter, type UnprivilegedUser } from './unprivileged-user';

/** Raised when what lies where in a data directory changes in a way that an older hub's directory does not fit. */
const LAYOUT = 1;
const MARKER = 'homeward-postgres.json';
const PASSWORD = 'password';
const OWNER = 'belongs-to';

/** Where root keeps clusters whose own data directory PostgreSQL's user may not enter, such as one under /root. */
const ROOTS_OWN_PLACE = '/var/lib/homeward';

interface Marker {
  layout: number;
  port?: number;
  /** Where the cluster lies when it cannot lie in the data directory itself. */
  place?: string;
}

/** The directory that was given for the server, by its real path; made when it is not there. */
export function openDirectory(dir: string): string {
  try {
    if (mkdirSync(dir, { recursive: true, mode: 0o711 }) !== undefined || process.getuid?.() === 0) chmodSync(dir, 0o711);
    return realpathSync(dir);
  } catch (error) {
    throw new Refusal(
      `The data directory ${dir} cannot be used: give this user the right to it, or choose another with --data DIR.`,
      { cause: error },
    );
  }
}

/** @throws Refusal when the directory is full of somebody else's files, also when it is to be emptied. */
export function refuseForeignDirectory(dir: string): void {
  if (existsSync(path.join(dir, MARKER))) return;
  if (readdirSync(dir).every((name) => name.startsWith(LOCK_FILE))) return;
  throw new Refusal(`${dir} holds files that are not Homeward's: choose another directory with --data DIR, or move them away.`);
}

/** @returns undefined for a directory that no hub has used yet. */
export function readMarker(dir: string): Marker | undefined {
  const file = path.join(dir, MARKER);
  if (!existsSync(file)) return undefined;
  try {
    const marker = JSON.parse(readFileSync(file, 'utf8')) as Marker;
    if (Number.isInteger(marker.layout)) return marker;
  } catch {
    // told below, as for a layout that this hub does not know
  }
  return { layout: Number.NaN };
}

export function rememberMarker(dir: string, facts: Omit<Marker, 'layout'>): void {
  const known = readMarker(dir);
  writeFileSync(path.join(dir, MARKER), `${JSON.stringify({ ...known, ...facts, layout: LAYOUT }, null, 2)}\n`);
}

/** @throws Refusal for a directory that another version of the hub laid out. */
export function refuseOtherLayout(dir: string, marker: Marker | undefined): void {
  if (!marker || marker.layout === LAYOUT) return;
  throw new Refusal(
    `The data in ${dir} were laid out by another version of Homeward: start with --fresh to begin empty, or move the directory away.`,
  );
}

/** @throws Refusal for a cluster that another PostgreSQL wrote. */
export function refuseOtherMajor(dir: string, found: number | undefined, brought: number): void {
  if (found === undefined || found === brought) return;
  throw new Refusal(
    `The data in ${dir} were written by PostgreSQL ${found} and this hub brings ${brought}: start with --fresh to begin empty, or move the directory away.`,
  );
}

/**
 * Where the cluster and a copy of the programs lie: the directory itself, unless PostgreSQL's user may not enter it.
 * @throws Refusal when there is no place that this user may enter.
 */
export function choosePlace(dir: string, marker: Marker | undefined, user: UnprivilegedUser | undefined): string {
  if (marker?.place) return ownPlace(marker.place, dir);
  if (mayEnter(dir, user)) return dir;
  if (existsSync(path.join(dir, 'cluster'))) {
    throw new Refusal(
      `The user ${user?.name} that PostgreSQL runs as may no longer enter ${dir}: give back that right, or start with --data DIR elsewhere.`,
    );
  }
  const place = path.join(ROOTS_OWN_PLACE, randomBytes(8).toString('hex'));
  mkdirSync(place, { recursive: true, mode: 0o711 });
  chmodSync(ROOTS_OWN_PLACE, 0o711);
  chmodSync(place, 0o711);
  if (!mayEnter(place, user)) {
    throw new Refusal(
      `The user ${user?.name} that PostgreSQL runs as may enter neither ${dir} nor ${ROOTS_OWN_PLACE}: choose a directory that it may enter with --data DIR.`,
    );
  }
  writeFileSync(path.join(place, OWNER), dir);
  return place;
}

/** A copied data directory names the place of the original: the copy must not run, stop or empty the original's cluster. */
function ownPlace(place: string, dir: string): string {
  const file = path.join(place, OWNER);
  if (path.dirname(place) !== ROOTS_OWN_PLACE || !existsSync(file))
    throw new Refusal(`The cluster of ${dir} is missing from ${place}: remove ${dir} to begin empty, or bring the cluster back.`);
  const owner = readFileSync(file, 'utf8');
  if (owner !== dir && existsSync(owner)) {
    throw new Refusal(
      `${dir} is a copy of ${owner}, to which the cluster in ${place} belongs: remove the copy, or choose another directory with --data DIR.`,
    );
  }
  if (owner !== dir) writeFileSync(file, dir);
  return place;
}

/** Removes everything but the lock that this process holds. */
export function emptyDirectory(dir: string, place: string): void {
  if (place !== dir) rmSync(place, { recursive: true, force: true });
  for (const name of readdirSync(dir)) {
    if (name !== LOCK_FILE) rmSync(path.join(dir, name), { recursive: true, force: true });
  }
}

/** Random, made once for each directory, readable by its owner alone. */
export function passwordOf(dir: string): string {
  const file = path.join(dir, PASSWORD);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}
