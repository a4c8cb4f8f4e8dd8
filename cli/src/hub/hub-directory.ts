import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCK_FILE, Refusal } from '@homeward/embedded';

export const DEFAULT_DIRECTORY = '.homeward';
export const DATA_OPTION = ['--data <dir>', 'the data directory', DEFAULT_DIRECTORY] as const;

/** Raised when what lies where in the directory changes in a way that an older hub's directory does not fit. */
const LAYOUT = 1;

/** Everything that a hub in embedded mode keeps. */
export interface HubDirectory {
  root: string;
  /** Says that the directory is a hub's, and how it is laid out. */
  marker: string;
  postgres: string;
  issuer: string;
  mail: string;
  /** What is up, while it is up. */
  hubFile: string;
  secretsFile: string;
  /** The keys of encrypted columns. */
  keyRing: string;
  /** The heads of the sealed audit. */
  auditAnchors: string;
}

export function hubDirectory(workingDirectory: string, dir: string): HubDirectory {
  const root = path.resolve(workingDirectory, dir);
  const inside = (name: string): string => path.join(root, name);
  return {
    root,
    marker: inside('homeward.json'),
    postgres: inside('postgres'),
    issuer: inside('issuer'),
    mail: inside('mail'),
    hubFile: inside('hub.json'),
    secretsFile: inside('secrets.json'),
    keyRing: inside('column-keys.json'),
    auditAnchors: inside('audit-anchors.jsonl'),
  };
}

/**
 * Others may pass through a directory that was made or taken here, as PostgreSQL's own user has to when root starts the hub, but not look around.
 * @throws Refusal when it cannot be made, is somebody else's, or is of another version of the hub and not to be emptied.
 */
export function makeHubDirectory(directory: HubDirectory, fresh = false): void {
  const { root, marker } = directory;
  try {
    mkdirSync(root, { recursive: true });
    if (readdirSync(root).every((name) => name.startsWith(LOCK_FILE))) {
      chmodSync(root, 0o711);
      writeMarker(marker);
    }
  } catch (error) {
    throw new Refusal(
      `The data directory ${root} cannot be used: give this user the right to it, or choose another with --data DIR.`,
      {
        cause: error,
      },
    );
  }
  if (!existsSync(marker)) {
    throw new Refusal(
      `${root} holds files that are not Homeward's: choose another directory with --data DIR, or move them away.`,
    );
  }
  if (!fresh && layoutOf(marker) !== LAYOUT) {
    throw new Refusal(
      `The data in ${root} were laid out by another version of Homeward: start with --fresh to begin empty, or move the directory away.`,
    );
  }
}

/** Removes what the hub keeps beside the database, which is emptied by the one who runs it. Nothing else in the directory is touched. */
export function emptyHubDirectory({ marker, issuer, mail, hubFile, secretsFile, keyRing, auditAnchors }: HubDirectory): void {
  for (const kept of [issuer, mail, hubFile, secretsFile, keyRing, auditAnchors]) rmSync(kept, { recursive: true, force: true });
  writeMarker(marker);
}

function writeMarker(file: string): void {
  writeFileSync(file, `${JSON.stringify({ layout: LAYOUT })}\n`);
}

function layoutOf(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { layout?: unknown }).layout;
  } catch {
    return undefined;
  }
}
