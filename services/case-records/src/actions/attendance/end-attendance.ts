import { isRecordId, Relation } from '@homeward/domain';
import { invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { endAttendance, otherAttendances, readAttendance, type SeenAttendance } from '../../store/attendance.store';
import { ownAuthority } from '../own-authority';
import { endOf, grantOf } from './attendance-access';

/**
 * Somebody reads in person no longer: is not at the meeting, has left the panel, does not care for the child any more. By whoever gave it, or
 * by the authority that is responsible. Said twice, it changes nothing. Throws AppError NOT_FOUND.
 */
export const createEndAttendance =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, id: string): Promise<SeenAttendance> => {
    ownAuthority(caller.viewer);
    if (!isRecordId(id)) throw invalidInput('id', 'This is no id of an attendance. Take it from `attendances` of the child.');
    const seen = await database.read(caller, async (tx) => {
      tx.asked(id);
      return readAttendance(tx, id);
    });
    if (!seen) throw notFound('attendance');
    return jobsDatabase.write(caller, 'attendance:end', async (tx) => {
      tx.saw(id, seen.childId);
      if (seen.endedAt) return seen;
      await endAttendance(tx, id);
      tx.endAccess([endOf(seen, tx.now)]);
      tx.grantAccess((await otherAttendances(tx, seen)).map(grantOf));
      return { ...seen, endedAt: tx.now, relations: [Relation.RESPONSIBLE] };
    });
  };
