/**
 * A column of type text, or of jsonb, whose values are written and read by `ColumnCipher` alone. A service declares each of its own once, and
 * lists them for `homeward keys`.
 */
export interface EncryptedColumn {
  /** With its schema: 'rhi_providers.interview_part'. */
  readonly table: string;
  readonly column: string;
  /** The columns of the primary key, in order. */
  readonly key: readonly string[];
  /** In jsonb an encrypted value is one JSON string. */
  readonly type: 'text' | 'jsonb';
}

export const encryptedText = (table: string, column: string, ...key: string[]): EncryptedColumn =>
  Object.freeze({ table, column, key, type: 'text' });

export const encryptedJson = (table: string, column: string, ...key: string[]): EncryptedColumn =>
  Object.freeze({ table, column, key, type: 'jsonb' });

/** The one place where a value belongs: moved to another row or column it does not open. */
export const placeOf = ({ table, column }: EncryptedColumn, key: readonly string[]): string =>
  `${table}.${column} ${key.join(' ')}`;

/** How an encrypted value begins; whatever begins otherwise was written before its column was encrypted. */
export const MARK = 'enc1:';

/** SQL for the column's value as text. */
export const asTextSql = ({ column, type }: EncryptedColumn, row: string): string =>
  type === 'text' ? `${row}.${column}` : `${row}.${column} #>> '{}'`;

/** SQL for the id of the key that a value stands under, given as text; null for one that is not encrypted yet. */
export const keyIdSql = (text: string): string => `case when ${text} like '${MARK}%' then split_part(${text}, ':', 2) end`;
