import { SchoolingStatus, isRecordId } from '@homeward/domain';
import {
  forbidden,
  invalidInput,
  newId,
  notFound,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import { currentSchooling, endSchooling, insertSchooling, nameSchool, refreshSchooling } from '../store/schooling-record.store';
import { lockChild, standingToChild } from '../store/standing.store';
import { readSchoolings, type SeenSchooling } from '../store/schooling.store';
import { schoolIdOf } from './school-id';

export interface SchoolingTold {
  childId: string;
  /** Six digits; empty where no school teaches the child. */
  schoolUrn?: string | null;
  schoolName?: string | null;
  status: SchoolingStatus;
  attendancePercent?: number | null;
  from?: Date | null;
}

const LONGEST_NAME = 200;
const TAUGHT: ReadonlySet<SchoolingStatus> = new Set([SchoolingStatus.ON_ROLL, SchoolingStatus.ALTERNATIVE_PROVISION]);

/** @throws AppError INVALID_INPUT naming the field */
export function checkSchooling({ schoolUrn, schoolName, status, attendancePercent, from }: SchoolingTold, now: Date): void {
  const urn = schoolUrn ?? '';
  const name = (schoolName ?? '').trim();
  if (urn !== '' && !/^\d{6}$/.test(urn))
    throw invalidInput('input.schoolUrn', 'A school is named by its URN, six digits. Correct it and send it again.');
  if (urn !== '' && name === '') throw invalidInput('input.schoolName', 'Give the name of the school beside its URN.');
  if (urn === '' && name !== '')
    throw invalidInput('input.schoolUrn', 'Give the URN of the school, six digits, beside its name.');
  if (urn === '' && TAUGHT.has(status))
    throw invalidInput('input.schoolUrn', 'Say which school teaches the child: give its URN and name.');
  if (name.length > LONGEST_NAME)
    throw invalidInput('input.schoolName', `The name is longer than ${LONGEST_NAME} characters. Shorten it.`);
  const percent = attendancePercent ?? 0;
  if (!(percent >= 0 && percent <= 100))
    throw invalidInput('input.attendancePercent', 'Attendance lies between 0 and 100 per cent.');
  if (from && from > now) throw invalidInput('input.from', 'This has not begun yet. Record it from the day on which it begins.');
}

/** Whose system sees the child as a pupil moves with the child; a school that is no organisation of the hub sees nothing. */
function moveAccess(tx: Tx, organisations: Organisations, childId: string, from: string | null, to: string | null): void {
  const scope = { childId, episodeId: null, recordId: null, relation: 'SCHOOL' } as const;
  if (from !== null && organisations.byId(schoolIdOf(from)))
    tx.endAccess([{ ...scope, organisationId: schoolIdOf(from), at: tx.now }]);
  if (to !== null && organisations.byId(schoolIdOf(to))) {
    tx.grantAccess([{ ...scope, organisationId: schoolIdOf(to), fromAt: tx.now, because: { event: 'schooling.recorded' } }]);
  }
}

export type RecordSchooling = (caller: Caller, told: SchoolingTold) => Promise<SeenSchooling>;

/** The authority's education officer, or the school itself, says where a child is taught. The same again changes nothing but its date. */
export const createRecordSchooling =
  (database: Database, organisations: Organisations): RecordSchooling =>
  (caller, told) =>
    database.write(caller, 'schooling:record', async (tx) => {
      const { childId, status } = told;
      const schoolUrn = told.schoolUrn ? told.schoolUrn : null;
      checkSchooling(told, tx.now);
      tx.asked(childId);
      if (!isRecordId(childId) || (await standingToChild(tx, childId)).length === 0) throw notFound('child');
      if (tx.viewer.organisationKind === 'SCHOOL' && (schoolUrn === null || schoolIdOf(schoolUrn) !== tx.viewer.organisationId)) {
        throw forbidden('A school records its own pupils only. Ask the CME officer of the authority to record any other school.');
      }
      await lockChild(tx, childId);
      if (schoolUrn !== null) await nameSchool(tx, schoolUrn, (told.schoolName ?? '').trim());
      const current = await currentSchooling(tx, childId);
      const attendancePercent = told.attendancePercent ?? null;
      let id = current?.id ?? newId();
      if (current && current.schoolUrn === schoolUrn && current.status === status) {
        await refreshSchooling(tx, id, attendancePercent);
      } else {
        if (current) await endSchooling(tx, current.id);
        id = newId();
        await insertSchooling(tx, { id, childId, schoolUrn, status, attendancePercent, fromAt: told.from ?? tx.now });
      }
      if ((current?.schoolUrn ?? null) !== schoolUrn)
        moveAccess(tx, organisations, childId, current?.schoolUrn ?? null, schoolUrn);
      tx.saw(id, childId);
      const [recorded] = await readSchoolings(tx, [id]);
      if (!recorded) throw notFound('schooling');
      return recorded;
    });
