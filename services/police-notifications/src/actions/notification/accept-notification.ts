import { CheckStatus, NotificationFlag } from '@homeward/domain';
import { conflict, newId, type Organisations, type Tx } from '@homeward/service-kit';
import { insertNotification, lockReference, toldUnder, type NewNotification, type Told } from '../../store/notification.store';
import { checkReport } from '../report/check-report';
import { describeAcceptance } from '../report/describe-acceptance';
import { flagReport, statedTimes, type EarlierTold } from '../report/flag-report';
import { hashReport } from '../report/hash-report';
import type { ChildAnswer, PlaceAnswer, Report } from '../report/report';
import { resolveArea, type Area } from '../report/resolve-area';
import { scoreCompleteness } from '../report/score-completeness';

/** What the sender is given at once, and again however often the same message comes. */
export type Receipt = Pick<NewNotification, 'policeReference' | 'kind' | 'flags' | 'completeness'> & {
  notificationId: string;
  version: number;
  /** Business time. */
  acceptedAt: Date;
};

export interface Acceptance {
  /** `Duplicate`: the same force sent the same content of this kind under this reference before; the receipt is the first one. */
  outcome: 'Accepted' | 'Duplicate';
  receipt: Receipt;
}

const NOTHING_TOLD: EarlierTold = { missing: null, foundAt: null };
const NO_PLACE: Area = { authorityId: null, flags: [] };
const ATTEMPTS = 10;

function earlierTold(told: readonly Told[]): EarlierTold {
  const latest = (kind: Told['kind']): Told | undefined => told.filter((one) => one.kind === kind).at(-1);
  const missing = latest('MISSING') ?? null;
  return { missing, foundAt: latest('FOUND')?.foundAt ?? missing?.foundAt ?? null };
}

/** The place that says which authority's area it is: a report without one, or of a kind that has none, says nothing odd. */
function areaOf(organisations: Organisations, forceId: string, report: Report): Area {
  const place: PlaceAnswer | null | undefined =
    report.kind === 'MISSING' ? report.told.placeLastSeen : 'place' in report.told ? report.told.place : null;
  return place ? resolveArea(organisations, forceId, place) : NO_PLACE;
}

function childFlags(organisations: Organisations, child: ChildAnswer | null | undefined): NotificationFlag[] {
  const authority = child?.authorityChildId?.authority;
  return authority !== undefined && !organisations.authorityByName(authority) ? [NotificationFlag.AUTHORITY_UNKNOWN] : [];
}

function checkStatus(report: Report): CheckStatus | null {
  if ('safeAndWell' in report.told && report.told.safeAndWell) return report.told.safeAndWell.status;
  return report.kind === 'FOUND' ? CheckStatus.NOT_KNOWN : null;
}

function toRow(organisations: Organisations, tx: Tx, forceId: string, report: Report, earlier: EarlierTold): NewNotification {
  const { told } = report;
  const { checkedAt: _checkedAt, happenedAt: _happenedAt, ...times } = statedTimes(report);
  const area = areaOf(organisations, forceId, report);
  const flags = [
    ...area.flags,
    ...childFlags(organisations, 'child' in told ? told.child : null),
    ...flagReport(report, earlier, tx.now),
  ];
  return {
    id: newId(),
    forceId,
    policeReference: told.policeReference.trim(),
    kind: report.kind,
    receivedAt: tx.now,
    receivedFrom: tx.viewer.subject,
    category: 'category' in told ? told.category : null,
    risk: 'risk' in told ? told.risk : null,
    ...times,
    foundPlace: 'foundPlace' in told ? (told.foundPlace ?? null) : null,
    areaAuthorityId: area.authorityId,
    checkStatus: checkStatus(report),
    completeness: scoreCompleteness(report),
    flags: [...new Set(flags)],
    ...hashReport(report),
  };
}

const receiptOf = (row: NewNotification | Told, version: number): Receipt => ({
  notificationId: row.id,
  policeReference: row.policeReference,
  kind: row.kind,
  version,
  acceptedAt: row.receivedAt,
  flags: row.flags,
  completeness: row.completeness,
});

export type AcceptNotification = (tx: Tx, forceId: string, report: Report) => Promise<Acceptance>;

/**
 * Keeps a message whole, flags what is odd, and gives a receipt: for every channel, inside the caller's transaction. An ordinary missing
 * report costs one statement; whoever meets another writer of the same reference takes its lock and looks again.
 */
export function createAcceptNotification(organisations: Organisations): AcceptNotification {
  return async (tx, forceId, report) => {
    checkReport(report);
    const reference = report.told.policeReference.trim();
    const earlier = report.kind === 'MISSING' ? NOTHING_TOLD : earlierTold(await toldUnder(tx, forceId, reference));
    const row = toRow(organisations, tx, forceId, report, earlier);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const version = await insertNotification(tx, row);
      if (version !== null) {
        tx.publish(describeAcceptance(organisations, report, row, version));
        tx.saw(row.id);
        return { outcome: 'Accepted', receipt: receiptOf(row, version) };
      }
      await lockReference(tx, forceId, reference);
      const first = (await toldUnder(tx, forceId, reference)).find((told) => told.kind === row.kind && told.hash === row.hash);
      if (first) {
        tx.saw(first.id);
        return { outcome: 'Duplicate', receipt: receiptOf(first, first.version) };
      }
    }
    throw conflict('Too many messages about this reference arrived at once. Send this one again.', {
      field: 'input.policeReference',
    });
  };
}
