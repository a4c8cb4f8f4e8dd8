import { OrganisationKind, Relation } from '@homeward/domain';
import type { DecidedRecipient } from '@homeward/contracts';
import type { AccessEnd, AccessGrant } from '@homeward/service-kit';
import type { ActingAuthorities } from '@homeward/protocols';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import type { PlannedEpisode } from './plan-episodes';

export const SAFEGUARDING_DESK = 'desk.safeguarding';

export const isProvider = (organisationId: string): boolean =>
  organisationId.startsWith(`${OrganisationKind.PROVIDER.toLowerCase()}.`);

interface AccessOf {
  planned: PlannedEpisode;
  authorities: ActingAuthorities;
  recipients: readonly DecidedRecipient[];
  /** Those of them who are told just now; null where what was given before is given anew. A provider that gave the work back is not let in again. */
  told: readonly DecidedRecipient[] | null;
  /** A person has yet to say who the child is. */
  isQuestion: boolean;
  now: Date;
}

/**
 * Who may see an episode because of what has been reported and decided. The responsible authority and the host see it as what began in
 * their time, by the child; the authority of the place, the force, the provider and the desk see this episode alone. Who must not be told
 * is given nothing.
 */
export function accessOfEpisode({ planned, authorities, recipients, told, isQuestion, now }: AccessOf): AccessGrant[] {
  const episode = { childId: planned.childId, episodeId: planned.id, recordId: null };
  const given = (organisationId: string, relation: Relation, rule?: string): AccessGrant => ({
    ...episode,
    organisationId,
    relation,
    fromAt: now,
    because: { event: 'notification.accepted', ...(rule ? { rule } : {}) },
  });
  const recordsOf = (organisationId: string, relation: Relation, facts: readonly NotificationFact[]): AccessGrant[] =>
    facts.map(({ notificationId }) => ({
      ...given(organisationId, relation),
      childId: null,
      episodeId: null,
      recordId: notificationId,
    }));
  const withheld = withheldFrom(recipients);
  const areas = [...new Set([...planned.truth.areasLastSeen, ...planned.truth.areasFound])].filter(
    (authority) => authority !== authorities.responsible && authority !== authorities.host && !withheld.has(authority),
  );
  const providers = (told ?? recipients).filter(
    ({ organisationId, restrictedBecause }) => isProvider(organisationId) && !restrictedBecause,
  );
  const forces = [...new Set(planned.references.map(({ forceId }) => forceId))];
  return [
    ...areas.flatMap((authority) => [
      given(authority, Relation.AREA),
      ...recordsOf(
        authority,
        Relation.AREA,
        planned.facts.filter(({ areaAuthorityId }) => areaAuthorityId === authority),
      ),
    ]),
    ...forces.map((force) => given(force, Relation.POLICE)),
    ...providers.map(({ organisationId, rule }) => given(organisationId, Relation.PROVIDER, rule.id)),
    ...(isQuestion
      ? [given(SAFEGUARDING_DESK, Relation.DESK), ...recordsOf(SAFEGUARDING_DESK, Relation.DESK, planned.facts)]
      : []),
  ];
}

/** What an authority was given by a place that is not its own: taken back at once, with all that it showed. */
export function disownedAccess(
  { planned, disownedBy }: { planned: PlannedEpisode; disownedBy: string | null },
  at: Date,
): AccessEnd[] {
  if (disownedBy === null) return [];
  const end = { organisationId: disownedBy, relation: Relation.AREA, at, revoked: true };
  return [
    { ...end, childId: planned.childId, episodeId: planned.id, recordId: null },
    ...planned.facts.map(({ notificationId }) => ({ ...end, childId: null, episodeId: null, recordId: notificationId })),
  ];
}

/** Organisations of which nobody may be told. */
function withheldFrom(recipients: readonly DecidedRecipient[]): ReadonlySet<string> {
  const tellable = new Set(
    recipients.filter(({ restrictedBecause }) => !restrictedBecause).map(({ organisationId }) => organisationId),
  );
  return new Set(
    recipients.map(({ organisationId }) => organisationId).filter((organisationId) => !tellable.has(organisationId)),
  );
}
