import type { NewEvent } from '@homeward/contracts';
import type { Organisations } from '@homeward/service-kit';
import type { NewNotification } from '../../store/notification.store';
import { nameLane } from './name-lane';
import type { ChildAnswer, Report } from './report';

type Accepted = NewEvent<'notification.accepted'>;

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

/** Ten digits, or nothing that could identify anybody. Spaces are how people write it. */
function nhsNumber(text: string | null | undefined): string | null {
  const digits = (text ?? '').replace(/[\s-]/g, '');
  return /^\d{10}$/.test(digits) ? digits : null;
}

function identity(organisations: Organisations, child: ChildAnswer | null | undefined): NonNullable<Accepted['sealed']>['child'] {
  const own = child?.authorityChildId;
  const authority = own ? organisations.authorityByName(own.authority) : undefined;
  return {
    givenName: child?.givenName.text?.trim() ?? null,
    familyName: child?.familyName.text?.trim() ?? null,
    dateOfBirth: child?.dateOfBirth ?? null,
    nhsNumber: nhsNumber(child?.nhsNumber),
    authorityChildId: own && authority ? { authorityId: authority.id, id: own.id.trim() } : null,
  };
}

/** A child who is missing, missing again, graded high or not well after all does not wait behind the rest. */
function isUrgent({ kind, told }: Report): boolean {
  const check = 'safeAndWell' in told ? told.safeAndWell : null;
  if (check?.concern || check?.crimeOrDanger) return true;
  return kind === 'MISSING' || kind === 'FOUND_RETRACTED' || (kind === 'RISK_CHANGED' && told.risk === 'HIGH');
}

/** What the hub is told of an accepted message: facts in the open, the child's identity sealed, no other free text at all. */
export function describeAcceptance(
  organisations: Organisations,
  report: Report,
  row: NewNotification,
  version: number,
): Accepted {
  const check = 'safeAndWell' in report.told ? report.told.safeAndWell : null;
  return {
    name: 'notification.accepted',
    key: nameLane(row.forceId, row.policeReference),
    urgent: isUrgent(report),
    occurredAt: row.receivedAt,
    payload: {
      notificationId: row.id,
      forceId: row.forceId,
      policeReference: row.policeReference,
      kind: row.kind,
      version,
      receivedAt: row.receivedAt.toISOString(),
      category: row.category,
      risk: row.risk,
      leftPlacementAt: iso(row.leftPlacementAt),
      lastSeenAt: iso(row.lastSeenAt),
      reportedAt: iso(row.reportedAt),
      foundAt: iso(row.foundAt),
      returnedAt: iso(row.returnedAt),
      foundPlace: row.foundPlace,
      areaAuthorityId: row.areaAuthorityId,
      safeAndWell: row.checkStatus
        ? {
            status: row.checkStatus,
            ...(check?.checkedAt ? { checkedAt: check.checkedAt.toISOString() } : {}),
            concern: check?.concern === true,
            crimeOrDanger: check?.crimeOrDanger === true,
          }
        : null,
      flags: row.flags,
    },
    sealed: { child: identity(organisations, 'child' in report.told ? report.told.child : null) },
  };
}
