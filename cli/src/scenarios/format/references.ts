import { allPacks } from '@homeward/protocols';
import type { Expectation } from './expectations.schema';
import type { Fault, Path } from './faults';
import type { ScenarioCase } from '../scenario.types';

const RULES: ReadonlySet<string> = new Set(allPacks().flatMap(({ rules }) => rules.map(({ id }) => id)));

/** Faults that only show when the whole is read: children and rules that do not exist, steps out of order. */
export function faultsBetween(
  { children, restrictions, steps, expectations }: ScenarioCase,
  paths: { steps: readonly Path[]; expectations: Path; given: Path },
): Fault[] {
  const known = children.map(({ child }) => child);
  const missing = (child: string, path: Path): Fault[] =>
    known.includes(child)
      ? []
      : [
          {
            path,
            message: `There is no child ${child}: add ${child} under given.children, or write one of ${known.join(', ') || 'those there'}.`,
          },
        ];
  return [
    ...restrictions.flatMap(({ child }) => missing(child, [...paths.given, 'must not be told'])),
    ...steps.flatMap(({ child, verb }, place) => missing(child, [...(paths.steps[place] as Path), verb])),
    ...steps.flatMap(({ at }, place): Fault[] =>
      place > 0 && at < steps[place - 1]!.at
        ? [
            {
              path: [...(paths.steps[place] as Path), 'at'],
              message: 'This comes before the step above it: put the steps in the order of time.',
            },
          ]
        : [],
    ),
    ...expectations.flatMap((expectation, place) => faultsOfExpectation(expectation, known, [...paths.expectations, place])),
  ];
}

function faultsOfExpectation(expectation: Expectation, known: readonly string[], path: Path): Fault[] {
  const { child } = expectation;
  const faults: Fault[] = [];
  if (child !== undefined && !known.includes(child))
    faults.push({ path: [...path, 'child'], message: `There is no child ${child}: write one of ${known.join(', ')}.` });
  if (child === undefined && known.length !== 1)
    faults.push({
      path,
      message: `Say of which child this is expected: add \`child:\` with one of ${known.join(', ') || 'those under given.children'}.`,
    });
  for (const { rule, at } of rulesNamed(expectation, [])) {
    if (!RULES.has(rule))
      faults.push({
        path: [...path, ...at],
        message: `No pack has a rule ${rule}: check its number in packages/protocols/packs.`,
      });
  }
  return faults;
}

const RULE_LISTS = ['rules', 'terms'];
const RULE_TABLES = ['criteria', 'readings'];

function rulesNamed(value: unknown, at: Path): { rule: string; at: Path }[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...at, Array.isArray(value) ? Number(key) : key];
    if (key === 'rule' && typeof each === 'string') return [{ rule: each, at: here }];
    if (RULE_LISTS.includes(key) && Array.isArray(each))
      return each.map((rule: string, place) => ({ rule, at: [...here, place] }));
    if (RULE_TABLES.includes(key) && each) return Object.keys(each as object).map((rule) => ({ rule, at: [...here, rule] }));
    return rulesNamed(each, here);
  });
}
