import { formatLondon, type ClockStart, type DutyKind } from '@homeward/domain';
import type { DecisionInput, DutyClock, OwedDuty } from '../decision.types';
import type { Acting } from './acting';
import { clockStart, dueAt } from './clocks';
import { partyOf } from './decide-recipients';
import { becauseOf, firing, type Firing, type Voice } from './voices';

interface Reading {
  fired: Firing<'owe'>;
  clock: DutyClock;
  ownerId: string;
}

export interface DutiesAndReadings {
  duties: OwedDuty[];
  /** Clocks for comparison, of duties that are owed and of those that are not (yet). */
  comparisons: ReadonlyMap<DutyKind, readonly DutyClock[]>;
}

/**
 * What is owed on the facts as they stand. One obligation exists once: of all packs that speak of a kind of duty, the rules that count make one
 * duty, with the earliest of their clocks; the others' readings stand beside it.
 */
export function decideDuties(input: DecisionInput, acting: Acting, voices: readonly Voice[]): DutiesAndReadings {
  const byKind = new Map<DutyKind, Reading[]>();
  for (const fired of firing('owe', voices, acting)) {
    const reading = readingOf(fired, input, acting);
    if (reading) byKind.set(fired.rule.duty, [...(byKind.get(fired.rule.duty) ?? []), reading]);
  }
  const duties: OwedDuty[] = [];
  const comparisons = new Map<DutyKind, readonly DutyClock[]>();
  for (const [kind, readings] of byKind) {
    const counting = readings.filter(({ clock }) => clock.counts).sort(earliestFirst);
    const compared = readings.filter(
      ({ clock }) => !clock.counts && !counting.some((counted) => saysTheSame(counted.clock, clock)),
    );
    comparisons.set(
      kind,
      compared.map(({ clock }) => clock),
    );
    if (counting.length > 0) duties.push(toDuty(kind, counting as [Reading, ...Reading[]], compared, acting));
  }
  return { duties: duties.sort((one, other) => (one.kind < other.kind ? -1 : 1)), comparisons };
}

function readingOf(fired: Firing<'owe'>, input: DecisionInput, acting: Acting): Reading | null {
  const { rule, voice, reference } = fired;
  const startsAt = clockStart(rule.clock.from, input);
  const ownerId = partyOf(rule.owner.of, voice, input, acting);
  const authorityId = voice.authorityId ?? acting.responsible ?? ownerId;
  if (!startsAt || !ownerId || !authorityId) return null;
  const counts = rule.counts === 'always' || (rule.counts === 'responsible' && voice.authorityId === acting.responsible);
  const due = dueAt(rule.clock, startsAt, voice.pack.settings);
  return { fired, ownerId, clock: { authorityId, rule: reference, from: rule.clock.from, startsAt, dueAt: due, counts } };
}

/** A clock without a time is due last. */
const earliestFirst = (one: Reading, other: Reading) =>
  (one.clock.dueAt?.getTime() ?? Infinity) - (other.clock.dueAt?.getTime() ?? Infinity);

const saysTheSame = (one: DutyClock, other: DutyClock) =>
  one.authorityId === other.authorityId && one.from === other.from && one.dueAt?.getTime() === other.dueAt?.getTime();

function toDuty(
  kind: DutyKind,
  counting: readonly [Reading, ...Reading[]],
  compared: readonly Reading[],
  acting: Acting,
): OwedDuty {
  const [{ fired, clock, ownerId }] = counting;
  return {
    kind,
    ownerOrganisationId: ownerId,
    ownerRole: fired.rule.owner.role,
    rule: fired.reference,
    startsAt: clock.startsAt,
    dueAt: clock.dueAt,
    clocks: [...counting, ...compared].map((reading) => reading.clock),
    because: `${becauseOf(fired, acting, ownerId)} ${clockText(fired, clock)}`,
  };
}

const START_TEXT: Record<ClockStart, string> = {
  EPISODE_STARTED: 'the episode started',
  NOTIFICATION_RECEIVED: 'the report was received',
  FOUND: 'the child was found',
  FOUND_REPORT_RECEIVED: 'the found report was received',
  RETURNED: 'the child returned',
  DECIDED: 'this was decided',
};

/** `72 hours from Sat 14 Nov 2026 09:40 GMT, when the child was found.` */
function clockText({ rule: { clock } }: Firing<'owe'>, { startsAt, from }: DutyClock): string {
  const amount =
    clock.unit === 'asap'
      ? 'As soon as possible'
      : clock.unit === 'immediate'
        ? 'At once'
        : `${clock.value} ${clock.value === 1 ? clock.unit.replace(/s$/, '') : clock.unit}`.replace('_', ' ');
  return `${amount} from ${formatLondon(startsAt)}, when ${START_TEXT[from]}.`;
}
