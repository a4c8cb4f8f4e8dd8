import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../errors/app-error';

export interface SealedPart {
  /** nonce (12 bytes), tag (16), ciphertext. */
  sealed: Buffer;
  /** The event's own key, sealed the same way under the hub's. */
  key: Buffer;
}

/** Encrypts the personal part of an event under a key of its own, so that emptying the row is the end of it. */
export class Sealer {
  /** @param hubKey 32 bytes */
  constructor(private readonly hubKey: Buffer) {}

  /** @param context the event's id: a part that is moved to another event does not open */
  seal(part: unknown, context: string): SealedPart {
    const key = randomBytes(32);
    return { sealed: encrypt(key, Buffer.from(JSON.stringify(part)), context), key: encrypt(this.hubKey, key, context) };
  }

  /** Throws AppError INTERNAL where the hub's key is another than at sealing, or the row was tampered with. */
  open(part: SealedPart, context: string): unknown {
    try {
      return JSON.parse(decrypt(decrypt(this.hubKey, part.key, context), part.sealed, context).toString());
    } catch (cause) {
      throw new AppError(
        'INTERNAL',
        'A sealed part does not open. Start the hub with the HOMEWARD_SEAL_KEY it was sealed with.',
        { cause },
      );
    }
  }
}

function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
