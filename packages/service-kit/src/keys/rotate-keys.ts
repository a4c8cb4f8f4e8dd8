import { Client } from 'pg';
import { AppError } from '../errors/app-error';
import { translateDatabaseError } from '../database/translate-error';
import { ColumnCipher } from './column-cipher';
import { addKey, keyRingFile, readKeyRing } from './key-ring-file';
import { keysInUse, reencryptColumn, type EncryptedColumn } from './reencrypt-column';

export interface RotateKeysOptions {
  /** The migrator's login. */
  databaseUrl: string;
  /** The file that every process reads its keys from. */
  keyFile: string;
  columns: readonly EncryptedColumn[];
  /** Of the new key; unset: no key is added, and what an earlier rotation left is finished. */
  newKeyId?: string;
  onProgress?(table: string, count: number): void;
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
 * A new key for everything, while the hub runs: adds it, and encrypts anew what stands under another. A process that was just writing
 * under the old key leaves its value there, which opens as before; the next rotation ends it. No key is removed: a backup needs those of its
 * time. Throws AppError CONFLICT while another rotates.
 */
export async function rotateKeys({ databaseUrl, keyFile, columns, newKeyId, onProgress }: RotateKeysOptions): Promise<Rotation> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward keys rotate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${LOCK}) as alone`);
    if (!rows[0]?.alone) throw new AppError('CONFLICT', 'Somebody else is rotating the keys: wait until that is done.');
    if (newKeyId !== undefined) await addKey(keyFile, newKeyId);
    const cipher = new ColumnCipher(keyRingFile(keyFile));
    let reencrypted = 0;
    for (const column of columns)
      reencrypted += await reencryptColumn(client, column, cipher, (count) => onProgress?.(column.table, count));
    return { current: await cipher.currentId(), reencrypted, unused: await unusedKeys(client, keyFile, columns) };
  } catch (error) {
    throw error instanceof AppError ? error : translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function unusedKeys(client: Client, keyFile: string, columns: readonly EncryptedColumn[]): Promise<string[]> {
  const used = new Set<string>();
  for (const column of columns) for (const id of (await keysInUse(client, column)).keys()) used.add(id);
  const { current, keys } = await readKeyRing(keyFile);
  return [...keys.keys()].filter((id) => id !== current && !used.has(id));
}
