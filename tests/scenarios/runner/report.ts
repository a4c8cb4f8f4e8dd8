import { mismatchLines, type Scenario } from '@homeward/cli';
import type { Played } from './play-cases';

const INDENT = '      ';

/** One line for each case that is as expected; what was expected beside what is, with the rule's source, for one that is not. */
export function reportLines(scenario: Scenario, played: readonly Played[]): string[] {
  return played.flatMap(({ case: each, mismatches }) => {
    if (mismatches.length === 0) return [`  ok    ${each.name}`];
    return [
      `  FAIL  ${each.name}`,
      `${INDENT}${scenario.file}: ${scenario.title} [${scenario.source}]`,
      ...mismatchLines(mismatches).map((line) => `${INDENT}${line}`),
    ];
  });
}
