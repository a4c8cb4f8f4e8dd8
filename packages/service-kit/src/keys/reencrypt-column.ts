import type { Client } from 'pg';
import { keyIdSql, type ColumnCipher } from './column-cipher';

/** A column that holds values of a `ColumnCipher`. */
export interface EncryptedColumn {
  /** With its schema: 'rhi_providers.interview_part'. */
  table: string;
  /** Of type bytea, null where there is nothing. */
  column: string;
  /** The columns of the primary key, in order. */
  key: readonly string[];
  /** The context that a value of this column was encrypted for, given its primary key as text. */
  contextOf(...key: string[]): string;
}

const BATCH = 200;

/**
 * Encrypts anew, under the current key, what stands under any other; nobody waits for it. What another process writes meanwhile stays as it was
 * written. It may be broken off and begun again at any time.
 *
 * @param client the owner's login, outside a transaction
 * @param onProgress after each batch: how many so far
 * @returns how many values were encrypted anew. Throws AppError INTERNAL at a value that does not open
 */
export async function reencryptColumn(
  client: Client,
  { table, column, key, contextOf }: EncryptedColumn,
  cipher: ColumnCipher,
  onProgress?: (count: number) => void,
): Promise<number> {
  const ids = key.map((name) => `t.${name}::text`).join(', ');
  const where = key.map((name, index) => `t.${name} = $${index + 3}`).join(' and ');
  const select = `select array[${ids}] as key, t.${column} as value from ${table} t
    where t.${column} is not null and ${keyIdSql(`t.${column}`)} <> $1 order by ${key.join(', ')} limit ${BATCH}`;
  const update = `update ${table} t set ${column} = $2 where t.${column} = $1 and ${where}`;
  for (let count = 0; ;) {
    const { rows } = await client.query<{ key: string[]; value: Buffer }>(select, [await cipher.currentId()]);
    if (rows.length === 0) return count;
    for (const row of rows) {
      const context = contextOf(...row.key);
      const value = await cipher.encrypt(await cipher.decrypt(row.value, context), context);
      // only where it is still what was read
      await client.query(update, [row.value, value, ...row.key]);
      count += 1;
    }
    onProgress?.(count);
  }
}

/** How many values of a column stand under each key: a key that is not among them can be removed. */
export async function keysInUse(client: Client, { table, column }: EncryptedColumn): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; count: string }>(
    `select ${keyIdSql(column)} as id, count(*) as count from ${table} where ${column} is not null group by 1`,
  );
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
