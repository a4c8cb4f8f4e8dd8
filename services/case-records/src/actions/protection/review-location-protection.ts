import { addCalendarMonths } from '@homeward/domain';
import { conflict, forbidden, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { findOwnProtection, reviewProtection, type SeenProtection } from '../../store/location-protection.store';
import { ownAuthority } from '../own-authority';
import { checkProtectionId } from './check-protection-id';
import { plainProtections } from './plain-protections';

export interface ReviewLocationProtection {
  protectionId: string;
  nextReviewAt?: Date | null;
}

/**
 * A named person has looked at it again: the place stays hidden, until the next review at most.
 * Throws AppError NOT_FOUND for a protection of another authority's child, CONFLICT where it has ended.
 */
export const createReviewLocationProtection =
  (database: Database, reviewMonths: number) =>
  (caller: Caller, { protectionId, nextReviewAt }: ReviewLocationProtection): Promise<SeenProtection> =>
    database.write(caller, 'location-protection:review', async (tx) => {
      ownAuthority(tx.viewer);
      checkProtectionId(protectionId);
      tx.asked(protectionId);
      if (tx.viewer.kind !== 'person')
        throw forbidden('A named manager reviews a protection. Let that person sign in and do so.');
      const latest = addCalendarMonths(tx.now, reviewMonths);
      const reviewAt = nextReviewAt ?? latest;
      if (reviewAt <= tx.now || reviewAt > latest)
        throw invalidInput(
          'input.nextReviewAt',
          `The next review is within ${reviewMonths} months. Leave it out for the last day of them.`,
        );
      const [protection] = await plainProtections(tx, await findOwnProtection(tx, protectionId));
      if (!protection) throw notFound('location protection', 'Only the responsible authority reviews it.');
      if (protection.untilAt !== null && protection.untilAt <= tx.now)
        throw conflict('This protection has ended. There is nothing to review.');
      const reviewed = { ...protection, reviewAt, reviewTellAt: reviewAt };
      await reviewProtection(tx, reviewed);
      tx.saw(protection.childId, protection.id);
      return reviewed;
    });
