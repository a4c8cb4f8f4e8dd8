import { evaluateCondition } from '../src/conditions/evaluate-condition';
import { actingIn } from '../src/decide/acting';
import { whatSpeaks } from '../src/decide/what-speaks';
import type { DecisionInput, Pack } from '../src';
import type { Condition, Leaf } from '../src/pack/condition.schema';
import type { Rule } from '../src/pack/rule.schema';
import { FACTS, type FactDefinition } from '../src/facts/fact-dictionary';

export interface Threshold {
  rule: string;
  leaf: Leaf;
  /** `BCP-E2 episode.duration_h gt 9` */
  name: string;
}

const leavesOf = (condition: Condition | undefined): Leaf[] => {
  if (!condition) return [];
  if ('fact' in condition) return [condition];
  if ('not' in condition) return leavesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
};

const conditionsOf = (rule: Rule): (Condition | undefined)[] => [
  rule.when,
  ...(rule.kind === 'tell' ? rule.to.map((to) => to.when) : []),
  ...(rule.kind === 'interview_needed' ? (rule.other_readings ?? []).map(({ when }) => when) : []),
];

/** A range has two thresholds. */
const boundsOf = (leaf: Leaf): Leaf[] => {
  if (leaf.op !== 'between') return [leaf];
  const [low, high] = leaf.value as [number, number];
  return [
    { ...leaf, op: 'gte', value: low },
    { ...leaf, op: 'lte', value: high },
  ];
};

/** Every number that a pack's conditions hold a fact against. */
export function thresholdsOf(packs: readonly Pack[]): Threshold[] {
  return packs.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      conditionsOf(rule)
        .flatMap(leavesOf)
        .filter(({ fact }) => (FACTS[fact] as FactDefinition).type === 'number')
        .flatMap(boundsOf)
        .map((leaf) => ({ rule: rule.id, leaf, name: `${rule.id} ${leaf.fact} ${leaf.op} ${String(leaf.value)}` })),
    ),
  );
}

const ONE_SECOND_IN_HOURS = 1.5 / 3600;

/** As close as the fact can lie: a second of an hour, a tenth of a mile, a day of a year, one of a count. */
function nearness(fact: string): number {
  if (fact.endsWith('_h') || fact.includes('hours')) return ONE_SECOND_IN_HOURS;
  if (fact.endsWith('_miles')) return 0.11;
  if (fact.endsWith('gap_years')) return 1.1 / 365;
  return 1;
}

/** On which side of the threshold a case lies, where it lies as close as the fact can. */
export function sideOf({ rule, leaf }: Threshold, input: DecisionInput): boolean | null {
  const acting = actingIn(input);
  const voice = whatSpeaks(input, acting).voices.find(({ pack }) => pack.rules.some(({ id }) => id === rule));
  if (!voice) return null;
  const value = voice.read(leaf.fact, leaf.window);
  if (typeof value !== 'number' || typeof leaf.value !== 'number') return null;
  return Math.abs(value - leaf.value) <= nearness(leaf.fact) ? evaluateCondition(leaf, voice.read).met : null;
}
