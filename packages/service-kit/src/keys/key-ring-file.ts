import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors/app-error';
import { KEY_BYTES, KEY_ID, type KeyProvider } from './key-provider';
import { parseKeyRing, printKeyRing, type KeyRing } from './key-ring';

/**
 * The keys of a file that several processes may share. It is read again once it has changed, and at the latest when a value names a key that
 * is not known yet: whoever rotates need stop nobody. Each call throws AppError INVALID_INPUT where the file cannot be used.
 */
export function keyRingFile(file: string): KeyProvider {
  let known: { ring: KeyRing; version: string } | undefined;
  const ring = async (): Promise<KeyRing> => {
    const version = await versionOf(file);
    if (known?.version !== version) known = { ring: await readKeyRing(file), version };
    return known.ring;
  };
  return {
    currentId: async () => (await ring()).current,
    keyOf: async (id) => known?.ring.keys.get(id) ?? keyOf(await ring(), id),
  };
}

/** The keys of a variable: they stay as they were when the process began. Throws AppError INVALID_INPUT where they cannot be used. */
export function keyRingText(text: string, source: string): KeyProvider {
  const ring = parseKeyRing(text, source);
  return { currentId: async () => ring.current, keyOf: async (id) => keyOf(ring, id) };
}

/**
 * Adds a new key and makes it the current one; makes the file, readable by its owner alone, where there is none. The file is replaced whole, so
 * that nobody reads half of it. One process at a time may do this.
 */
export async function addKey(file: string, id: string): Promise<void> {
  if (!KEY_ID.test(id))
    throw new AppError('INVALID_INPUT', 'The id of a key has 1 to 64 of a-z, 0-9, ".", "_" and "-".', { field: 'id' });
  const ring = (await versionOf(file)) === '' ? { current: id, keys: new Map<string, Buffer>() } : await readKeyRing(file);
  if (ring.keys.has(id))
    throw new AppError('CONFLICT', `There is a key ${id} already: keys are never replaced, give another id.`);
  await writeKeyRing(file, { current: id, keys: new Map([...ring.keys, [id, randomBytes(KEY_BYTES)]]) });
}

/** Removes a key under which nothing is encrypted any more. Throws AppError CONFLICT for the current one. */
export async function removeKey(file: string, id: string): Promise<void> {
  const ring = await readKeyRing(file);
  if (ring.current === id) throw new AppError('CONFLICT', `The key ${id} is in use: add another first.`);
  await writeKeyRing(file, { ...ring, keys: new Map([...ring.keys].filter(([own]) => own !== id)) });
}

export const readKeyRing = async (file: string): Promise<KeyRing> =>
  parseKeyRing(await readFile(file, 'utf8').catch(() => ''), file);

async function writeKeyRing(file: string, ring: KeyRing): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, printKeyRing(ring), { mode: 0o600 });
  await rename(unfinished, file);
}

/** Another after each replacement; '' where there is no file. */
async function versionOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : `${found.ino} ${found.mtimeNs} ${found.size}`;
}

function keyOf(ring: KeyRing, id: string): Buffer {
  const key = ring.keys.get(id);
  if (key) return key;
  throw new AppError(
    'INTERNAL',
    'A value is encrypted under a key that this process does not have. Give it the key and try again.',
  );
}
