import { ageInYears, NotificationFlag } from '@homeward/domain';
import type { Report } from './report';

/** Clocks of two machines may differ by this much before a time counts as lying in the future. */
export const FUTURE_TOLERANCE_MS = 5 * 60_000;
const ADULT_YEARS = 18;

/** What earlier messages under the same reference said; null where there was none. */
export interface EarlierTold {
  missing: { lastSeenAt: Date | null; leftPlacementAt: Date | null; dateOfBirth: string | null } | null;
  foundAt: Date | null;
}

/** The times that a message states, brought into one shape; `riskAt` is when the grade was given. */
export interface StatedTimes {
  leftPlacementAt: Date | null;
  lastSeenAt: Date | null;
  reportedAt: Date | null;
  foundAt: Date | null;
  returnedAt: Date | null;
  checkedAt: Date | null;
  happenedAt: Date | null;
}

export function statedTimes(report: Report): StatedTimes {
  const told = { ...report.told } as Record<string, unknown>;
  const direct = (field: string): Date | null => (told[field] as Date | null | undefined) ?? null;
  const answer = (field: string): Date | null => (told[field] as { at?: Date | null } | null | undefined)?.at ?? null;
  return {
    leftPlacementAt: answer('leftPlacementAt'),
    lastSeenAt: answer('lastSeenAt'),
    reportedAt: direct('reportedAt'),
    foundAt: direct('foundAt'),
    returnedAt: direct('returnedAt'),
    checkedAt: (told.safeAndWell as { checkedAt?: Date | null } | null | undefined)?.checkedAt ?? null,
    happenedAt: direct('gradedAt') ?? direct('retractedAt') ?? direct('seenAt'),
  };
}

const isAfter = (later: Date | null, earlier: Date | null): boolean => later !== null && earlier !== null && later > earlier;

/** A report may be made after the child is back, so the time reported is not compared with found or returned. */
function outOfOrder(times: StatedTimes, earlier: EarlierTold): boolean {
  const lastSeenAt = times.lastSeenAt ?? earlier.missing?.lastSeenAt ?? null;
  const leftPlacementAt = times.leftPlacementAt ?? earlier.missing?.leftPlacementAt ?? null;
  const foundAt = times.foundAt ?? earlier.foundAt;
  return (
    isAfter(times.lastSeenAt, times.reportedAt) ||
    isAfter(times.leftPlacementAt, times.reportedAt) ||
    isAfter(lastSeenAt, times.foundAt) ||
    isAfter(leftPlacementAt, times.foundAt) ||
    isAfter(lastSeenAt, times.returnedAt) ||
    isAfter(leftPlacementAt, times.returnedAt) ||
    isAfter(foundAt, times.returnedAt) ||
    isAfter(foundAt, times.checkedAt)
  );
}

/** Under eighteen, or of unknown age: the hub is told of children. */
const isChild = (dateOfBirth: string | null, now: Date): boolean =>
  dateOfBirth === null || ageInYears(dateOfBirth, now) < ADULT_YEARS;

const ENDS_MISSING: ReadonlySet<Report['kind']> = new Set(['FOUND', 'RETURNED', 'SAFE_AND_WELL', 'FOUND_RETRACTED']);

/**
 * What is odd about a message, apart from its place. Nothing here is a reason to refuse it.
 * @param now business time
 */
export function flagReport(report: Report, earlier: EarlierTold, now: Date): NotificationFlag[] {
  const flags: NotificationFlag[] = [];
  const times = statedTimes(report);
  const dateOfBirth = ('child' in report.told ? report.told.child?.dateOfBirth : null) ?? earlier.missing?.dateOfBirth ?? null;
  const latest = now.getTime() + FUTURE_TOLERANCE_MS;
  const stated = [...Object.values(times), dateOfBirth ? new Date(`${dateOfBirth}T00:00:00Z`) : null];
  if (stated.some((time: Date | null) => time !== null && time.getTime() > latest)) flags.push(NotificationFlag.TIME_IN_FUTURE);
  if (outOfOrder(times, earlier)) flags.push(NotificationFlag.TIMES_OUT_OF_ORDER);
  if (ENDS_MISSING.has(report.kind) && earlier.missing === null) flags.push(NotificationFlag.FOUND_BEFORE_MISSING);
  const low = 'risk' in report.told && report.told.risk === 'LOW';
  if (low && isChild(dateOfBirth, now)) flags.push(NotificationFlag.RISK_NOT_PERMITTED);
  return flags;
}
