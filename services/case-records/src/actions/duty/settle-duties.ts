import { isDeepStrictEqual } from 'node:util';
import { CheckStatus, ClockStart, DutyKind, DutyState, IdentityState } from '@homeward/domain';
import type { DecidedInterview, DutyClock, OwedDuty } from '@homeward/protocols';
import type { DutyClockColumn, DutyEntity } from '../../entities/duty.entity';
import { dueWithDeferral, withoutDeferral } from './deferral';
import { dutyStateAt, isOwed, nextMoveAt } from './duty-clock';
import { isOfInterview, staleBecause } from './duty-kinds';

export interface DutySituation {
  episodeId: string;
  now: Date;
  identity: IdentityState;
  check: { status: CheckStatus; doneAt: Date | null };
  interview: {
    /** False until the child was found and it is known whose it is; false again when the found report is retracted. */
    isConsidered: boolean;
    /** Ended with any outcome. */
    hasEnded: boolean;
    /** Whoever it is offered to, as the packs say. */
    offeredTo: string | null;
    terms: DecidedInterview['terms'];
    /** When somebody tried to reach the child about it, the first first. */
    attempts: readonly Date[];
    /** Set where a manager has decided that none is needed. */
    waivedBecause: string | null;
  };
  /** When the child, found before, went missing again before it was back; null where it did not. */
  missingAgainAt: Date | null;
  /** What has just happened does this to a duty that stands, before the facts are asked. */
  move?: (duty: DutyEntity) => DutyEntity;
}

export const clockColumn = (clock: DutyClock): DutyClockColumn => ({
  authorityId: clock.authorityId,
  rule: clock.rule,
  from: clock.from,
  startsAt: clock.startsAt.toISOString(),
  dueAt: clock.dueAt?.toISOString() ?? null,
  counts: clock.counts,
});

const slotKey = (owner: string, slot: string): string => `${owner} ${slot}`;

/**
 * An interview that could not be held is still owed, and one to be arranged is owed until somebody accepts: a person decides otherwise, not a
 * rule.
 */
const standsUntilDone = ({ kind }: DutyEntity, { interview }: DutySituation): boolean =>
  interview.waivedBecause === null &&
  interview.isConsidered &&
  (kind === DutyKind.ARRANGE_INTERVIEW || (kind === DutyKind.RETURN_HOME_INTERVIEW && interview.hasEnded));

/**
 * Brings what stands into line with what is owed on the facts as they are: each slot of an owner raised once, dated anew when a clock starts
 * elsewhere, superseded when another rule takes its slot (an interview stays the same one), cancelled when nothing asks for it any more. What is met stays met and is not
 * asked for again, unless what met it no longer counts.
 * @returns the duties that are new or changed; those that end come before those that take their place
 */
export function settleDuties(
  standing: readonly DutyEntity[],
  owed: readonly OwedDuty[],
  situation: DutySituation,
  newId: () => string,
): DutyEntity[] {
  const moved = standing.map((duty) => situation.move?.(duty) ?? duty);
  const before = new Map<string, DutyEntity>();
  for (const duty of [...moved].sort(endedFirst))
    if (duty.state !== DutyState.SUPERSEDED) before.set(slotKey(duty.ownerId, duty.slot), duty);
  const settled = owed
    .filter(({ kind }) => situation.interview.waivedBecause === null || !isOfInterview(kind))
    .map((duty) => settleSlot(duty, before.get(slotKey(duty.ownerOrganisationId, duty.slot)), situation, newId));
  const wanted = settled.map(({ duty }) => duty);
  const ended = settled.flatMap(({ replaced }) => replaced ?? []);
  const kept = new Set([...wanted, ...ended].map(({ id }) => id));
  const others = moved
    .filter((duty) => !kept.has(duty.id))
    .map((duty) => (isOwed(duty) && !standsUntilDone(duty, situation) ? drop(duty, wanted, situation) : duty));
  const old = new Map(standing.map((duty) => [duty.id, duty]));
  return [...ended, ...others, ...wanted].filter((duty) => isChanged(old.get(duty.id), duty));
}

/** Of two duties that had one slot, the one that is owed or met stands for it. */
const endedFirst = (a: DutyEntity, b: DutyEntity): number =>
  Number(a.state !== DutyState.CANCELLED) - Number(b.state !== DutyState.CANCELLED) ||
  a.raisedAt.getTime() - b.raisedAt.getTime();

interface SettledSlot {
  duty: DutyEntity;
  /** The one that had the slot until now. */
  replaced: DutyEntity | null;
}

function settleSlot(owed: OwedDuty, before: DutyEntity | undefined, situation: DutySituation, newId: () => string): SettledSlot {
  if (before?.state === DutyState.MET) {
    const because = staleBecause(before, situation);
    if (because === null) return { duty: before, replaced: null };
    return { duty: raise(owed, undefined, situation, newId), replaced: supersede(before, because, situation.now) };
  }
  if (!before || before.ruleId === owed.rule.id || isOfInterview(owed.kind))
    return { duty: raise(owed, before, situation, newId), replaced: null };
  const replaced = isOwed(before)
    ? (doneDuty(before, situation) ?? supersede(before, takenOver(owed.rule.id), situation.now))
    : null;
  if (replaced?.state === DutyState.MET) return { duty: replaced, replaced: null };
  return { duty: raise(owed, undefined, situation, newId), replaced };
}

