import { notFound, type Caller, type Database, type Organisations } from '@homeward/service-kit';
import { discloseTo, findOwnProtection, type SeenProtection } from '../../store/location-protection.store';
import { plainProtections } from './plain-protections';
import { ownAuthority } from '../own-authority';
import { checkProtectionId } from './check-protection-id';
import { namedOrganisations } from './named-organisations';

export interface DiscloseLocation {
  protectionId: string;
  /** All who may know from now on; whoever is left out may not any more. */
  disclosedTo: readonly string[];
}

/**
 * Says which organisations may know a hidden place, as far as they see the child at all: the provider, before its worker visits.
 * Throws AppError NOT_FOUND for a protection of another authority's child, INVALID_INPUT where an organisation is not known.
 */
export const createDiscloseLocation =
  (database: Database, organisations: Organisations) =>
  (caller: Caller, input: DiscloseLocation): Promise<SeenProtection> =>
    database.write(caller, 'location-protection:record', async (tx) => {
      ownAuthority(tx.viewer);
      checkProtectionId(input.protectionId);
      tx.asked(input.protectionId);
      const [protection] = await plainProtections(tx, await findOwnProtection(tx, input.protectionId));
      if (!protection) throw notFound('location protection', 'Only the responsible authority says who may know the place.');
      const told = {
        ...protection,
        disclosedTo: namedOrganisations(organisations, 'input.disclosedTo', input.disclosedTo),
      };
      await discloseTo(tx, told);
      tx.saw(protection.childId, protection.id);
      return told;
    });
