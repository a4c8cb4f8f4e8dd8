/**
 * Where the keys of encrypted columns come from. The hub brings a file and a variable; a key management service is another implementation,
 * which keeps wrapped keys, has them unwrapped by the service and remembers them for as long as its operator allows.
 */
export interface KeyProvider {
  /** The id of the key that new values are encrypted under: 1 to 64 of a-z, 0-9, '.', '_' and '-'. */
  currentId(): Promise<string>;
  /** 32 bytes. Throws AppError INTERNAL where there is no such key, UPSTREAM_UNAVAILABLE while its keeper does not answer. */
  keyOf(id: string): Promise<Buffer>;
}

export const KEY_BYTES = 32;
export const KEY_ID = /^[a-z0-9._-]{1,64}$/;
