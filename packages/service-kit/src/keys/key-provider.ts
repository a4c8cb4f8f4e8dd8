/** Where the keys of encrypted columns come from: today a file that several processes share (`keyRingFile`). */
export interface KeyProvider {
  /** The id of the key that new values are encrypted under: 1 to 64 of a-z, 0-9, '.', '_' and '-'. */
  currentId(): Promise<string>;
  /** 32 bytes. Throws AppError INTERNAL where there is no such key, UPSTREAM_UNAVAILABLE while its keeper does not answer. */
  keyOf(id: string): Promise<Buffer>;
}

/**
 * A key management service, which keeps the one key that never leaves it: the keys of the ring lie in the file wrapped by it, and each process
 * has each of them unwrapped once. What is wrapped says itself under which version of that key, so that the service may rotate it; both throw
 * AppError UPSTREAM_UNAVAILABLE while the service does not answer, and `unwrap` INVALID_INPUT for what it did not wrap. `keyServiceAt` is one.
 */
export interface KeyWrapper {
  /** Of the key that wraps, as the ring names it: 'kms eu-west-2 homeward-columns'. */
  readonly name: string;
  /** @param key 32 bytes */
  wrap(key: Buffer): Promise<string>;
  unwrap(wrapped: string): Promise<Buffer>;
}

export const KEY_BYTES = 32;
export const KEY_ID = /^[a-z0-9._-]{1,64}$/;
