import { Category, NotificationKind, Risk } from '@homeward/domain';
import type { NotificationFact } from '../entities/notification-fact.entity';

let made = 0;

/** Saturday 14 November 2026, at a time of the day: `'02:10'`; `'+1 09:40'` is the day after, `'-30 09:40'` a month before. */
export function on(time: string): Date {
  const [, day = '0', clock = time] = /^([+-]\d+) (.*)$/.exec(time) ?? [];
  return new Date(Date.parse(`2026-11-14T${clock}:00Z`) + Number(day) * 86_400_000);
}

/** One fact of Kent's reference K1: a child missing from Medway since 02:10, heard at 02:20, unless said otherwise. */
export function factOf(overrides: Partial<NotificationFact> = {}): NotificationFact {
  made += 1;
  const kind = overrides.kind ?? NotificationKind.MISSING;
  const isMissing = kind === NotificationKind.MISSING;
  return {
    notificationId: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    forceId: 'force.kent',
    policeReference: 'K1',
    kind,
    version: 1,
    receivedAt: on('02:20'),
    category: isMissing ? Category.MISSING : null,
    risk: isMissing ? Risk.MEDIUM : null,
    leftPlacementAt: null,
    lastSeenAt: isMissing ? on('02:10') : null,
    reportedAt: isMissing ? on('02:15') : null,
    foundAt: null,
    returnedAt: null,
    foundPlace: null,
    areaAuthorityId: isMissing ? 'authority.medway' : null,
    checkStatus: null,
    checkedAt: null,
    checkConcern: false,
    checkCrimeOrDanger: false,
    flags: [],
    givenName: null,
    familyName: null,
    dateOfBirth: null,
    nhsNumber: null,
    identifierAuthorityId: null,
    identifier: null,
    ...overrides,
  };
}
