import { NotificationKind, Risk } from '@homeward/domain';
import type { NotificationFact } from '../../entities/notification-fact.entity';

/** What counts of everything one police reference has said. */
export interface EffectiveFacts {
  missing: NotificationFact | null;
  found: NotificationFact | null;
  returned: NotificationFact | null;
  /** Safe-and-well results that stand, oldest first. */
  checks: NotificationFact[];
  /** The grades that were ever in force, oldest first; each counts from its receipt. */
  gradings: { risk: Risk; receivedAt: Date }[];
  /** Where the absence begins: EPI-01, the later of left and last seen; the first word of it where the police gave neither. */
  startedAt: Date;
}

const KIND_ORDER = Object.keys(NotificationKind);
const RISK_ORDER: readonly (Risk | null)[] = [null, Risk.NONE_ASSIGNED, Risk.LOW, Risk.MEDIUM, Risk.HIGH];

/** One order for all facts, from what they say alone: when the police were heard, then which of the same moment. */
export const byReceipt = (a: NotificationFact, b: NotificationFact): number =>
  a.receivedAt.getTime() - b.receivedAt.getTime() ||
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
  a.version - b.version ||
  (a.notificationId < b.notificationId ? -1 : 1);

export const higherRisk = (a: Risk | null, b: Risk | null): Risk | null =>
  RISK_ORDER.indexOf(a) >= RISK_ORDER.indexOf(b) ? a : b;

type MaybeTime = Date | null | undefined;

export const latest = (...times: MaybeTime[]): Date | null =>
  times.reduce<Date | null>((best, time) => (time && (!best || time > best) ? time : best), null);

export const earliest = (...times: MaybeTime[]): Date | null =>
  times.reduce<Date | null>((best, time) => (time && (!best || time < best) ? time : best), null);

const newestVersion = (facts: readonly NotificationFact[]): NotificationFact | null =>
  facts.reduce<NotificationFact | null>((best, fact) => (!best || fact.version > best.version ? fact : best), null);

/** A corrected report that repeats its earlier grade is no new grading, or it would undo a regrade made in between. */
function gradingsOf(facts: readonly NotificationFact[]): EffectiveFacts['gradings'] {
  const reports = facts.filter(({ kind }) => kind === NotificationKind.MISSING).sort((a, b) => a.version - b.version);
  const regraded = reports.filter((report, place) => report.risk !== reports[place - 1]?.risk);
  const gradings = [...regraded, ...facts.filter(({ kind }) => kind === NotificationKind.RISK_CHANGED)].sort(byReceipt);
  return gradings.flatMap(({ risk, receivedAt }) => (risk === null ? [] : [{ risk, receivedAt }]));
}

const startOf = (missing: NotificationFact | null, facts: readonly NotificationFact[]): Date => {
  const stated = missing && (latest(missing.leftPlacementAt, missing.lastSeenAt) ?? missing.reportedAt ?? missing.receivedAt);
  const known = stated ?? earliest(...facts.map((fact) => fact.foundAt)) ?? earliest(...facts.map((fact) => fact.returnedAt));
  return known ?? (facts[0] as NotificationFact).receivedAt;
};

/** The report of a child who is found or back already says it all at once (000 §7); its place is where the child was last seen. */
const saidInOne = (
  missing: NotificationFact | null,
  time: 'foundAt' | 'returnedAt',
  standing: readonly NotificationFact[],
): NotificationFact | null => (missing?.[time] && standing.includes(missing) ? { ...missing, areaAuthorityId: null } : null);

/**
 * Of each kind the newest version counts. A retraction voids the found, return and check reports that were received before it.
 * @param facts all facts of one reference, at least one, in any order
 */
export function effectiveFacts(facts: readonly NotificationFact[]): EffectiveFacts {
  const inOrder = [...facts].sort(byReceipt);
  const retraction = inOrder.filter(({ kind }) => kind === NotificationKind.FOUND_RETRACTED).at(-1);
  const standing = retraction ? inOrder.filter((fact) => byReceipt(fact, retraction) > 0) : inOrder;
  const newest = (kind: NotificationKind, among: readonly NotificationFact[]) =>
    newestVersion(among.filter((fact) => fact.kind === kind));
  const missing = newest(NotificationKind.MISSING, inOrder);
  return {
    missing,
    found: newest(NotificationKind.FOUND, standing) ?? saidInOne(missing, 'foundAt', standing),
    returned: newest(NotificationKind.RETURNED, standing) ?? saidInOne(missing, 'returnedAt', standing),
    checks: standing.filter(({ checkStatus }) => checkStatus !== null),
    gradings: gradingsOf(inOrder),
    startedAt: startOf(missing, inOrder),
  };
}
