import type { ClockStart, DutyKind } from '@homeward/domain';
import type { DecisionInput } from '../decision.types';
import type { Repeat } from '../pack/clock.schema';
import type { PackSettings } from '../pack/pack.schema';
import type { RuleOf } from '../pack/rule.schema';
import { clockStart, dueAt, later } from './clocks';

/** One time that a duty is owed. */
export interface Occurrence {
  slot: string;
  number: number;
  from: ClockStart;
  startsAt: Date;
  dueAt: Date | null;
}

export interface Occurrences {
  /** In order, those that were met included; none where the clock has not started. */
  owed: readonly Occurrence[];
  /** When a timetable brings the next, if nothing is met before; null where none is to come by itself. */
  nextAt: Date | null;
}

/** `NEED_TO_KNOW`, `NEED_TO_KNOW:update`, `NEED_TO_KNOW:update#2`. */
export const slotOf = (kind: DutyKind, topic: string | undefined, number = 1): string =>
  `${kind}${topic === undefined ? '' : `:${topic}`}${number === 1 ? '' : `#${number}`}`;

const NONE: Occurrences = { owed: [], nextAt: null };

/** The times that a rule's duty is owed so far. */
export function occurrencesOf(rule: RuleOf<'owe'>, input: DecisionInput, settings: PackSettings): Occurrences {
  const startsAt = clockStart(rule.clock.from, input);
  if (!startsAt) return NONE;
  const first = dueAt(rule.clock, startsAt, settings);
  const owed = [{ slot: slotOf(rule.duty, rule.topic), number: 1, from: rule.clock.from, startsAt, dueAt: first }];
  if (!rule.repeat) return { owed, nextAt: null };
  const lastDue = rule.repeat.until ? later(startsAt, rule.repeat.until, settings) : null;
  return rule.repeat.after === 'start'
    ? timetable(rule, rule.repeat, owed, lastDue, input, settings)
    : afterEachMet(rule, rule.repeat, owed, lastDue, input, settings);
}

const metAt = ({ met }: DecisionInput, slot: string): Date | undefined => met?.find((done) => done.slot === slot)?.at;

/** Each so long after the one before was held. */
function afterEachMet(
  rule: RuleOf<'owe'>,
  repeat: Repeat,
  owed: Occurrence[],
  lastDue: Date | null,
  input: DecisionInput,
  settings: PackSettings,
): Occurrences {
  for (;;) {
    const before = owed.at(-1)!;
    const heldAt = metAt(input, before.slot);
    if (!heldAt) break;
    const due = later(heldAt, repeat, settings);
    if (lastDue && due > lastDue) break;
    const number = before.number + 1;
    owed.push({ slot: slotOf(rule.duty, rule.topic, number), number, from: 'PREVIOUS_MET', startsAt: heldAt, dueAt: due });
  }
  return { owed, nextAt: null };
}

/** The dates stand from the start; each appears when the one before is due or met. A first one without a time counts from its clock's start. */
function timetable(
  rule: RuleOf<'owe'>,
  repeat: Repeat,
  owed: Occurrence[],
  lastDue: Date | null,
  input: DecisionInput,
  settings: PackSettings,
): Occurrences {
  const [first] = owed as [Occurrence];
  const origin = first.dueAt ?? first.startsAt;
  for (;;) {
    const before = owed.at(-1)!;
    const number = before.number + 1;
    const due = later(origin, { ...repeat, value: repeat.value * (number - 1) }, settings);
    if (lastDue && due > lastDue) return { owed, nextAt: null };
    const isBeforeOver = (before.dueAt ?? before.startsAt) <= input.now || metAt(input, before.slot) !== undefined;
    if (!isBeforeOver) return { owed, nextAt: before.dueAt };
    owed.push({ slot: slotOf(rule.duty, rule.topic, number), number, from: first.from, startsAt: first.startsAt, dueAt: due });
  }
}
