import { Refusal } from '@homeward/embedded';
import type { Terminal } from '../terminal';
import { mismatchLines } from './check/mismatch-lines';
import { findScenarios } from './find-scenarios';
import { scenarioJsonSchema } from './format/json-schema';
import { simulateCase } from './simulate/simulate-case';
import { stillOwedLines, timelineLines } from './simulate/timeline';

/** Prints every case, and sets the exit code to 1 where one is not as expected. */
export function simulate(place: string | undefined, { brief }: { brief: boolean }, terminal: Terminal): void {
  if (place === undefined) throw new Refusal('Name a scenario: homeward simulate tests/scenarios/A-eligibility/S01-….yaml');
  let passed = 0;
  let failed = 0;
  for (const scenario of findScenarios(place, terminal.workingDirectory)) {
    terminal.print(`${scenario.id} ${scenario.title} [${scenario.source}]`);
    for (const each of scenario.cases) {
      const { children, findings } = simulateCase(each);
      terminal.print(`\n  ${each.case}`);
      if (!brief) {
        for (const line of timelineLines(children)) terminal.print(line === '' ? '' : `    ${line}`);
        const owed = stillOwedLines(children);
        if (owed.length > 0)
          for (const line of ['', 'Owed in the end', ...owed]) terminal.print(line === '' ? '' : `    ${line}`);
        terminal.print('');
      }
      for (const line of mismatchLines(findings.mismatches)) terminal.print(`    ${line}`);
      const left = [...new Set(findings.left)];
      if (left.length > 0) terminal.print(`    left to the whole hub: ${left.join('; ')}`);
      const isWell = findings.mismatches.length === 0;
      terminal.print(`    ${isWell ? 'as expected' : 'NOT as expected'}`);
      if (isWell) passed += 1;
      else failed += 1;
    }
    terminal.print('');
  }
  terminal.print(`${passed} passed, ${failed} failed`);
  terminal.exitCode = failed === 0 ? 0 : 1;
}

export const printSchema = (terminal: Terminal): void => terminal.print(JSON.stringify(scenarioJsonSchema(), null, 2));
