import { evaluateCondition } from '../src/conditions/evaluate-condition';
import { actingIn } from '../src/decide/acting';
import { decideInterview } from '../src/decide/decide-interview';
import { voicesIn } from '../src/decide/voices';
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

/** Every number that a pack's conditions hold a fact against. */
export function thresholdsOf(packs: readonly Pack[]): Threshold[] {
  return packs.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      conditionsOf(rule)
        .flatMap(leavesOf)
        .filter(({ fact }) => (FACTS[fact] as FactDefinition).type === 'number')
        .map((leaf) => ({ rule: rule.id, leaf, name: `${rule.id} ${leaf.fact} ${leaf.op} ${String(leaf.value)}` })),
    ),
  );
}

const ONE_SECOND_IN_HOURS = 1.5 / 3600;

/** On which side of the threshold a case lies, where it lies as close as the fact can: a second of an hour, one of a count. */
export function sideOf({ rule, leaf }: Threshold, input: DecisionInput): boolean | null {
  const acting = actingIn(input);
  const voices = voicesIn(input, acting, decideInterview(input, acting)?.needed ?? null);
  const voice = voices.find(({ pack }) => pack.rules.some(({ id }) => id === rule));
  if (!voice) return null;
  const value = voice.read(leaf.fact, leaf.window);
  if (typeof value !== 'number' || typeof leaf.value !== 'number') return null;
  const near = leaf.fact.endsWith('_h') || leaf.fact.includes('hours') ? ONE_SECOND_IN_HOURS : 1;
  return Math.abs(value - leaf.value) <= near ? evaluateCondition(leaf, voice.read).met : null;
}
