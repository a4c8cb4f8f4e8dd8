import { NotificationFlag } from '@homeward/domain';
import { newId, type Tx } from '@homeward/service-kit';
import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { findCandidates } from '../../store/match-candidate.store';
import { earliest } from '../episode/effective-facts';
import type { ReferenceLink } from '../episode/reference-link';
import { referenceKey } from '../episode/recompute-episode';
import { decideMatch } from './decide-match';
import { nameKey } from './normalise-name';

/** A report of which a person must say whose it is. */
export interface MatchQuestion {
  fact: NotificationFact;
  reason: NotificationFlag;
  candidateIds: string[];
}

export interface Matches {
  links: ReferenceLink[];
  /** Ids of children that stand for reports which match nobody, new or with more said of them. */
  provisional: string[];
  questions: MatchQuestion[];
}

/** A person's word stands; else the newest report that agreed with one child for certain. */
const isSettled = (fact: NotificationFact, known: EpisodeReferenceEntity | undefined): boolean =>
  known !== undefined &&
  (known.basis === 'PERSON' || (known.matchedByReportAt !== null && fact.receivedAt <= known.matchedByReportAt));

const saysWho = (fact: NotificationFact): boolean =>
  fact.nhsNumber !== null ||
  fact.identifier !== null ||
  (nameKey(fact.givenName, fact.familyName) !== null && fact.dateOfBirth !== null);

/**
 * Says of each new report whose it is. The police reference leads to the child it led to before, until a newer report agrees with another
 * for certain; a reference that agrees with nobody gets a provisional child, so that nothing waits for the match.
 * @param facts at most one of each reference
 */
export async function matchNotifications(
  tx: Tx,
  facts: readonly NotificationFact[],
  references: readonly EpisodeReferenceEntity[],
): Promise<Matches> {
  const known = new Map(references.map((reference) => [referenceKey(reference), reference]));
  const asking = facts.filter((fact) => !isSettled(fact, known.get(referenceKey(fact))) && saysWho(fact));
  const candidates = await findCandidates(
    tx,
    asking.map(({ notificationId, dateOfBirth, nhsNumber, identifierAuthorityId, identifier, areaAuthorityId, ...fact }) => ({
      notificationId,
      nameKey: nameKey(fact.givenName, fact.familyName),
      dateOfBirth,
      nhsNumber,
      identifierAuthorityId,
      identifier,
      areaAuthorityId,
      at: earliest(fact.lastSeenAt, fact.leftPlacementAt, fact.foundAt, fact.receivedAt) ?? fact.receivedAt,
    })),
  );
  const asked = new Set(asking);
  const matches: Matches = { links: [], provisional: [], questions: [] };
  for (const fact of facts) {
    const reference = known.get(referenceKey(fact));
    const before = reference ? { childId: reference.childId, episodeId: reference.episodeId } : null;
    const { forceId, policeReference } = fact;
    const reported = { nameKey: nameKey(fact.givenName, fact.familyName), dateOfBirth: fact.dateOfBirth };
    const decision = asked.has(fact) || !reference ? decideMatch(reported, candidates.get(fact.notificationId) ?? []) : null;
    if (decision?.outcome === 'MATCHED') {
      const { childId, basis } = decision;
      matches.links.push({ forceId, policeReference, childId, basis, matchedByReportAt: fact.receivedAt, before });
      continue;
    }
    const childId = reference?.childId ?? newId();
    const { basis, matchedByReportAt } = reference ?? { basis: 'NONE' as const, matchedByReportAt: null };
    matches.links.push({ forceId, policeReference, childId, basis, matchedByReportAt, before });
    if (!decision || basis !== 'NONE') continue;
    matches.provisional.push(childId);
    const reason = decision.outcome === 'SEVERAL' ? NotificationFlag.MATCHES_SEVERAL : NotificationFlag.MATCHES_NOBODY;
    matches.questions.push({ fact, reason, candidateIds: decision.candidateIds });
  }
  return matches;
}
