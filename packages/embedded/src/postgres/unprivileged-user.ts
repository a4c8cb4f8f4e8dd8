import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Refusal } from '../refusal';

/** The user that PostgreSQL runs as when the hub itself was started by root, which PostgreSQL refuses. */
export interface UnprivilegedUser {
  name: string;
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/**
 * The owner of the cluster when there is one already: it may have been made by somebody who was not root.
 * @returns undefined when this process is not root: then PostgreSQL runs as the same user.
 * @throws Refusal when root has nobody to hand over to.
 */
export function findUnprivilegedUser(cluster: string): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid && gid) return { name, uid, gid };
  }
  throw new Refusal(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody" to run it: start the hub as another user, or set DATABASE_URL.',
  );
}

/** Whether the user may enter this directory, by the rights of every directory above it too. */
export function mayEnter(dir: string, user: UnprivilegedUser | undefined): boolean {
  if (!user) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const value = Number(answer.stdout?.trim());
  return answer.status === 0 && Number.isInteger(value) && value > 0 ? value : undefined;
}
