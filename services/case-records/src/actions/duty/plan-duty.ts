import { DutyKind, formatLondon } from '@homeward/domain';
import { invalidInput, type Caller, type Database } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { MET_BY } from './duty-kinds';
import { changeDuty, ownDuty, refuseEnded } from './own-duty';

export interface PlanDuty {
  dutyId: string;
  plannedFor: Date;
}

/**
 * The caller's authority says for when it has planned what it owes. A time later than its clock allows is no plan.
 * Throws AppError INVALID_INPUT for such a time, for one that is over, and for an interview, which is booked; CONFLICT for what is not owed any
 * more; FORBIDDEN for another organisation's duty; NOT_FOUND.
 * @returns the duty's id
 */
export const createPlanDuty =
  (database: Database, jobsDatabase: Database) =>
  async (caller: Caller, { dutyId, plannedFor }: PlanDuty): Promise<string> => {
    const seen = await ownDuty(database, caller, dutyId);
    return jobsDatabase.write(caller, 'duty:plan', async (tx) => {
      await changeDuty(tx, seen, 'DUTY_PLANNED', caller.correlationId, (duty) => planned(duty, plannedFor, tx.now));
      return seen.id;
    });
  };

function planned(duty: DutyEntity, plannedFor: Date, now: Date): DutyEntity {
  if (duty.plannedFor?.getTime() === plannedFor.getTime()) return duty;
  refuseEnded(duty);
  if (duty.kind === DutyKind.RETURN_HOME_INTERVIEW)
    throw invalidInput('input.dutyId', 'An interview is planned by whoever holds it, with bookInterview.');
  if (MET_BY[duty.kind]) throw invalidInput('input.dutyId', MET_BY[duty.kind] as string);
  if (plannedFor < now)
    throw invalidInput('input.plannedFor', 'This is over. Plan it for a time to come, or record that it was done.');
  if (duty.dueAt && plannedFor > duty.dueAt)
    throw invalidInput(
      'input.plannedFor',
      `This is later than it may be: it is due by ${formatLondon(duty.dueAt)} (${duty.ruleId}, ${duty.ruleSource}). Plan it for then or before${duty.deferralTerms ? ', or put it off with deferDuty' : ''}.`,
    );
  return { ...duty, plannedFor };
}
