const FIRST_MS = 5_000;
const LONGEST_MS = 30 * 60_000;

/** After this many tries a mail has failed: with the delays between them, about five hours. */
export const MOST_ATTEMPTS = 18;

/** Doubles with each try, up to half an hour. `attempts` counts those already made. */
export const retryDelayMs = (attempts: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
