import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '@homeward/embedded';
import { readScenario } from './format/read-scenario';
import type { Scenario } from './scenario.types';

/**
 * Reads a file, or every `.yaml` under a directory, in the order of their names.
 * @throws Refusal that lists the faults of all of them
 */
export function findScenarios(place: string, workingDirectory: string): Scenario[] {
  const whole = path.resolve(workingDirectory, place);
  const stat = statSync(whole, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`There is no file or directory ${place}: name one that holds scenarios, as tests/scenarios.`);
  const files = stat.isDirectory() ? filesUnder(whole) : [whole];
  if (files.length === 0) throw new Refusal(`No scenario is under ${place}: a scenario is a file whose name ends in .yaml.`);
  const scenarios: Scenario[] = [];
  const faults: string[] = [];
  for (const file of files) {
    try {
      scenarios.push(readScenario(path.relative(workingDirectory, file), readFileSync(file, 'utf8')));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return scenarios;
}

const filesUnder = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => path.join(directory, name));
