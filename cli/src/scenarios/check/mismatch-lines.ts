import type { Mismatch } from './finding';

/** What was expected beside what is, with the source of the rules concerned. */
export const mismatchLines = (mismatches: readonly Mismatch[]): string[] =>
  mismatches.flatMap(({ what, expected, actual, rules }) => [
    what,
    `  expected  ${expected}`,
    `  actual    ${actual}`,
    ...(rules.length > 0 ? [`  by        ${[...new Set(rules)].join('; ')}`] : []),
  ]);
