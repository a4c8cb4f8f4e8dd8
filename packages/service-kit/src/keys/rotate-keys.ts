import { Client } from 'pg';
import { AppError } from '../errors/app-error';
import { translateDatabaseError } from '../database/translate-error';
import { ColumnCipher } from './column-cipher';
import type { EncryptedColumn } from './encrypted-column';
import { addKey, keyRingFile, readKeyRing, removeKey, storedKeyRing, useKey } from './key-ring-file';
import type { KeyWrapper } from './key-provider';
import { closeColumns, openColumns } from './refuse-plain-text';
import { keysInUse, reencryptColumn } from './reencrypt-column';

export interface KeysOptions {
  /** The migrator's login. */
  databaseUrl: string;
  /** The file that every process reads its keys from. */
  keyFile: string;
  wrapper?: KeyWrapper;
  columns: readonly EncryptedColumn[];
}

export interface RotateKeysOptions extends KeysOptions {
  /** Becomes the current key; added where it is not in the ring. Unset: what an earlier rotation left is finished. */
  newKeyId?: string;
  /** @param count of this column's values so far, @param total those that were there to be encrypted when it began */
  onProgress?(column: EncryptedColumn, count: number, total: number): void;
}

export interface Rotation {
  current: string;
  reencrypted: number;
  /** Ids of the keys that nothing in the database stands under any more; a backup may still need them. */
  unused: string[];
}

/** Two rotations at once would each find the other's key to be old. 'homekeys' in ASCII. */
const LOCK = '7525353784720324979';

/**
 * A new key for everything, while the hub runs: makes it the current one, and encrypts under it what stands under another. A process that was
 * just writing under the old key leaves its value there, which opens as before; the next rotation ends it. From then on no column takes plain
 * text. Throws AppError CONFLICT while another rotates.
 */
export const rotateKeys = ({ newKeyId, onProgress, ...options }: RotateKeysOptions): Promise<Rotation> =>
  alone(options, async (client) => {
    const { keyFile, wrapper, columns } = options;
    if (newKeyId !== undefined) await makeCurrent(keyFile, newKeyId, wrapper);
    const cipher = new ColumnCipher(keyRingFile(keyFile, wrapper));
    const current = await cipher.currentId();
    let reencrypted = 0;
    for (const column of columns) {
      const total = [...(await keysInUse(client, column))].reduce((sum, [id, count]) => (id === current ? sum : sum + count), 0);
      reencrypted += await reencryptColumn(client, column, cipher, (count) => onProgress?.(column, count, total));
    }
    await closeColumns(client, columns);
    return { current, reencrypted, unused: unusedOf(await keyUses(client, options)) };
  });

async function makeCurrent(keyFile: string, id: string, wrapper: KeyWrapper | undefined): Promise<void> {
  const isThere = await readKeyRing(keyFile, wrapper).then(
    ({ keys }) => keys.has(id),
    () => false,
  );
  await (isThere ? useKey(keyFile, id, wrapper) : addKey(keyFile, id, { wrapper }));
}

/** Removes a key for good. Throws AppError CONFLICT while anything stands under it, NOT_FOUND where it is not in the ring. */
export const retireKey = (options: KeysOptions, id: string): Promise<void> =>
  alone(options, async (client) => {
    const use = (await keyUses(client, options)).find((each) => each.id === id);
    if (!use?.isInRing) throw new AppError('NOT_FOUND', `There is no key ${id}. homeward keys list shows those there are.`);
    if (use.values > 0)
      throw new AppError('CONFLICT', `${use.values} values stand under the key ${id}: rotate the keys first, then retire it.`);
    await removeKey(options.keyFile, id, options.wrapper);
  });

/** One key, in the ring or in the columns. `id` '': values that are not encrypted yet. */
export interface KeyUse {
  id: string;
  isInRing: boolean;
  isCurrent: boolean;
  values: number;
}

/** Every key of the ring, the oldest first, and after them those that values name and the ring has not. */
export const listKeys = (options: KeysOptions): Promise<KeyUse[]> => connected(options, (client) => keyUses(client, options));

/** The columns that still take plain text, because some stood in them when the database was migrated. */
export const columnsOpenToPlainText = (options: Pick<KeysOptions, 'databaseUrl' | 'columns'>): Promise<EncryptedColumn[]> =>
  connected(options, (client) => openColumns(client, options.columns));

async function keyUses(client: Client, { keyFile, columns }: KeysOptions): Promise<KeyUse[]> {
  const counts = new Map<string, number>();
  for (const column of columns)
    for (const [id, count] of await keysInUse(client, column)) counts.set(id, (counts.get(id) ?? 0) + count);
  const { current, keys } = await storedKeyRing(keyFile);
  const ids = new Set([...keys.keys(), ...counts.keys()]);
  return [...ids].map((id) => ({ id, isInRing: keys.has(id), isCurrent: id === current, values: counts.get(id) ?? 0 }));
}

const unusedOf = (uses: readonly KeyUse[]): string[] =>
  uses.filter(({ isCurrent, values }) => !isCurrent && values === 0).map(({ id }) => id);

const alone = <T>(options: Pick<KeysOptions, 'databaseUrl'>, work: (client: Client) => Promise<T>): Promise<T> =>
  connected(options, async (client) => {
    const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${LOCK}) as alone`);
    if (!rows[0]?.alone) throw new AppError('CONFLICT', 'Somebody else is rotating the keys: wait until that is done.');
    return work(client);
  });

async function connected<T>({ databaseUrl }: Pick<KeysOptions, 'databaseUrl'>, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward keys' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw error instanceof AppError ? error : translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
