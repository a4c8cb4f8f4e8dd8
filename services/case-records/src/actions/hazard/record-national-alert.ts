import { hazardOfAlert } from '@homeward/protocols';
import { conflict, invalidInput, newId, type Caller, type Database } from '@homeward/service-kit';
import type { HazardEntity } from '../../entities/hazard.entity';
import { putHazard } from '../../store/hazard.store';
import { ownAuthority } from '../own-authority';

export interface RecordNationalAlert {
  reference: string;
  reportedBy: string;
  /** When the alert came in; now, where nobody says. */
  receivedAt?: Date | null;
  givenName?: string | null;
  familyName?: string | null;
  dateOfBirth?: string | null;
  address?: string | null;
  description?: string | null;
}

/**
 * Somebody is missing elsewhere, and the caller's authority was alerted: it keeps a hazard on record and opens no episode. Told again under the
 * same reference the alert corrects what is known of the person; its dates stand.
 * Throws AppError INVALID_INPUT for a time to come, and where the authority's protocol makes nothing of such an alert; CONFLICT for one that
 * is closed; FORBIDDEN for whoever is no authority.
 */
export const createRecordNationalAlert =
  (database: Database) =>
  (caller: Caller, input: RecordNationalAlert): Promise<HazardEntity> =>
    database.write(caller, 'hazard:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      const receivedAt = input.receivedAt ?? tx.now;
      if (receivedAt > tx.now)
        throw invalidInput('input.receivedAt', 'This lies in the future. Give the time at which the alert came in.');
      const said = hazardOfAlert(authorityId, receivedAt, tx.now);
      if (!said)
        throw invalidInput(
          'input',
          "Your authority's protocol keeps no record of somebody missing elsewhere. File the alert as your own procedures say; if the person is a child that you know, report it as a concern.",
        );
      const stored = await putHazard(tx, {
        id: newId(),
        authorityId,
        hazard: said.hazard,
        reference: input.reference.trim(),
        reportedBy: input.reportedBy.trim(),
        givenName: input.givenName?.trim() || null,
        familyName: input.familyName?.trim() || null,
        dateOfBirth: input.dateOfBirth ?? null,
        address: input.address?.trim() || said.address,
        description: input.description?.trim() || null,
        receivedAt,
        startsAt: said.startsAt,
        reviewAt: said.reviewAt,
        rule: { id: said.rule.id, source: said.rule.source, ...(said.rule.note ? { note: said.rule.note } : {}) },
        recordedAt: tx.now,
        recordedBy: tx.viewer.name,
        reviews: [],
        closedAt: null,
        closedBy: null,
        closedBecause: null,
      });
      if (!stored) throw conflict('The hazard of this reference is closed. Give a new alert a reference of its own.');
      tx.saw(stored.id);
      return stored;
    });
