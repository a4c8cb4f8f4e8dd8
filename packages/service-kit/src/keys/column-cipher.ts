import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors/app-error';
import type { KeyProvider } from './key-provider';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a value for its column, with AES-256-GCM. As stored, in bytea: format (1 byte), length of the key's id (1), the key's id, nonce (12),
 * tag (16), ciphertext. `context` names the one place where the value belongs, 'rhi_providers.interview_part.text <interview> <kind>': moved
 * to another row, or under another key's id, it does not open.
 */
export class ColumnCipher {
  constructor(private readonly keys: KeyProvider) {}

  /** Under the current key. Throws what the key provider throws. */
  async encrypt(text: string, context: string): Promise<Buffer> {
    const id = await this.keys.currentId();
    const header = headerOf(id);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', await this.keys.keyOf(id), nonce).setAAD(boundTo(header, context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([header, nonce, cipher.getAuthTag(), body]);
  }

  /** Throws AppError INTERNAL where the value was changed, moved or encrypted under a key that is not here. */
  async decrypt(value: Buffer, context: string): Promise<string> {
    const id = keyIdOf(value);
    const key = await this.keys.keyOf(id);
    const header = headerOf(id);
    const sealed = value.subarray(header.length);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(header, context)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw unreadable(cause);
    }
  }

  /** The id of the key that new values get. */
  currentId(): Promise<string> {
    return this.keys.currentId();
  }
}

/** Under which key a stored value is encrypted; the same in SQL is `keyIdSql`. Throws AppError INTERNAL where it is no such value. */
export function keyIdOf(value: Buffer): string {
  const length = value[1] ?? 0;
  if (value[0] !== FORMAT || length === 0 || value.length < 2 + length + NONCE_BYTES + TAG_BYTES) throw unreadable();
  return value.subarray(2, 2 + length).toString('latin1');
}

/** SQL for the id of the key of a bytea column. */
export const keyIdSql = (column: string): string => `convert_from(substr(${column}, 3, get_byte(${column}, 1)), 'UTF8')`;

const headerOf = (id: string): Buffer => Buffer.concat([Buffer.from([FORMAT, id.length]), Buffer.from(id, 'latin1')]);

const boundTo = (header: Buffer, context: string): Buffer => Buffer.concat([header, Buffer.from(context, 'utf8')]);

const unreadable = (cause?: unknown): AppError =>
  new AppError(
    'INTERNAL',
    'An encrypted value does not open: it was changed, moved, or is another. Restore the row from a backup.',
    {
      cause,
    },
  );
