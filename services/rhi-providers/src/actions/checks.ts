import { invalidInput } from '@homeward/service-kit';

export const LONGEST_TEXT = 20_000;
export const LONGEST_LINE = 500;

/** @returns the text trimmed, null where there is none. @throws AppError INVALID_INPUT over the limit */
export function optionalText(field: string, text: string | null | undefined, longest = LONGEST_LINE): string | null {
  const trimmed = (text ?? '').trim();
  if (trimmed.length > longest) throw invalidInput(field, `This is longer than ${longest} characters. Shorten it, or split it.`);
  return trimmed === '' ? null : trimmed;
}

/** @throws AppError INVALID_INPUT where there is none, or over the limit */
export function requiredText(field: string, text: string, longest = LONGEST_LINE): string {
  const given = optionalText(field, text, longest);
  if (given === null) throw invalidInput(field, 'This may not be empty. Say it in a few words.');
  return given;
}

/** @throws AppError INVALID_INPUT for what has not happened yet */
export function notInFuture(field: string, at: Date, now: Date): Date {
  if (at > now) throw invalidInput(field, 'This lies in the future. Record it once it has happened.');
  return at;
}
