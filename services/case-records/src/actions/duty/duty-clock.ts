import { DutyState } from '@homeward/domain';

export interface DutyTimes {
  startsAt: Date;
  /** Null: as soon as possible. Such a duty stands until it is met and is never overdue. */
  dueAt: Date | null;
}

/** Its owner is warned when a fifth of its time is left: 14 h 24 min of the 72 hours of an interview, 12 minutes of an hour's check. */
export const WARNING_SHARE = 5;

export const warnAt = ({ startsAt, dueAt }: DutyTimes): Date | null =>
  dueAt && new Date(dueAt.getTime() - Math.max(0, dueAt.getTime() - startsAt.getTime()) / WARNING_SHARE);

/** Exactly at its time a duty is due; it is overdue from the next millisecond on. */
export function dutyStateAt(times: DutyTimes, now: Date): DutyState {
  const warning = warnAt(times);
  if (!times.dueAt || !warning || now < warning) return DutyState.PENDING;
  if (now < times.dueAt) return DutyState.WARNED;
  return now > times.dueAt ? DutyState.OVERDUE : DutyState.DUE;
}

/** When the sweep next has something to move; null when nothing. */
export function nextMoveAt(times: DutyTimes, now: Date): Date | null {
  const moves = {
    [DutyState.PENDING]: warnAt(times),
    [DutyState.WARNED]: times.dueAt,
    [DutyState.DUE]: times.dueAt && new Date(times.dueAt.getTime() + 1),
  } as Partial<Record<DutyState, Date | null>>;
  return moves[dutyStateAt(times, now)] ?? null;
}

export const OWED: readonly DutyState[] = [DutyState.PENDING, DutyState.WARNED, DutyState.DUE, DutyState.OVERDUE];

export const isOwed = ({ state }: { state: DutyState }): boolean => OWED.includes(state);
