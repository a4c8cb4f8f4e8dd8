import type { Tx } from '@homeward/service-kit';
import type { ChildMergeEntity } from '../../entities/child-merge.entity';
import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { groupBy } from '../../group-by';
import { referencesOfChildren } from '../../store/child-merge.store';
import { loadFactsOf } from '../../store/dossier.store';
import { byReceipt } from '../episode/effective-facts';
import { referenceKey } from '../episode/recompute-episode';
import type { ReferenceLink } from '../episode/reference-link';
import { matchNotifications, type MatchQuestion } from './match-notifications';

/** Where a reference stands: whose it is, and why. */
type Standing = Pick<EpisodeReferenceEntity, 'childId' | 'basis' | 'matchedByReportAt'>;

interface Rematched {
  links: ReferenceLink[];
  provisional: string[];
  questions: MatchQuestion[];
}

/**
 * Whose each reference of a kept child is when the merge is taken back: it stands as it stood, and what was reported since is matched once
 * more, in the order in which it was heard. What a person has said since of a reference is a newer word, and stays.
 */
export async function rematch(tx: Tx, { keptId, duplicateId, stood }: ChildMergeEntity): Promise<Rematched> {
  const references = await referencesOfChildren(tx, [keptId]);
  const facts = groupBy(await loadFactsOf(tx, references), referenceKey);
  const known = new Map(stood.references.map((reference) => [referenceKey(reference), reference]));
  const heard = new Set(stood.reports);
  const open = references.filter((reference) => {
    const before = known.get(referenceKey(reference));
    return reference.basis !== 'PERSON' || (before !== undefined && before.basisGiven === 'PERSON');
  });
  const standing = new Map<string, Standing>();
  for (const reference of open) {
    const before = known.get(referenceKey(reference));
    const { childId, basis, matchedByReportAt } = before ?? {};
    if (childId && basis)
      standing.set(referenceKey(reference), {
        childId,
        basis,
        matchedByReportAt: matchedByReportAt ? new Date(matchedByReportAt) : null,
      });
  }
  const later = open.map((reference) => {
    const spoken = [...(facts.get(referenceKey(reference)) ?? [])].sort(byReceipt);
    return standing.has(referenceKey(reference)) ? spoken.filter(({ notificationId }) => !heard.has(notificationId)) : spoken;
  });
  const asked = await replay(tx, open, later, standing);
  const links = open.flatMap((reference): ReferenceLink[] => {
    const now = standing.get(referenceKey(reference));
    if (!now || (now.childId === keptId && now.basis === reference.basis)) return [];
    const { forceId, policeReference, childId, episodeId } = reference;
    return [{ forceId, policeReference, ...now, before: { childId, episodeId } }];
  });
  const moved = new Set(links.map(({ childId }) => childId));
  const strangers = stood.identity === 'PROVISIONAL' && moved.has(duplicateId) ? [duplicateId] : [];
  return {
    links,
    provisional: [...new Set([...asked.provisional, ...strangers])].filter((id) => moved.has(id)),
    questions: [...asked.questions.values()].filter(({ fact }) => {
      const now = standing.get(referenceKey(fact));
      return now?.basis === 'NONE';
    }),
  };
}

/** One report of each reference at a time. */
async function replay(
  tx: Tx,
  references: readonly EpisodeReferenceEntity[],
  later: readonly NotificationFact[][],
  standing: Map<string, Standing>,
): Promise<{ provisional: string[]; questions: Map<string, MatchQuestion> }> {
  const provisional: string[] = [];
  const questions = new Map<string, MatchQuestion>();
  const rounds = Math.max(0, ...later.map(({ length }) => length));
  for (let round = 0; round < rounds; round += 1) {
    const spoken = later.flatMap((facts) => facts[round] ?? []);
    const known = references.flatMap((reference) => {
      const now = standing.get(referenceKey(reference));
      return now ? [{ ...reference, ...now }] : [];
    });
    const matches = await matchNotifications(tx, spoken, known);
    for (const { forceId, policeReference, childId, basis, matchedByReportAt } of matches.links)
      standing.set(referenceKey({ forceId, policeReference }), { childId, basis, matchedByReportAt });
    provisional.push(...matches.provisional);
    for (const question of matches.questions) questions.set(referenceKey(question.fact), question);
  }
  return { provisional, questions };
}
