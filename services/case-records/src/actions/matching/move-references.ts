import { NotificationFlag, type DecisionReason } from '@homeward/domain';
import { newId, type Tx } from '@homeward/service-kit';
import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';
import { groupBy } from '../../group-by';
import { loadFactsOf } from '../../store/dossier.store';
import type { EpisodeVerdict } from '../episode/decide-episode';
import { byReceipt } from '../episode/effective-facts';
import { referenceKey } from '../episode/recompute-episode';
import { settleEpisodes } from '../episode/settle-episodes';
import { askQuestions, closeQuestions } from './settle-questions';

interface Move {
  references: readonly EpisodeReferenceEntity[];
  /** Null for a child of whom nothing is known but these reports. */
  toChildId: string | null;
  reason: DecisionReason;
  because: string;
}

/** A named person says that reports are about somebody else: their facts move there, the desk is asked whose they are where nobody knows. */
export async function moveReferences(tx: Tx, { references, toChildId, reason, because }: Move): Promise<EpisodeVerdict[]> {
  const childId = toChildId ?? newId();
  const links = references.map((reference) => ({
    forceId: reference.forceId,
    policeReference: reference.policeReference,
    childId,
    basis: 'PERSON',
    matchedByReportAt: reference.matchedByReportAt,
    before: { childId: reference.childId, episodeId: reference.episodeId },
  }));
  const cause = { urgent: true, correlationId: tx.caller.correlationId };
  const verdicts = await settleEpisodes(tx, {
    reason,
    links,
    facts: [],
    provisional: toChildId === null ? [childId] : [],
    happenings: new Map(),
    causes: new Map(links.map((link) => [referenceKey(link), cause])),
    undoing: { because },
  });
  if (toChildId === null) {
    const spoken = groupBy(await loadFactsOf(tx, references), referenceKey);
    const newest = [...spoken.values()].flatMap((facts) => [...facts].sort(byReceipt).at(-1) ?? []);
    await askQuestions(
      tx,
      newest.map((fact) => ({ fact, reason: NotificationFlag.MATCHES_NOBODY, candidateIds: [] })),
      verdicts,
    );
  } else {
    await closeQuestions(
      tx,
      links.map((link) => ({ ...link, resolvedBy: tx.viewer.name })),
      verdicts,
    );
  }
  tx.saw(childId, ...verdicts.map(({ planned }) => planned.id));
  return verdicts;
}