/** A clock that runs from when it was decided runs from the first time that it was. */
function raise(owed: OwedDuty, before: DutyEntity | undefined, situation: DutySituation, newId: () => string): DutyEntity {
  const stands = before && isOwed(before) && owed.clocks[0]?.from === ClockStart.DECIDED ? before : null;
  const deferrals = before?.deferrals ?? [];
  // What is kept from the decision on is as it stands, and may have been put off before.
  const dueAt = dueWithDeferral((stands ?? owed).dueAt, { deferrals });
  const times = { startsAt: (stands ?? owed).startsAt, dueAt };
  const isInterview = owed.kind === DutyKind.RETURN_HOME_INTERVIEW;
  const duty: DutyEntity = {
    id: before?.id ?? newId(),
    episodeId: situation.episodeId,
    kind: owed.kind,
    slot: owed.slot,
    topic: owed.topic,
    occurrence: owed.occurrence,
    tell: [...owed.tell],
    attendees: [...owed.attendees],
    attended: [],
    note: null,
    ownerId: owed.ownerOrganisationId,
    ownerRole: owed.ownerRole,
    ruleId: owed.rule.id,
    ruleSource: owed.rule.source,
    ruleNote: owed.rule.note ?? null,
    state: dutyStateAt(times, situation.now),
    raisedAt: before && isOwed(before) ? before.raisedAt : situation.now,
    ...times,
    nextMoveAt: nextMoveAt(times, situation.now),
    plannedFor: before && isOwed(before) ? before.plannedFor : null,
    metAt: null,
    because: before && situation.interview.hasEnded ? before.because : owed.because,
    offeredTo: isInterview ? situation.interview.offeredTo : null,
    clocks: stands?.clocks ?? owed.clocks.map(clockColumn),
    deferralTerms: owed.deferral && {
      agreedBy: [...owed.deferral.agreedBy],
      needs: [...owed.deferral.needs],
      rule: { ...owed.deferral.rule },
    },
    deferrals,
    terms: isInterview ? situation.interview.terms.map((term) => ({ ...term })) : [],
  };
  return doneDuty(duty, situation) ?? duty;
}

/** Met at the time of the deed, also when that was late: being late is told by `metAt` lying after `dueAt`. */
export const meet = (duty: DutyEntity, at: Date, because: string | null = duty.because): DutyEntity => ({
  ...duty,
  state: DutyState.MET,
  metAt: at,
  nextMoveAt: null,
  because,
});

function doneDuty(duty: DutyEntity, { check, identity, interview, now }: DutySituation): DutyEntity | null {
  if (duty.kind === DutyKind.SAFE_AND_WELL_CHECK && check.status === CheckStatus.DONE) return meet(duty, check.doneAt ?? now);
  if (duty.kind === DutyKind.INTERVIEW_CONTACT) {
    // Owed as an effort: a logged attempt meets it, whatever came of it.
    const attempt = interview.attempts.find((at) => at >= duty.startsAt);
    return attempt ? meet(duty, attempt) : null;
  }
  return duty.kind === DutyKind.IDENTIFY_CHILD && identity === IdentityState.CONFIRMED ? meet(duty, now) : null;
}

const takenOver = (ruleId: string): string => `Rule ${ruleId} has taken its place.`;

const end = (duty: DutyEntity, state: DutyState, because: string, now: Date): DutyEntity => ({
  ...duty,
  state,
  nextMoveAt: null,
  because,
  deferrals: withoutDeferral(duty, now),
});

const supersede = (duty: DutyEntity, because: string, now: Date): DutyEntity => end(duty, DutyState.SUPERSEDED, because, now);

/** Another owner, or another slot of the same kind and topic, may have taken its place. */
function drop(duty: DutyEntity, wanted: readonly DutyEntity[], situation: DutySituation): DutyEntity {
  const done = doneDuty(duty, situation);
  if (done) return done;
  const { waivedBecause } = situation.interview;
  if (waivedBecause !== null && isOfInterview(duty.kind)) return end(duty, DutyState.CANCELLED, waivedBecause, situation.now);
  const heir = wanted.find(
    ({ kind, topic, occurrence }) => kind === duty.kind && topic === duty.topic && occurrence === duty.occurrence,
  );
  return heir
    ? supersede(duty, takenOver(heir.ruleId), situation.now)
    : end(duty, DutyState.CANCELLED, 'The facts no longer ask for it.', situation.now);
}

const plain = (duty: DutyEntity): unknown => JSON.parse(JSON.stringify(duty));

const isChanged = (before: DutyEntity | undefined, after: DutyEntity): boolean =>
  !before || !isDeepStrictEqual(plain(before), plain(after));
