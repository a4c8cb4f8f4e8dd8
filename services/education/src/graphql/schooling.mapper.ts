import { redact } from '@homeward/access';
import type { Viewer } from '@homeward/service-kit';
import { schoolIdOf } from '../actions/school-id';
import type { SeenSchooling } from '../store/schooling.store';
import type { School, Schooling } from './schooling.type';

export const toSchool = (urn: string, name: string): School => ({ id: schoolIdOf(urn), name, urn });

export function toSchooling(row: SeenSchooling, viewer: Viewer): Schooling {
  return redact('Schooling', row.relations, viewer, {
    id: row.id,
    child: { id: row.childId },
    school: row.schoolUrn === null ? null : toSchool(row.schoolUrn, row.schoolName ?? row.schoolUrn),
    status: row.status,
    attendancePercent: row.attendancePercent,
    missingNow: row.missingNow,
    from: row.fromAt,
    recordedAt: row.recordedAt,
  });
}
