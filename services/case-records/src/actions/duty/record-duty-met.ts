import { DutyKind, DutyState } from '@homeward/domain';
import { invalidInput, type Caller, type Database } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { MET_BY } from './duty-kinds';
import { changeDuty, ownDuty, refuseEnded } from './own-duty';
import { meet } from './settle-duties';
import { roleText, roleWord } from '../agreement';

export interface RecordDutyMet {
  dutyId: string;
  /** When it was done. */
  at: Date;
  note?: string | null;
  /** Who was there: `police`, `childrens_services`, `health` … */
  attendees?: string[] | null;
}

/**
 * The caller's authority did what it owed: held the meeting, sent the notice, took the decision. What follows from it is owed at once.
 * Recorded again in the same words it changes nothing.
 * Throws AppError INVALID_INPUT for a duty that something else meets, a time that cannot be, a meeting that was not quorate and a decision
 * without its reason; CONFLICT for what is not owed any more; FORBIDDEN for another organisation's duty; NOT_FOUND.
 * @returns the duty's id
 */
export const createRecordDutyMet =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, input: RecordDutyMet): Promise<string> => {
    const seen = await ownDuty(database, caller, input.dutyId);
    return jobsDatabase.write(caller, 'duty:meet', async (tx) => {
      checkDuty(seen, input, tx.now);
      await changeDuty(tx, seen, 'DUTY_MET', caller.correlationId, (duty) => met(duty, input));
      return seen.id;
    });
  };

const attended = ({ attendees }: RecordDutyMet): string[] => [...new Set((attendees ?? []).map(roleWord).filter(Boolean))];

const isRepeated = (duty: DutyEntity, input: RecordDutyMet): boolean =>
  duty.state === DutyState.MET && duty.metAt?.getTime() === input.at.getTime() && duty.note === (input.note?.trim() || null);

function met(duty: DutyEntity, input: RecordDutyMet): DutyEntity {
  if (isRepeated(duty, input)) return duty;
  refuseEnded(duty);
  return { ...meet(duty, input.at), note: input.note?.trim() || null, attended: attended(input) };
}

function checkDuty(duty: DutyEntity, input: RecordDutyMet, now: Date): void {
  const otherwise = MET_BY[duty.kind];
  if (otherwise) throw invalidInput('input.dutyId', otherwise);
  if (input.at > now)
    throw invalidInput('input.at', 'This lies in the future. Record it once it was done, with the time at which it was.');
  if (input.at < duty.startsAt && duty.occurrence > 1)
    throw invalidInput('input.at', 'This lies before the one that came before it. Give the time of this one.');
  if (duty.kind === DutyKind.MANAGER_DECISION && !input.note?.trim())
    throw invalidInput('input.note', 'A decision is recorded with its reason. Say in `note` what was decided and why.');
  const there = attended(input);
  const missing = duty.attendees.filter((role) => !there.includes(role));
  if (missing.length > 0)
    throw invalidInput(
      'input.attendees',
      `It was not quorate: ${missing.map(roleText).join(', ')} must be there as well (${duty.ruleId}, ${duty.ruleSource}). Record it once it was held with them, and name everybody who was there.`,
    );
}
