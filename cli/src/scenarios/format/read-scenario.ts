import { Refusal } from '@homeward/embedded';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Scenario, ScenarioCase } from '../scenario.types';
import { type Fault, faultsOf, faultText } from './faults';
import { readSteps } from './read-steps';
import { faultsBetween } from './references';
import { scenarioSchema } from './scenario.schema';
import type { World, WorldChild } from './world.schema';

type Written = z.output<typeof scenarioSchema>;

/**
 * Reads one scenario.
 * @param file as it shall be named to whoever wrote it
 * @throws Refusal with a line for each fault: file, line, what is wrong and what to write instead
 */
export function readScenario(file: string, text: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors.map(
    ({ message, pos }) => `${file}:${lines.linePos(pos[0]).line}: This is not YAML: ${message}: check the spaces and quotes.`,
  );
  if (broken.length > 0) throw new Refusal(broken.join('\n'));
  const refuse = (faults: readonly Fault[]): never => {
    throw new Refusal(faults.map((fault) => faultText(file, fault, document, lines)).join('\n'));
  };
  const parsed = scenarioSchema.safeParse(document.toJS());
  if (!parsed.success) return refuse(faultsOf(parsed.error.issues));
  const { cases, faults } = readCases(parsed.data);
  if (faults.length > 0) return refuse(faults);
  const { scenario: id, title, source } = parsed.data;
  return { file, id, title, source, cases };
}

function readCases(written: Written): { cases: ScenarioCase[]; faults: Fault[] } {
  const first = readSteps(written.when, ['when']);
  const faults = [...first.faults];
  const cases = written.cases.map((each, place): ScenarioCase => {
    const own = readSteps(each.when, ['cases', place, 'when']);
    const steps = [...first.steps, ...own.steps];
    const read = {
      name: `${written.scenario} ${each.case}`,
      case: each.case,
      expectations: each.then,
      ...worldOf(written.given, each.given),
    };
    const whole = { ...read, steps: steps.map(({ step }) => step) };
    const given = each.given.children.length > 0 ? ['cases', place, 'given'] : ['given'];
    const paths = { steps: steps.map(({ path }) => path), expectations: ['cases', place, 'then'], given };
    faults.push(...own.faults, ...faultsBetween(whole, paths));
    return whole;
  });
  return { cases, faults: distinct(faults) };
}

function worldOf(common: World, own: World): Pick<ScenarioCase, 'children' | 'restrictions' | 'commissions'> {
  const children = new Map<string, WorldChild>([...common.children, ...own.children].map((child) => [child.child, child]));
  return {
    children: [...children.values()],
    restrictions: [...common['must not be told'], ...own['must not be told']],
    commissions: [...common.commissions, ...own.commissions],
  };
}

/** What is wrong in the steps of all cases is said once. */
const distinct = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.path.join('.')} ${fault.message}`, fault])).values(),
];
