import { addCalendarMonths, isRecordId, Relation, type LocationProtectionKind, type RestrictionReason } from '@homeward/domain';
import { invalidInput, newId, notFound, type Caller, type Database, type Organisations } from '@homeward/service-kit';
import { findOwnChildById } from '../../store/child.store';
import { addProtection, type SeenProtection } from '../../store/location-protection.store';
import { ownAuthority } from '../own-authority';
import { namedOrganisations } from './named-organisations';

export interface RecordLocationProtection {
  childId: string;
  kind: LocationProtectionKind;
  reason: RestrictionReason;
  note?: string | null;
  fromAt?: Date | null;
  untilAt?: Date | null;
  /** Name of the person who decided it. */
  authorisedBy: string;
  /** Ids, or authorities' names or codes; nobody named: from everybody but those who keep the place. */
  hiddenFrom?: readonly string[] | null;
  disclosedTo?: readonly string[] | null;
}

/**
 * The responsible authority hides where its child is: at once, in every service, from everybody but itself, the host that must act and
 * those to whom it discloses the place. Placements may change; it stays hidden until the end, or until a manager ends it.
 * Throws AppError NOT_FOUND for a child of another authority, INVALID_INPUT where an organisation is not known or the times do not fit.
 */
export const createRecordLocationProtection =
  (database: Database, organisations: Organisations, reviewMonths: number) =>
  (caller: Caller, input: RecordLocationProtection): Promise<SeenProtection> =>
    database.write(caller, 'location-protection:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      if (!isRecordId(input.childId)) throw invalidInput('input.childId', 'This is no id of a child. Take it from `children`.');
      tx.asked(input.childId);
      const fromAt = input.fromAt ?? tx.now;
      if (input.untilAt && input.untilAt <= fromAt)
        throw invalidInput('input.untilAt', 'A protection ends after it begins. Leave the end out for one without end.');
      if (!input.authorisedBy.trim()) throw invalidInput('input.authorisedBy', 'Name the person who decided it.');
      const hiddenFrom = namedOrganisations(organisations, 'input.hiddenFrom', input.hiddenFrom ?? []);
      if (hiddenFrom.includes(authorityId))
        throw invalidInput(
          'input.hiddenFrom',
          'The place of your child cannot be hidden from yourselves. Name others, or nobody.',
        );
      const reviewAt = addCalendarMonths(fromAt, reviewMonths);
      const protection = {
        id: newId(),
        childId: input.childId,
        authorityId,
        kind: input.kind,
        reason: input.reason,
        note: input.note?.trim() || null,
        fromAt,
        untilAt: input.untilAt ?? null,
        reviewAt,
        reviewTellAt: reviewAt,
        hiddenFrom: hiddenFrom.length === 0 ? null : hiddenFrom,
        disclosedTo: namedOrganisations(organisations, 'input.disclosedTo', input.disclosedTo ?? []),
        authorisedBy: input.authorisedBy.trim(),
        recordedBy: tx.viewer.name,
        endedBy: null,
        endedBecause: null,
      };
      if (!(await findOwnChildById(tx, input.childId)))
        throw notFound('child', 'Only the responsible authority hides the place of its child.');
      await addProtection(tx, protection);
      tx.saw(protection.childId, protection.id);
      return { ...protection, relations: [Relation.RESPONSIBLE] };
    });
