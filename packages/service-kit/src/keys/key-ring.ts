import { z } from 'zod';
import { AppError } from '../errors/app-error';
import { KEY_BYTES, KEY_ID } from './key-provider';

/** Keys by their id, the oldest first, and the one that is used for what is new. The others only open what was encrypted under them. */
export interface KeyRing {
  current: string;
  keys: ReadonlyMap<string, Buffer>;
}

const schema = z
  .object({
    current: z.string(),
    keys: z.array(
      z.object({
        id: z.string().regex(KEY_ID),
        key: z.string().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES),
      }),
    ),
  })
  .refine(({ current, keys }) => keys.some(({ id }) => id === current))
  .refine(({ keys }) => new Set(keys.map(({ id }) => id)).size === keys.length);

/**
 * @param text `{"current": "<id>", "keys": [{"id": "<id>", "key": "<32 bytes in base64>"}]}`
 * @param source as a person knows it: a path, the name of a variable. Throws AppError INVALID_INPUT that names it, and quotes no key
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
  const { current, keys } = result.data;
  return { current, keys: new Map(keys.map(({ id, key }) => [id, Buffer.from(key, 'base64')])) };
}

export const printKeyRing = ({ current, keys }: KeyRing): string =>
  `${JSON.stringify({ current, keys: [...keys].map(([id, key]) => ({ id, key: key.toString('base64') })) }, null, 2)}\n`;
