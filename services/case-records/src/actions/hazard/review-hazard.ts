import { isRecordId } from '@homeward/domain';
import { conflict, invalidInput, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import type { HazardEntity } from '../../entities/hazard.entity';
import { changeHazard, lockHazard } from '../../store/hazard.store';
import { ownAuthority } from '../own-authority';

export interface ReviewHazard {
  hazardId: string;
  nextReviewAt: Date;
  note?: string | null;
}

export interface CloseHazard {
  hazardId: string;
  because: string;
}

/**
 * Somebody has looked at a hazard again, and it stays on record until the next time.
 * Throws AppError INVALID_INPUT for a next time that is over, CONFLICT for what is closed, NOT_FOUND for another authority's.
 */
export const createReviewHazard =
  (database: Database) =>
  (caller: Caller, { hazardId, nextReviewAt, note }: ReviewHazard): Promise<HazardEntity> =>
    database.write(caller, 'hazard:review', async (tx) => {
      const hazard = await openHazard(tx, hazardId);
      if (nextReviewAt <= tx.now)
        throw invalidInput('input.nextReviewAt', 'This is over. Say when it is looked at next, or close it with closeHazard.');
      const review = {
        at: tx.now.toISOString(),
        by: tx.viewer.name,
        note: note?.trim() || null,
        nextReviewAt: nextReviewAt.toISOString(),
      };
      return changed(tx, { ...hazard, reviewAt: nextReviewAt, reviews: [...hazard.reviews, review] });
    });

/**
 * The person is found, or the alert is over: the hazard stands no longer. Closed again in the same words it changes nothing.
 * Throws AppError INVALID_INPUT without a reason, CONFLICT for what was closed for another, NOT_FOUND for another authority's.
 */
export const createCloseHazard =
  (database: Database) =>
  (caller: Caller, { hazardId, because }: CloseHazard): Promise<HazardEntity> =>
    database.write(caller, 'hazard:close', async (tx) => {
      const reason = because.trim();
      if (reason === '') throw invalidInput('input.because', 'A hazard is closed with a reason. Say why.');
      const hazard = await openHazard(tx, hazardId, reason);
      if (hazard.closedAt) return hazard;
      return changed(tx, { ...hazard, closedAt: tx.now, closedBy: tx.viewer.name, closedBecause: reason });
    });

async function openHazard(tx: Tx, id: string, closedBecause: string | null = null): Promise<HazardEntity> {
  ownAuthority(tx.viewer);
  if (!isRecordId(id)) throw invalidInput('input.hazardId', 'This is no id of a hazard. Take it from `hazards`.');
  tx.asked(id);
  const hazard = await lockHazard(tx, id);
  if (!hazard) throw notFound('hazard');
  tx.saw(id);
  if (hazard.closedAt && (closedBecause === null || hazard.closedBecause !== closedBecause))
    throw conflict(`This was closed at ${hazard.closedAt.toISOString()}. A new alert makes a new one.`);
  return hazard;
}

async function changed(tx: Tx, hazard: HazardEntity): Promise<HazardEntity> {
  await changeHazard(tx, hazard);
  return hazard;
}
