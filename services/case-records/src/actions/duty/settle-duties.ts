import { isDeepStrictEqual } from 'node:util';
import { CheckStatus, DutyKind, DutyState, IdentityState } from '@homeward/domain';
import type { DutyClock, OwedDuty } from '@homeward/protocols';
import type { DutyClockColumn, DutyEntity } from '../../entities/duty.entity';
import { dutyStateAt, isOwed, nextMoveAt } from './duty-clock';

export interface DutySituation {
  episodeId: string;
  now: Date;
  identity: IdentityState;
  check: { status: CheckStatus; receivedAt: Date | null };
  interview: {
    /** False until the child is found and it is known whose it is; false again when the found report is retracted. */
    isConsidered: boolean;
    /** Ended with any outcome. */
    hasEnded: boolean;
    /** Whoever it is offered to, as the packs say. */
    offeredTo: string | null;
  };
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

const dutyKey = (kind: DutyKind, owner: string, rule: string): string => `${kind} ${owner} ${rule}`;

/** An interview that could not be held is still owed, and one to be arranged is owed until somebody accepts: a person decides otherwise, not a rule. */
const standsUntilDone = ({ kind }: DutyEntity, { interview }: DutySituation): boolean =>
  interview.isConsidered &&
  (kind === DutyKind.ARRANGE_INTERVIEW || (kind === DutyKind.RETURN_HOME_INTERVIEW && interview.hasEnded));

/**
 * Brings what stands into line with what is owed on the facts as they are: raised once, dated anew when a clock starts elsewhere, cancelled
 * when nothing asks for it any more, superseded when another has taken its place. What is met stays met.
 * @returns the duties that are new or changed
 */
export function settleDuties(
  standing: readonly DutyEntity[],
  owed: readonly OwedDuty[],
  situation: DutySituation,
  newId: () => string,
): DutyEntity[] {
  const moved = standing.map((duty) => situation.move?.(duty) ?? duty);
  const before = new Map(moved.map((duty) => [dutyKey(duty.kind, duty.ownerId, duty.ruleId), duty]));
  const wanted = owed.map((duty) =>
    raise(duty, before.get(dutyKey(duty.kind, duty.ownerOrganisationId, duty.rule.id)), situation, newId),
  );
  const kept = new Set(wanted.map(({ id }) => id));
  const others = moved
    .filter((duty) => !kept.has(duty.id))
    .map((duty) => (isOwed(duty) && !standsUntilDone(duty, situation) ? drop(duty, wanted, situation) : duty));
  const old = new Map(standing.map((duty) => [duty.id, duty]));
  return [...wanted, ...others].filter((duty) => isChanged(old.get(duty.id), duty));
}

function raise(owed: OwedDuty, before: DutyEntity | undefined, situation: DutySituation, newId: () => string): DutyEntity {
  if (before?.state === DutyState.MET) return before;
  const times = { startsAt: owed.startsAt, dueAt: owed.dueAt };
  const duty: DutyEntity = {
    id: before?.id ?? newId(),
    episodeId: situation.episodeId,
    kind: owed.kind,
    ownerId: owed.ownerOrganisationId,
    ownerRole: owed.ownerRole,
    ruleId: owed.rule.id,
    ruleSource: owed.rule.source,
    ruleNote: owed.rule.note ?? null,
    state: dutyStateAt(times, situation.now),
    raisedAt: before && isOwed(before) ? before.raisedAt : situation.now,
    ...times,
    nextMoveAt: nextMoveAt(times, situation.now),
    metAt: null,
    because: before && situation.interview.hasEnded ? before.because : owed.because,
    offeredTo: owed.kind === DutyKind.RETURN_HOME_INTERVIEW ? situation.interview.offeredTo : null,
    clocks: owed.clocks.map(clockColumn),
  };
  const doneAt = doneBy(duty, situation);
  return doneAt ? meet(duty, doneAt) : duty;
}

/** Met at the time of the deed, also when that was late: being late is told by `metAt` lying after `dueAt`. */
export const meet = (duty: DutyEntity, at: Date, because: string | null = duty.because): DutyEntity => ({
  ...duty,
  state: DutyState.MET,
  metAt: at,
  nextMoveAt: null,
  because,
});

const doneBy = (duty: DutyEntity, { check, identity, now }: DutySituation): Date | null => {
  if (duty.kind === DutyKind.SAFE_AND_WELL_CHECK && check.status === CheckStatus.DONE) return check.receivedAt ?? now;
  if (duty.kind === DutyKind.IDENTIFY_CHILD && identity === IdentityState.CONFIRMED) return now;
  return null;
};

function drop(duty: DutyEntity, wanted: readonly DutyEntity[], situation: DutySituation): DutyEntity {
  const doneAt = doneBy(duty, situation);
  if (doneAt) return meet(duty, doneAt);
  const heir = wanted.find(({ kind }) => kind === duty.kind);
  return {
    ...duty,
    state: heir ? DutyState.SUPERSEDED : DutyState.CANCELLED,
    nextMoveAt: null,
    because: heir ? `Rule ${heir.ruleId} has taken its place.` : 'The facts no longer ask for it.',
  };
}

const plain = (duty: DutyEntity): unknown => JSON.parse(JSON.stringify(duty));

const isChanged = (before: DutyEntity | undefined, after: DutyEntity): boolean =>
  !before || !isDeepStrictEqual(plain(before), plain(after));
