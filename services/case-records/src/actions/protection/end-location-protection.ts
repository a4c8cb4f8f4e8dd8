import { conflict, forbidden, invalidInput, notFound, type Caller, type Database } from '@homeward/service-kit';
import { endProtection, findOwnProtection, type SeenProtection } from '../../store/location-protection.store';
import { checkProtectionId } from './check-protection-id';
import { plainProtections } from './plain-protections';
import { ownAuthority } from '../own-authority';

export interface EndLocationProtection {
  protectionId: string;
  because: string;
}

/**
 * From now on the place may be known again, by whoever else may see it. A named person decides it, never a machine.
 * Throws AppError NOT_FOUND for a protection of another authority's child, CONFLICT where it has ended already.
 */
export const createEndLocationProtection =
  (database: Database) =>
  (caller: Caller, { protectionId, because }: EndLocationProtection): Promise<SeenProtection> =>
    database.write(caller, 'location-protection:end', async (tx) => {
      ownAuthority(tx.viewer);
      checkProtectionId(protectionId);
      tx.asked(protectionId);
      if (tx.viewer.kind !== 'person') throw forbidden('A named manager ends a protection. Let that person sign in and end it.');
      if (!because.trim()) throw invalidInput('input.because', 'Say why the place may be known again.');
      const [protection] = await plainProtections(tx, await findOwnProtection(tx, protectionId));
      if (!protection) throw notFound('location protection', 'Only the responsible authority ends it.');
      if (protection.untilAt !== null && protection.untilAt <= tx.now)
        throw conflict('This protection has ended already. Record a new one to hide the place again.');
      // one that has not begun yet never does
      const untilAt = protection.fromAt > tx.now ? protection.fromAt : tx.now;
      const ended = { ...protection, untilAt, endedBy: tx.viewer.name, endedBecause: because.trim() };
      await endProtection(tx, ended);
      tx.saw(protection.childId, protection.id);
      return ended;
    });
