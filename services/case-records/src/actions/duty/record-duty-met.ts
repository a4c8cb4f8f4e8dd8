import { DutyKind, DutyState, isRecordId } from '@homeward/domain';
import { conflict, forbidden, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { readDutiesById } from '../../store/duty.store';
import { followHappenings } from '../episode/follow-happenings';
import { ownAuthority } from '../own-authority';
import { isOwed } from './duty-clock';
import { MET_BY } from './duty-kinds';
import { meet } from './settle-duties';

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
    const authorityId = ownAuthority(caller.viewer);
    if (!isRecordId(input.dutyId))
      throw invalidInput('input.dutyId', 'This is no id of a duty. Take it from `duties`, or from the duties of the episode.');
    const seen = await database.read(caller, async (tx) => {
      tx.asked(input.dutyId);
      return (await readDutiesById(tx, [input.dutyId]))[0];
    });
    if (!seen) throw notFound('duty');
    if (seen.ownerId !== authorityId) throw forbidden('Another organisation owes this. Ask it to record that it was done.');
    return jobsDatabase.write(caller, 'duty:meet', async (tx) => {
      checkDuty(seen, input, tx.now);
      await followHappenings(tx, [
        {
          episodeId: seen.episodeId,
          happening: { reason: 'DUTY_MET', occasion: null, move: (duty) => (duty.id === seen.id ? met(duty, input) : duty) },
          cause: { urgent: false, correlationId: caller.correlationId },
        },
      ]);
      tx.saw(seen.id);
      return seen.id;
    });
  };

const asWord = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
const asText = (word: string): string => word.replaceAll('_', ' ');
const attended = ({ attendees }: RecordDutyMet): string[] => [...new Set((attendees ?? []).map(asWord).filter(Boolean))];

const isRepeated = (duty: DutyEntity, input: RecordDutyMet): boolean =>
  duty.state === DutyState.MET && duty.metAt?.getTime() === input.at.getTime() && duty.note === (input.note?.trim() || null);

/** Asked again under the lock, as somebody else may have been quicker. */
function met(duty: DutyEntity, input: RecordDutyMet): DutyEntity {
  if (isRepeated(duty, input)) return duty;
  if (!isOwed(duty))
    throw conflict(
      duty.state === DutyState.MET
        ? `This was met at ${duty.metAt?.toISOString()} already. What was done is not recorded twice.`
        : `This is not owed any more: ${duty.because ?? 'the facts no longer ask for it.'} Look at the duties of the episode again.`,
    );
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
      `It was not quorate: ${missing.map(asText).join(', ')} must be there as well (${duty.ruleId}, ${duty.ruleSource}). Record it once it was held with them, and name everybody who was there.`,
    );
}
