/** A dead letter after so many tries. */
export const ATTEMPT_LIMIT = 20;

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * Milliseconds until the next try: 1 s, 2 s, 4 s … at most five minutes, so that the twentieth comes about an hour after the first; a
 * fifth more or less, so that what failed together is not tried together.
 *
 * @param attempts tries so far, this one included
 * @param chance 0 to 1
 */
export function backoffMs(attempts: number, chance = Math.random()): number {
  return Math.round(Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS) * (0.8 + 0.4 * chance));
}
