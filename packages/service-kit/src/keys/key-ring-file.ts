import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors/app-error';
import { KEY_BYTES, KEY_ID, type KeyProvider, type KeyWrapper } from './key-provider';
import { parseKeyRing, printKeyRing, type KeyRing } from './key-ring';

/**
 * The keys of a file that several processes may share. Before a value is encrypted the file is looked at, and read again where it has changed;
 * so it is where a value names a key that is not known yet. Whoever rotates need stop nobody.
 *
 * Each call throws AppError INVALID_INPUT where the file cannot be used.
 */
export function keyRingFile(file: string, wrapper?: KeyWrapper): KeyProvider {
  let known: { ring: KeyRing; version: string } | undefined;
  const open = new Map<string, Buffer>();
  const ring = async (): Promise<KeyRing> => {
    const version = versionOf(file);
    if (known?.version !== version) known = { ring: await readKeyRing(file, wrapper), version };
    return known.ring;
  };
  return {
    currentId: async () => (await ring()).current,
    keyOf: async (id) => {
      const kept = open.get(id);
      if (kept) return kept;
      const key = await unwrapped(known?.ring.keys.get(id) ?? storedKey(await ring(), id), wrapper);
      open.set(id, key);
      return key;
    },
  };
}

export interface AddKeyOptions {
  wrapper?: KeyWrapper | undefined;
  /** False: it only opens until `useKey`, so that every machine has it before anybody writes under it. */
  current?: boolean;
}

/**
 * Adds a new key, the current one from then on; makes the file, readable by its owner alone, where there is none. The file is replaced whole,
 * so that nobody reads half of it. One process at a time may do this.
 */
export async function addKey(file: string, id: string, { wrapper, current = true }: AddKeyOptions = {}): Promise<void> {
  if (!KEY_ID.test(id))
    throw new AppError('INVALID_INPUT', 'The id of a key has 1 to 64 of a-z, 0-9, ".", "_" and "-".', { field: 'id' });
  const empty: KeyRing = { current: id, wrappedBy: wrapper?.name ?? null, keys: new Map() };
  const ring = versionOf(file) === '' ? empty : await readKeyRing(file, wrapper);
  if (ring.keys.has(id))
    throw new AppError('CONFLICT', `There is a key ${id} already: keys are never replaced, give another id.`);
  const key = randomBytes(KEY_BYTES);
  const stored = wrapper ? await wrapper.wrap(key) : key.toString('base64');
  await writeKeyRing(file, { ...ring, current: current ? id : ring.current, keys: new Map([...ring.keys, [id, stored]]) });
}

/** Makes a key that is in the ring the current one. Throws AppError NOT_FOUND where it is not. */
export async function useKey(file: string, id: string, wrapper?: KeyWrapper): Promise<void> {
  const ring = await readKeyRing(file, wrapper);
  if (!ring.keys.has(id)) throw new AppError('NOT_FOUND', `There is no key ${id} in ${file}. Add it first.`);
  if (ring.current !== id) await writeKeyRing(file, { ...ring, current: id });
}

/** Removes a key under which nothing is encrypted any more. Throws AppError CONFLICT for the current one. */
export async function removeKey(file: string, id: string, wrapper?: KeyWrapper): Promise<void> {
  const ring = await readKeyRing(file, wrapper);
  if (ring.current === id) throw new AppError('CONFLICT', `The key ${id} is in use: add another first.`);
  await writeKeyRing(file, { ...ring, keys: new Map([...ring.keys].filter(([own]) => own !== id)) });
}

/** Has every key of a ring wrapped that lies there unwrapped; none of them changes. Throws AppError CONFLICT where it is wrapped already. */
export async function wrapKeyRing(file: string, wrapper: KeyWrapper): Promise<void> {
  const ring = await storedKeyRing(file);
  if (ring.wrappedBy !== null) throw new AppError('CONFLICT', `The keys in ${file} are wrapped already, by ${ring.wrappedBy}.`);
  const keys = new Map<string, string>();
  for (const [id, key] of ring.keys) keys.set(id, await wrapper.wrap(Buffer.from(key, 'base64')));
  await writeKeyRing(file, { ...ring, wrappedBy: wrapper.name, keys });
}

/** As it lies there: to look at, as nothing of it is unwrapped. */
export const storedKeyRing = async (file: string): Promise<KeyRing> =>
  parseKeyRing(await readFile(file, 'utf8').catch(() => ''), file);

export async function readKeyRing(file: string, wrapper?: KeyWrapper): Promise<KeyRing> {
  const ring = await storedKeyRing(file);
  if (ring.wrappedBy === (wrapper?.name ?? null)) return ring;
  throw new AppError(
    'INVALID_INPUT',
    ring.wrappedBy === null
      ? `The keys in ${file} are not wrapped: run homeward keys wrap, or leave KEY_SERVICE_SOCKET out.`
      : `The keys in ${file} are wrapped by ${ring.wrappedBy}: set KEY_SERVICE_SOCKET, or give another file.`,
  );
}

async function writeKeyRing(file: string, ring: KeyRing): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(unfinished, printKeyRing(ring), { mode: 0o600 });
  await rename(unfinished, file);
}

/** Another after each replacement; '' where there is no file. It is asked before every encryption: handed to another thread it would cost twenty times as much. */
function versionOf(file: string): string {
  try {
    const { ino, mtimeNs, size } = statSync(file, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch {
    return '';
  }
}

const unwrapped = async (stored: string, wrapper: KeyWrapper | undefined): Promise<Buffer> =>
  wrapper ? wrapper.unwrap(stored) : Buffer.from(stored, 'base64');

function storedKey(ring: KeyRing, id: string): string {
  const key = ring.keys.get(id);
  if (key !== undefined) return key;
  throw new AppError(
    'INTERNAL',
    'A value is encrypted under a key that this process does not have. Give it the key and try again.',
  );
}
