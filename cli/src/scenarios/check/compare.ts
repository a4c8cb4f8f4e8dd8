import { formatLondon } from '@homeward/domain';
import { hasSeconds } from '../format/scenario-time';
import { said } from '../format/words';

const MINUTE_MS = 60_000;

/** To the minute where no seconds were written: a hub at work takes its moments over things. */
export function isAtTime(expected: Date, actual: Date): boolean {
  if (hasSeconds(expected)) return Math.abs(actual.getTime() - expected.getTime()) < 1_000;
  const late = actual.getTime() - expected.getTime();
  return late >= 0 && late < MINUTE_MS;
}

export const isSameTime = (expected: Date | null, actual: Date | null): boolean =>
  expected === null || actual === null ? expected === actual : isAtTime(expected, actual);

export const shownTime = (at: Date | null | undefined): string =>
  at === undefined ? 'not seen here' : at === null ? 'as soon as possible' : formatLondon(at);

export const shownWord = (word: string | null | undefined): string => (word ? said(word) : 'none');

export const shownList = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join('; '));
