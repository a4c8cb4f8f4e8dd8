import { invalidInput } from '../errors/app-error';

/** What a list is ordered by, of one row, the unique column last. A time must be given as text in the database's own precision. */
export type CursorParts = readonly (string | number | boolean | null)[];

/** Opaque to clients: they pass it on unchanged. */
export const encodeCursor = (parts: CursorParts): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts that `encodeCursor` was given, `length` of them; AppError INVALID_INPUT on `after` for anything else. */
export function decodeCursor(cursor: string, length: number): CursorParts {
  const parts = read(cursor);
  const fits =
    Array.isArray(parts) && parts.length === length && parts.every((part) => part === null || typeof part !== 'object');
  if (!fits)
    throw invalidInput('after', 'This is no cursor of this list. Pass on the `endCursor` of an earlier page, unchanged.');
  return parts as CursorParts;
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
