import { invalidInput } from '@homeward/service-kit';

/** The words of whoever puts a mistake right; the trail says why. */
export function checkedReason(reason: string): string {
  const words = reason.trim();
  if (words === '') throw invalidInput('input.reason', 'Say why, in a few words: it stands in the trail.');
  return words;
}
