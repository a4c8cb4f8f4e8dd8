import { AttendanceKind, Relation } from '@homeward/domain';
import type { AccessEnd, AccessGrant } from '@homeward/service-kit';
import type { AttendanceEntity } from '../../entities/attendance.entity';

const RELATIONS: Readonly<Record<AttendanceKind, Relation>> = {
  MEETING: Relation.ATTENDEE,
  PANEL: Relation.PANEL,
  CARE: Relation.CARER,
};

const scopeOf = ({ childId, episodeId, organisationId, personSubject, kind }: AttendanceEntity) => ({
  childId,
  episodeId,
  recordId: null,
  organisationId,
  personSubject,
  relation: RELATIONS[kind],
});

export const grantOf = (attendance: AttendanceEntity): AccessGrant => ({
  ...scopeOf(attendance),
  fromAt: attendance.fromAt,
  untilAt: attendance.untilAt,
  because: { event: attendance.kind === AttendanceKind.CARE ? 'carer.recorded' : 'attendee.invited' },
});

export const endOf = (attendance: AttendanceEntity, at: Date): AccessEnd => ({ ...scopeOf(attendance), at });
