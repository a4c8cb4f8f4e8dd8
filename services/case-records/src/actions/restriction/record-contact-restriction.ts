import { Relation, type RestrictionReason } from '@homeward/domain';
import { invalidInput, newId, notFound, type Caller, type Database, type Organisations, type Tx } from '@homeward/service-kit';
import type { ContactRestrictionEntity } from '../../entities/contact-restriction.entity';
import { findOwnChildById, type Seen } from '../../store/child.store';
import { addRestriction, episodesOfOwnChild } from '../../store/contact-restriction.store';
import { isProvider } from '../episode/episode-access';
import { ownAuthority } from '../own-authority';

export interface RecordContactRestriction {
  childId: string;
  /** Id, or an authority's name or code. Of organisation, role and person, each that is given must agree. */
  organisation?: string | null;
  role?: string | null;
  personSubject?: string | null;
  personName?: string | null;
  reason: RestrictionReason;
  note?: string | null;
  fromAt?: Date | null;
  untilAt?: Date | null;
}

/**
 * The responsible authority says that somebody must not be told of its child. Holds for every message from then on; a provider that may
 * not know is shut out of the child's episodes at once.
 * Throws AppError NOT_FOUND for a child of another authority, INVALID_INPUT where nobody is named or the organisation is not known.
 */
export const createRecordContactRestriction =
  (database: Database, organisations: Organisations) =>
  (caller: Caller, input: RecordContactRestriction): Promise<Seen<ContactRestrictionEntity>> =>
    database.write(caller, 'contact-restriction:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      tx.asked(input.childId);
      const restriction = restrictionOf(input, authorityId, organisations, tx.now);
      if (!(await findOwnChildById(tx, input.childId)))
        throw notFound('child', 'Only the responsible authority restricts who is told of its child.');
      await addRestriction(tx, restriction);
      await shutOut(tx, restriction);
      sayRestriction(tx, restriction);
      tx.saw(restriction.childId, restriction.id);
      return { ...restriction, relations: [Relation.RESPONSIBLE] };
    });

function restrictionOf(
  input: RecordContactRestriction,
  authorityId: string,
  organisations: Organisations,
  now: Date,
): ContactRestrictionEntity {
  const { organisation, role, personSubject, personName } = input;
  if (![organisation, role, personSubject, personName].some((text) => text?.trim())) {
    throw invalidInput('input.organisation', 'Name whom it is about: an organisation, a role, a person, or several of them.');
  }
  const meant = organisation ? (organisations.byId(organisation) ?? organisations.authorityByName(organisation)) : null;
  if (meant === undefined)
    throw invalidInput(
      'input.organisation',
      `No organisation is called "${organisation}". Give its id, such as provider.advocacy-focus.`,
    );
  const fromAt = input.fromAt ?? now;
  if (input.untilAt && input.untilAt <= fromAt)
    throw invalidInput('input.untilAt', 'A restriction ends after it begins. Leave the end out for one without end.');
  return {
    id: newId(),
    childId: input.childId,
    authorityId,
    organisationId: meant?.id ?? null,
    role: role?.trim() || null,
    personSubject: personSubject?.trim() || null,
    personName: personName?.trim() || null,
    reason: input.reason,
    note: input.note ?? null,
    fromAt,
    untilAt: input.untilAt ?? null,
  };
}

async function shutOut(
  tx: Tx,
  { childId, organisationId, role, personSubject, personName, fromAt }: ContactRestrictionEntity,
): Promise<void> {
  const isWhole = [role, personSubject, personName].every((value) => value === null || value === 'provider');
  if (!organisationId || !isProvider(organisationId) || !isWhole || fromAt > tx.now) return;
  const episodes = await episodesOfOwnChild(tx, childId);
  tx.endAccess(
    episodes.map((episodeId) => ({
      childId,
      episodeId,
      recordId: null,
      organisationId,
      relation: Relation.PROVIDER,
      at: tx.now,
    })),
  );
}

/** For routing, which knows people by their accounts; who has none is left out by whoever decides. */
export const sayRestriction = (
  tx: Tx,
  { id, childId, organisationId, role, personSubject, personName, reason, fromAt, untilAt }: ContactRestrictionEntity,
): void => {
  if (personName && !personSubject) return;
  tx.publish({
    name: 'restriction.recorded',
    key: childId,
    urgent: true,
    occurredAt: tx.now,
    payload: {
      restrictionId: id,
      childId,
      organisationId,
      role,
      personSubject,
      reason,
      fromAt: fromAt.toISOString(),
      untilAt: untilAt?.toISOString() ?? null,
    },
  });
};
