import { invalidInput } from '../errors/app-error';

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, in no column. */
export const isKeepable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** Throws AppError INVALID_INPUT that names the argument, or the field within it, whose text no database can keep. */
export function refuseUnkeepable(value: unknown, at: readonly string[] = []): void {
  if (typeof value === 'string') {
    if (isKeepable(value)) return;
    const field = at.join('.');
    throw invalidInput(field, `${field} holds a character that is none: NUL, or half of one. Send the text without it.`);
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [name, inner] of Object.entries(value)) refuseUnkeepable(inner, Array.isArray(value) ? at : [...at, name]);
}
