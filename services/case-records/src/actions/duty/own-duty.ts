import { DutyState, isRecordId, type DecisionReason } from '@homeward/domain';
import { conflict, forbidden, invalidInput, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { readDutiesById } from '../../store/duty.store';
import { plainDuties } from './plain-duties';
import { followHappenings } from '../episode/follow-happenings';
import { ownAuthority } from '../own-authority';
import { isOwed } from './duty-clock';

/** The duty of the caller's authority. Throws AppError INVALID_INPUT for what is no id, FORBIDDEN for another's duty, NOT_FOUND. */
export async function ownDuty(database: Database, caller: Caller, dutyId: string): Promise<DutyEntity> {
  const authorityId = ownAuthority(caller.viewer);
  if (!isRecordId(dutyId))
    throw invalidInput('input.dutyId', 'This is no id of a duty. Take it from `duties`, or from the duties of the episode.');
  const seen = await database.read(caller, async (tx) => {
    tx.asked(dutyId);
    return (await plainDuties(tx, await readDutiesById(tx, [dutyId])))[0];
  });
  if (!seen) throw notFound('duty');
  if (seen.ownerId !== authorityId) throw forbidden('Another organisation owes this. Ask it to record what became of it.');
  return seen;
}

/** Throws AppError CONFLICT for what is not owed any more. */
export function refuseEnded(duty: DutyEntity): void {
  if (isOwed(duty)) return;
  throw conflict(
    duty.state === DutyState.MET
      ? `This was met at ${duty.metAt?.toISOString()} already. What was done is not recorded twice.`
      : `This is not owed any more: ${duty.because ?? 'the facts no longer ask for it.'} Look at the duties of the episode again.`,
  );
}

/** Does this to the duty under the lock, and decides the episode anew. `change` is asked again there, as somebody else may have been quicker. */
export async function changeDuty(
  tx: Tx,
  { id, episodeId }: DutyEntity,
  reason: DecisionReason,
  correlationId: string,
  change: (duty: DutyEntity) => DutyEntity,
): Promise<void> {
  await followHappenings(tx, [
    {
      episodeId,
      happening: { reason, occasion: null, move: (duty) => (duty.id === id ? change(duty) : duty) },
      cause: { urgent: false, correlationId },
    },
  ]);
  tx.saw(id);
}
