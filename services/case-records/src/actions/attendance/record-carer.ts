import { AttendanceKind, Relation } from '@homeward/domain';
import { invalidInput, newId, notFound, type Caller, type Database } from '@homeward/service-kit';
import type { AttendanceEntity } from '../../entities/attendance.entity';
import type { SeenAttendance } from '../../store/attendance.store';
import { findOwnChild } from '../../store/child.store';
import { ownAuthority } from '../own-authority';
import { give, subjectOf } from './invite-attendee';

export interface RecordCarer {
  authorityChildId: string;
  /** The token subject of the carer, whose account the authority gives. */
  personSubject: string;
  personName?: string | null;
  from: Date;
  /** Unset: until `endAttendance`. */
  until?: Date | null;
}

/**
 * The caller's authority says who cares for its child, in a home or a foster family: that person reads that the child is missing, and when it
 * came back. Throws AppError NOT_FOUND for a child that the authority has not recorded, CONFLICT for somebody who must not be told.
 */
export const createRecordCarer =
  (jobsDatabase: Database) =>
  async (caller: Caller, { authorityChildId, personSubject, personName, from, until }: RecordCarer): Promise<SeenAttendance> => {
    const authorityId = ownAuthority(caller.viewer);
    if (until && until <= from) throw invalidInput('input.until', 'The care of a child ends after it begins.');
    return jobsDatabase.write(caller, 'carer:record', async (tx) => {
      const child = await findOwnChild(tx, authorityChildId);
      if (!child) throw notFound('child', 'Record the child first, with recordChild.');
      const attendance: AttendanceEntity = {
        id: newId(),
        childId: child.id,
        episodeId: null,
        dutyId: null,
        kind: AttendanceKind.CARE,
        organisationId: authorityId,
        personSubject: subjectOf(personSubject),
        personName: personName?.trim() || null,
        fromAt: from,
        untilAt: until ?? null,
        endedAt: null,
        givenBy: caller.viewer.name,
        givenByAuthorityId: authorityId,
      };
      await give(tx, attendance);
      return { ...attendance, relations: [Relation.RESPONSIBLE] };
    });
  };
