import { z } from 'zod';
import { AppError } from '../errors/app-error';
import { KEY_BYTES, KEY_ID } from './key-provider';

/** Keys by their id, the oldest first, and the one that is used for what is new. The others only open what was encrypted under them. */
export interface KeyRing {
  current: string;
  /** The name of the `KeyWrapper` that wrapped them; null: they lie there as they are, in base64. */
  wrappedBy: string | null;
  keys: ReadonlyMap<string, string>;
}

const schema = z
  .object({
    current: z.string(),
    wrappedBy: z.string().min(1).optional(),
    keys: z.array(z.object({ id: z.string().regex(KEY_ID), key: z.string().min(1) })),
  })
  .refine(({ current, keys }) => keys.some(({ id }) => id === current))
  .refine(({ keys }) => new Set(keys.map(({ id }) => id)).size === keys.length)
  .refine(({ wrappedBy, keys }) => wrappedBy !== undefined || keys.every(({ key }) => isKey(key)));

const isKey = (text: string): boolean => Buffer.from(text, 'base64').length === KEY_BYTES;

/**
 * @param text `{"current": "<id>", "keys": [{"id": "<id>", "key": "<32 bytes in base64>"}]}`, with `wrappedBy` where they are wrapped
 * @param source as a person knows it: a path. Throws AppError INVALID_INPUT that names it, and quotes no key
 */
export function parseKeyRing(text: string, source: string): KeyRing {
  const fault = (): AppError =>
    new AppError(
      'INVALID_INPUT',
      `The keys in ${source} cannot be used: give {"current": id, "keys": [{"id": id, "key": 32 bytes in base64}]}, where current is one of them.`,
    );
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw fault();
  }
  const result = schema.safeParse(said);
  if (!result.success) throw fault();
  const { current, wrappedBy = null, keys } = result.data;
  return { current, wrappedBy, keys: new Map(keys.map(({ id, key }) => [id, key])) };
}

export const printKeyRing = ({ current, wrappedBy, keys }: KeyRing): string =>
  `${JSON.stringify({ current, ...(wrappedBy === null ? {} : { wrappedBy }), keys: [...keys].map(([id, key]) => ({ id, key })) }, null, 2)}\n`;
