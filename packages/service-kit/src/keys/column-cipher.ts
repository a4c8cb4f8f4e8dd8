import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors/app-error';
import { MARK, placeOf, type EncryptedColumn } from './encrypted-column';
import type { KeyProvider } from './key-provider';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SHAPE = /^enc1:([a-z0-9._-]{1,64}):([A-Za-z0-9+/]+={0,2})$/;

/**
 * Encrypts a value for its column and row, with AES-256-GCM. As stored: 'enc1:', the key's id, ':', and in base64 the nonce (12 bytes), the tag
 * (16) and the ciphertext. It is bound to its table, column, primary key and key's id: moved or relabelled it does not open.
 *
 * A value that was written before its column was encrypted is read as it is, until `homeward keys rotate` has encrypted it and closed the column.
 */
export class ColumnCipher {
  constructor(private readonly keys: KeyProvider) {}

  /** Under the current key; nothing stays nothing. Throws what the key provider throws. */
  async encrypt<T extends string | null>(column: EncryptedColumn, key: readonly string[], text: T): Promise<T> {
    if (text === null) return text;
    const id = await this.keys.currentId();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', await this.keys.keyOf(id), nonce).setAAD(boundTo(id, column, key));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${MARK}${id}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}` as T;
  }

  /** Throws AppError INTERNAL where the value was changed, moved or encrypted under a key that is not here. */
  async decrypt<T extends string | null>(column: EncryptedColumn, key: readonly string[], value: T): Promise<T> {
    const id = value === null ? null : keyIdOf(value);
    if (value === null || id === null) return value;
    const secret = await this.keys.keyOf(id);
    const sealed = Buffer.from(value.slice(MARK.length + id.length + 1), 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(id, column, key)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8') as T;
    } catch (cause) {
      throw unreadable(cause);
    }
  }

  /** The JSON that stands for a value in a jsonb column. */
  async encryptJson(column: EncryptedColumn, key: readonly string[], value: unknown): Promise<string | null> {
    return value === null ? null : JSON.stringify(await this.encrypt(column, key, JSON.stringify(value)));
  }

  /** @param value as it was read from a jsonb column */
  async decryptJson<T>(column: EncryptedColumn, key: readonly string[], value: T): Promise<T> {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
    return JSON.parse(await this.decrypt<string>(column, key, value)) as T;
  }

  /** The id of the key that new values get. */
  currentId(): Promise<string> {
    return this.keys.currentId();
  }
}

/** Under which key a value stands; null for one that is not encrypted yet. Throws AppError INTERNAL where it was spoilt. */
export function keyIdOf(value: string): string | null {
  if (!value.startsWith(MARK)) return null;
  const [, id, sealed] = SHAPE.exec(value) ?? [];
  if (id === undefined || sealed === undefined) throw unreadable();
  return id;
}

const boundTo = (id: string, column: EncryptedColumn, key: readonly string[]): Buffer =>
  Buffer.from(`${MARK}${id} ${placeOf(column, key)}`, 'utf8');

const unreadable = (cause?: unknown): AppError =>
  new AppError(
    'INTERNAL',
    'An encrypted value does not open: it was changed, moved, or is another. Restore the row from a backup.',
    {
      cause,
    },
  );
