import type { Client } from 'pg';
import type { ColumnCipher } from './column-cipher';
import { asTextSql, keyIdSql, type EncryptedColumn } from './encrypted-column';

const BATCH = 200;

interface Found {
  place: string;
  key: string[];
  value: string;
}

/**
 * Encrypts under the current key what stands under any other, or was written before the column was encrypted; nobody waits for it. What
 * another process writes meanwhile stays as it was written. It may be broken off and begun again at any time.
 *
 * @param client the owner's login, outside a transaction
 * @param onProgress after each batch: how many so far
 * @returns how many values were encrypted. Throws AppError INTERNAL at a value that does not open
 */
export async function reencryptColumn(
  client: Client,
  column: EncryptedColumn,
  cipher: ColumnCipher,
  onProgress?: (count: number) => void,
): Promise<number> {
  let count = 0;
  for (let before = -1; before !== count;) {
    before = count;
    for (let after: readonly string[] | null = null; ;) {
      const found: Found[] = await nextBatch(client, column, await cipher.currentId(), after);
      if (found.length === 0) break;
      count += await reencrypt(client, column, cipher, found);
      after = found.at(-1)!.key;
      onProgress?.(count);
    }
  }
  return count;
}

/** In the order of the primary key, so that a value is looked at once, however many there are. */
async function nextBatch(
  client: Client,
  column: EncryptedColumn,
  currentId: string,
  after: readonly string[] | null,
): Promise<Found[]> {
  const { table, key } = column;
  const value = asTextSql(column, 't');
  const columns = key.map((name) => `t.${name}`).join(', ');
  const from = after === null ? '' : `and (${columns}) > (${after.map((_, index) => `$${index + 2}`).join(', ')})`;
  const { rows } = await client.query<Found>(
    `select t.ctid::text as place, array[${key.map((name) => `t.${name}::text`).join(', ')}] as key, ${value} as value from ${table} t
     where ${value} is not null and ${keyIdSql(`(${value})`)} is distinct from $1 ${from} order by ${columns} limit ${BATCH}`,
    [currentId, ...(after ?? [])],
  );
  return rows;
}

/** One statement for the batch; a row that is no longer what was read is left to the next round. */
async function reencrypt(
  client: Client,
  column: EncryptedColumn,
  cipher: ColumnCipher,
  found: readonly Found[],
): Promise<number> {
  const { table, column: name, type } = column;
  const changes: { place: string; was: string; becomes: string }[] = [];
  for (const { place, key, value } of found) {
    const text = await cipher.decrypt<string>(column, key, value);
    changes.push({ place, was: value, becomes: await cipher.encrypt<string>(column, key, text) });
  }
  const { rowCount } = await client.query(
    `update ${table} t set ${name} = ${type === 'text' ? 'r.becomes' : 'to_jsonb(r.becomes)'}
     from json_to_recordset($1::json) as r (place text, was text, becomes text)
     where t.ctid = r.place::tid and ${asTextSql(column, 't')} = r.was`,
    [JSON.stringify(changes)],
  );
  return rowCount ?? 0;
}

/** How many values of a column stand under each key: a key that is not among them can be retired. `''`: not encrypted yet. */
export async function keysInUse(client: Client, column: EncryptedColumn): Promise<ReadonlyMap<string, number>> {
  const value = asTextSql(column, 't');
  const { rows } = await client.query<{ id: string; count: string }>(
    `select coalesce(${keyIdSql(`(${value})`)}, '') as id, count(*) as count from ${column.table} t where ${value} is not null group by 1`,
  );
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
