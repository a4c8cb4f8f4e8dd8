import { addElapsedHours, ageInYears, elapsedHours, instantOf } from '@homeward/domain';
import { evaluateCondition } from '../conditions/evaluate-condition';
import type { DecisionInput } from '../decision.types';
import type { Condition, Leaf } from '../pack/condition.schema';
import type { Rule } from '../pack/rule.schema';
import type { Acting } from './acting';
import { applies, type Voice } from './voices';

const MOVING = ['episode.elapsed_h', 'child.age_years'] as const;

/**
 * The earliest instant after now at which the same facts would decide differently: an 18th birthday, a threshold of elapsed hours that a rule
 * of this decision waits for, the next date of a timetable. Office hours and windows that run out are not among them.
 */
export function nextLookAt(
  input: DecisionInput,
  acting: Acting,
  voices: readonly Voice[],
  timetable: readonly Date[],
): Date | null {
  const isAhead = (at: Date | null): at is Date => at !== null && at > input.now;
  const candidates = [
    ...timetable,
    ...(input.times.returnedAt ? [] : [birthday(input, 18), ...thresholds(input, acting, voices)]),
  ];
  const times = candidates.filter(isAhead).map((at) => at.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** At London's midnight; of who was born on 29 February on 1 March of other years. */
function birthday({ facts }: DecisionInput, age: number): Date | null {
  if (!facts.dateOfBirth) return null;
  const [year, month, day] = facts.dateOfBirth.split('-').map(Number) as [number, number, number];
  return instantOf({ year: year + age, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 });
}

function thresholds(input: DecisionInput, acting: Acting, voices: readonly Voice[]): Date[] {
  return voices.flatMap((voice) =>
    voice.pack.rules.flatMap((rule) => {
      const leaves = movingLeaves(rule);
      if (leaves.length === 0 || !applies(voice, rule, acting)) return [];
      const { met } = evaluateCondition(rule.when, voice.read);
      return leaves
        .flatMap((leaf) => crossings(leaf, input))
        .filter((at) => at > input.now && evaluateCondition(rule.when, readAt(voice, input, at)).met !== met);
    }),
  );
}

/** The facts as they will read then, if nothing happens before. */
const readAt =
  ({ read }: Voice, { times, facts }: DecisionInput, at: Date): Voice['read'] =>
  (fact, window) => {
    if (fact === 'episode.elapsed_h' && times.startedAt) return elapsedHours(times.startedAt, at);
    if (fact === 'child.age_years' && facts.dateOfBirth) return ageInYears(facts.dateOfBirth, at);
    return read(fact, window);
  };

/** When the fact comes to its threshold: strict hours are passed a millisecond later, strict years a year later. */
function crossings({ fact, op, value }: Leaf, input: DecisionInput): Date[] {
  const { startedAt, foundAt } = input.times;
  const isStrict = op === 'gt' || op === 'lte';
  const bounds = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number');
  if (fact === 'child.age_years')
    return bounds.flatMap((years) => [birthday(input, years), birthday(input, years + 1)]).filter((at) => at !== null);
  if (!startedAt || foundAt) return [];
  return bounds.map((hours) => new Date(addElapsedHours(startedAt, hours).getTime() + (isStrict ? 1 : 0)));
}

const known = new WeakMap<Rule, readonly Leaf[]>();

/** The parts of a rule's condition that change by time alone. Who is told answers an event, so those rules wait for it. */
function movingLeaves(rule: Rule): readonly Leaf[] {
  const before = known.get(rule);
  if (before) return before;
  const leaves = rule.kind === 'tell' || rule.kind === 'note' ? [] : leavesOf(rule.when);
  const moving = leaves.filter(({ fact }) => (MOVING as readonly string[]).includes(fact));
  known.set(rule, moving);
  return moving;
}

function leavesOf(condition: Condition | undefined): readonly Leaf[] {
  if (!condition) return [];
  if ('fact' in condition) return [condition];
  if ('not' in condition) return leavesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
}
