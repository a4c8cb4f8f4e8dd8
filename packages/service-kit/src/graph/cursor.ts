import { invalidInput } from '../errors/app-error';
import { isKeepable } from './keepable-text';

/** What a list is ordered by, of one row, the unique column last. A time must be given as text in the database's own precision. */
export type CursorParts = readonly (string | number | boolean | null)[];

/** Opaque to clients: they pass it on unchanged. */
export const encodeCursor = (parts: CursorParts): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts that `encodeCursor` was given, `length` of them; AppError INVALID_INPUT on `after` for anything else. */
export function decodeCursor(cursor: string, length: number): CursorParts {
  const parts = read(cursor);
  const fits =
    Array.isArray(parts) &&
    parts.length === length &&
    parts.every((part) => part === null || (typeof part === 'string' ? isKeepable(part) : typeof part !== 'object'));
  if (!fits)
    throw invalidInput('after', 'This is no cursor of this list. Pass on the `endCursor` of an earlier page, unchanged.');
  return parts as CursorParts;
}

const TIME = /^(\d{4,6})-(\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$/;

/** Whether a cursor's part is a time as the database writes it as text, in its own precision, or `infinity`. */
export function isTimeText(text: string): boolean {
  const [, year = '', day = '', time = ''] = TIME.exec(text) ?? [];
  const at = new Date(`+${year.padStart(6, '0')}-${day}T${time}Z`);
  // a day that the calendar does not have is carried over, and so is another one
  return text === 'infinity' || (!Number.isNaN(at.getTime()) && at.toISOString().includes(`-${day}T${time}`));
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
