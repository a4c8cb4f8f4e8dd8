import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import type { SeenAttendance } from '../../store/attendance.store';
import type { SeenBreakGlass } from '../../store/break-glass.store';
import type { AuthorityMapper } from '../authority/authority.mapper';
import { Attendance } from './attendance.type';
import { BreakGlass } from './break-glass.type';

export function toBreakGlass(row: SeenBreakGlass, viewer: Viewer, authorities: AuthorityMapper): BreakGlass {
  const { id, outcome, askedAt, reason, personName, organisationId, untilAt, endedAt, endedBy } = row;
  const shown = redact('BreakGlass', row.relations, viewer, {
    id,
    outcome,
    askedAt,
    reason,
    askedBy: personName,
    organisation: authorities.toOrganisation(organisationId),
    until: untilAt,
    endedAt,
    endedBy,
  });
  return Object.assign(new BreakGlass(), shown, { childId: shown.withheld.includes('child') ? null : row.childId });
}

export function toAttendance(row: SeenAttendance, viewer: Viewer, authorities: AuthorityMapper): Attendance {
  const { id, kind, fromAt, untilAt, endedAt, organisationId, personName, personSubject, givenBy } = row;
  const shown = redact('Attendance', row.relations, viewer, {
    id,
    kind,
    from: fromAt,
    until: untilAt,
    endedAt,
    organisation: authorities.toOrganisation(organisationId),
    personName,
    personSubject,
    givenBy,
  });
  return Object.assign(new Attendance(), shown);
}
