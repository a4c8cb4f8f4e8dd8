import { KEY_BYTES, type KeyProvider } from './key-provider';

/** The id of the key that everybody knows. */
export const DEVELOPMENT_KEY_ID = 'development-only';

/** For development and tests, where no file of keys is named; production refuses to start without one. */
export function developmentKeys(): KeyProvider {
  const key = Buffer.alloc(KEY_BYTES, DEVELOPMENT_KEY_ID);
  return { currentId: async () => DEVELOPMENT_KEY_ID, keyOf: async () => key };
}
