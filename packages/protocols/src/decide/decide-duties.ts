import { formatLondon, type ClockStart } from '@homeward/domain';
import type { DeferralTerms } from '../decided.types';
import type { DecisionInput, DutyClock, OwedDuty } from '../decision.types';
import type { Clock } from '../pack/clock.schema';
import type { Acting } from './acting';
import { partyOf } from './decide-recipients';
import { withoutChildhood } from './grown-up';
import { occurrencesOf, type Occurrence } from './occurrences';
import { becauseOf, firing, type Firing, type Voice } from './voices';

interface Reading {
  fired: Firing<'owe'>;
  occurrence: Occurrence;
  clock: DutyClock;
  ownerId: string;
}

export interface DutiesAndReadings {
  duties: OwedDuty[];
  /** By slot: clocks for comparison, of duties that are owed and of those that are not (yet). */
  comparisons: ReadonlyMap<string, readonly DutyClock[]>;
  /** When the next date of a timetable comes by itself. */
  nextAt: readonly Date[];
}

/**
 * What is owed on the facts as they stand. One obligation exists once: of all packs that speak of a slot, the rules that count make one duty,
 * with the earliest of their clocks; the others' readings stand beside it.
 */
export function decideDuties(input: DecisionInput, acting: Acting, voices: readonly Voice[]): DutiesAndReadings {
  const bySlot = new Map<string, Reading[]>();
  const nextAt: Date[] = [];
  for (const fired of firing('owe', voices, acting)) {
    const { readings, next } = readingsOf(fired, input, acting);
    for (const reading of readings) {
      const same = bySlot.get(reading.occurrence.slot);
      if (same) same.push(reading);
      else bySlot.set(reading.occurrence.slot, [reading]);
    }
    if (next) nextAt.push(next);
  }
  const deferrals = firing('defer', voices, acting);
  const duties: OwedDuty[] = [];
  const comparisons = new Map<string, readonly DutyClock[]>();
  for (const [slot, readings] of bySlot) {
    const counting = readings.filter(({ clock }) => clock.counts).sort(earliestFirst);
    const compared = readings.filter(
      ({ clock }) => !clock.counts && !counting.some((counted) => saysTheSame(counted.clock, clock)),
    );
    comparisons.set(
      slot,
      compared.map(({ clock }) => clock),
    );
    if (counting.length > 0) duties.push(toDuty(counting as [Reading, ...Reading[]], compared, acting, deferrals));
  }
  return { duties: duties.sort((one, other) => (one.slot < other.slot ? -1 : 1)), comparisons, nextAt };
}

function readingsOf(fired: Firing<'owe'>, input: DecisionInput, acting: Acting): { readings: Reading[]; next: Date | null } {
  const { rule, voice, reference } = fired;
  const ownerId = partyOf(rule.owner.of, voice, input, acting);
  const authorityId = voice.authorityId ?? acting.responsible ?? ownerId;
  if (!ownerId || !authorityId) return { readings: [], next: null };
  const counts = rule.counts === 'always' || (rule.counts === 'responsible' && voice.authorityId === acting.responsible);
  const { owed, nextAt } = occurrencesOf(rule, input, voice.pack.settings);
  const readings = owed.map((occurrence): Reading => {
    const { from, startsAt, dueAt } = occurrence;
    return { fired, ownerId, occurrence, clock: { authorityId, rule: reference, from, startsAt, dueAt, counts } };
  });
  return { readings, next: counts ? nextAt : null };
}

/** A clock without a time is due last. */
const earliestFirst = (one: Reading, other: Reading) =>
  (one.clock.dueAt?.getTime() ?? Infinity) - (other.clock.dueAt?.getTime() ?? Infinity);

const saysTheSame = (one: DutyClock, other: DutyClock) =>
  one.authorityId === other.authorityId && one.from === other.from && one.dueAt?.getTime() === other.dueAt?.getTime();

function toDuty(
  counting: readonly [Reading, ...Reading[]],
  compared: readonly Reading[],
  acting: Acting,
  deferrals: readonly Firing<'defer'>[],
): OwedDuty {
  const [{ fired, occurrence, clock, ownerId }] = counting;
  const { rule } = fired;
  const rules = [...new Set(counting.map((reading) => reading.fired.rule))];
  return {
    slot: occurrence.slot,
    kind: rule.duty,
    topic: rule.topic ?? null,
    occurrence: occurrence.number,
    ownerOrganisationId: ownerId,
    ownerRole: rule.owner.role,
    rule: fired.reference,
    startsAt: clock.startsAt,
    dueAt: clock.dueAt,
    clocks: [...counting, ...compared].map((reading) => reading.clock),
    tell: withoutChildhood([...new Set(rules.flatMap(({ to }) => to ?? []))], fired.voice.read),
    attendees: withoutChildhood([...new Set(rules.flatMap(({ attendees }) => attendees ?? []))], fired.voice.read),
    deferral: deferralOf(fired, deferrals),
    because: `${becauseOf(fired, acting, ownerId)} ${clockText(fired, occurrence)}`,
  };
}

/** As the pack has it whose clock counts. */
function deferralOf({ rule, voice }: Firing<'owe'>, deferrals: readonly Firing<'defer'>[]): DeferralTerms | null {
  const allowed = deferrals.find(
    (one) =>
      one.voice.pack === voice.pack &&
      one.rule.duty === rule.duty &&
      (one.rule.topics ? rule.topic !== undefined && one.rule.topics.includes(rule.topic) : rule.topic === undefined),
  );
  return allowed ? { agreedBy: allowed.rule.agreed_by, needs: allowed.rule.needs ?? [], rule: allowed.reference } : null;
}

const START_TEXT: Record<ClockStart, string> = {
  EPISODE_STARTED: 'the episode started',
  NOTIFICATION_RECEIVED: 'the report was received',
  FOUND: 'the child was found',
  FOUND_REPORT_RECEIVED: 'the found report was received',
  RETURNED: 'the child returned',
  DECIDED: 'this was decided',
  REPORTED: 'the child was reported missing',
  GRADED: 'police set this grade',
  PLACEMENT_STARTED: 'the placement started',
  EPISODE_ENDED: 'the episode was closed',
  CONCERN_RAISED: 'the concern was raised',
  PREVIOUS_MET: 'the one before was held',
};

/** `72 hours from Sat 14 Nov 2026 09:40 GMT, when the child was found.` */
function clockText({ rule: { clock, repeat } }: Firing<'owe'>, { number, from, startsAt, dueAt }: Occurrence): string {
  const since = `from ${formatLondon(startsAt)}, when ${START_TEXT[from]}.`;
  if (number === 1) return `${amountText(clock)} ${since}`;
  if (from === 'PREVIOUS_MET') return `${amountText(repeat!)} ${since}`;
  return `Every ${amountText(repeat!)}; ${dueAt ? `this one by ${formatLondon(dueAt)}, counted ` : ''}${since}`;
}

function amountText({ value, unit, plus }: Pick<Clock, 'value' | 'unit' | 'plus'>): string {
  if (unit === 'asap') return 'As soon as possible';
  if (unit === 'immediate') return 'At once';
  const amount = `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`.replace('_', ' ');
  return plus ? `${amount} and ${amountText(plus)}` : amount;
}
