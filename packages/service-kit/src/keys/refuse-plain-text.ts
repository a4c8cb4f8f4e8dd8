import type { Client } from 'pg';
import { AppError } from '../errors/app-error';
import { MARK, type EncryptedColumn } from './encrypted-column';

type Column = Pick<EncryptedColumn, 'table' | 'column' | 'type'>;

/** SQL: nothing, or what `ColumnCipher` has written. Of nothing it is null, which a check lets through. */
const isEncryptedSql = ({ column, type }: Column): string =>
  type === 'text' ? `starts_with(${column}, '${MARK}')` : `starts_with(${column} #>> '{}', '${MARK}')`;

const checkOf = ({ table, column }: Column): string => `${table.split('.')[1]}_${column}_is_encrypted`;

/** Columns of a schema, as `table.column`, parted by white space. */
export interface ColumnNames {
  text?: string;
  jsonb?: string;
}

/**
 * SQL for a migration: each of these columns takes encrypted values alone from here on, where nothing plain stands in it; where anything does,
 * once `homeward keys rotate` has encrypted that. A check binds every update of a row, so none is laid on rows that do not pass it: what an
 * update of theirs does not touch would stop it.
 */
export const refusePlainText = (schema: string, columns: ColumnNames): string =>
  named(schema, columns)
    .map(
      (each) => `do $$ begin
        lock table ${each.table} in access exclusive mode;
        if not exists (select from ${each.table} where not (${isEncryptedSql(each)})) then
          alter table ${each.table} add constraint ${checkOf(each)} check (${isEncryptedSql(each)});
        end if;
      end $$;`,
    )
    .join('\n');

const named = (schema: string, columns: ColumnNames): Column[] =>
  (['text', 'jsonb'] as const).flatMap((type) =>
    (columns[type] ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => {
        const [table, column = ''] = name.split('.');
        return { table: `${schema}.${table}`, column, type };
      }),
  );

/** Those in which plain text can still be written. */
export async function openColumns<C extends Column>(client: Pick<Client, 'query'>, columns: readonly C[]): Promise<C[]> {
  const { rows } = await client.query<{ check: string }>(
    `select conrelid::regclass::text || ' ' || conname as check from pg_constraint where contype = 'c' and convalidated and conname like '%\\_is\\_encrypted'`,
  );
  const closed = new Set(rows.map(({ check }) => check));
  return columns.filter((each) => !closed.has(`${each.table.replace(/^public\./, '')} ${checkOf(each)}`));
}

/**
 * Closes each column that is still open to plain text, and in which none stands any more. Nobody waits while the rows are looked at.
 * Throws AppError CONFLICT, and leaves the column open, where plain text has come in meanwhile.
 */
export async function closeColumns(client: Client, columns: readonly Column[]): Promise<void> {
  for (const each of await openColumns(client, columns)) {
    const drop = `alter table ${each.table} drop constraint if exists ${checkOf(each)}`;
    await client.query(`set lock_timeout = '5s'`);
    try {
      await client.query(
        `${drop}; alter table ${each.table} add constraint ${checkOf(each)} check (${isEncryptedSql(each)}) not valid`,
      );
      await client.query(`alter table ${each.table} validate constraint ${checkOf(each)}`);
    } catch (cause) {
      if ((cause as { code?: unknown }).code !== CHECK_VIOLATION) throw cause;
      await client.query(drop);
      throw new AppError(
        'CONFLICT',
        `Plain text was written into ${each.table}.${each.column} meanwhile: end every process of an older version, then run homeward keys rotate --finish.`,
        { cause },
      );
    } finally {
      await client.query('reset lock_timeout');
    }
  }
}

const CHECK_VIOLATION = '23514';
