import type { Received } from '@homeward/contracts';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { normaliseNhsNumber } from './normalise-nhs-number';

const at = (time: string | null): Date | null => (time === null ? null : new Date(time));

/** A day that the calendar has; police may send anything. */
export function normaliseDay(text: string | null | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

const known = (text: string | null | undefined): string | null => text?.trim() || null;

/** The row that keeps what one notification said. */
export function notificationFactOf({ payload, sealed }: Received<'notification.accepted'>): NotificationFact {
  const child = sealed?.child;
  return {
    notificationId: payload.notificationId,
    forceId: payload.forceId,
    policeReference: payload.policeReference,
    kind: payload.kind,
    version: payload.version,
    receivedAt: new Date(payload.receivedAt),
    category: payload.category,
    risk: payload.risk,
    leftPlacementAt: at(payload.leftPlacementAt),
    lastSeenAt: at(payload.lastSeenAt),
    reportedAt: at(payload.reportedAt),
    foundAt: at(payload.foundAt),
    returnedAt: at(payload.returnedAt),
    foundPlace: payload.foundPlace,
    areaAuthorityId: payload.areaAuthorityId,
    checkStatus: payload.safeAndWell?.status ?? null,
    checkedAt: at(payload.safeAndWell?.checkedAt ?? null),
    checkConcern: payload.safeAndWell?.concern ?? false,
    checkCrimeOrDanger: payload.safeAndWell?.crimeOrDanger ?? false,
    flags: payload.flags,
    givenName: known(child?.givenName),
    familyName: known(child?.familyName),
    dateOfBirth: normaliseDay(child?.dateOfBirth),
    nhsNumber: normaliseNhsNumber(child?.nhsNumber),
    identifierAuthorityId: child?.authorityChildId?.authorityId ?? null,
    identifier: known(child?.authorityChildId?.id),
  };
}
