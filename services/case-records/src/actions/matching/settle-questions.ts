import { Relation } from '@homeward/domain';
import { newId, type AccessScope, type Tx } from '@homeward/service-kit';
import { putMatchTasks, resolveMatchTasks } from '../../store/match-task.store';
import type { EpisodeVerdict } from '../episode/decide-episode';
import type { ReferenceLink } from '../episode/reference-link';
import { SAFEGUARDING_DESK } from '../episode/episode-access';
import { referenceKey } from '../episode/recompute-episode';
import type { MatchQuestion } from './match-notifications';

const child = (childId: string): AccessScope => ({ childId, episodeId: null, recordId: null });
const record = (recordId: string): AccessScope => ({ childId: null, episodeId: null, recordId });

/** Opens a task at the safeguarding desk for each report that nobody could be told by, and lets the desk see the candidates meanwhile. */
export async function askQuestions(
  tx: Tx,
  questions: readonly MatchQuestion[],
  verdicts: readonly EpisodeVerdict[],
): Promise<void> {
  const tasks = questions.flatMap(({ fact, reason, candidateIds }) => {
    const verdict = verdictOf(fact, verdicts);
    if (!verdict) return [];
    const { notificationId, forceId, policeReference } = fact;
    const { id: episodeId, childId } = verdict.planned;
    const opened = { openedAt: tx.now, resolvedAt: null, resolvedBy: null };
    return [{ id: newId(), notificationId, forceId, policeReference, episodeId, childId, reason, candidateIds, ...opened }];
  });
  await putMatchTasks(tx, tasks);
  tx.grantAccess(
    [...new Set(tasks.flatMap(({ candidateIds }) => candidateIds))].map((candidateId) => ({
      ...child(candidateId),
      organisationId: SAFEGUARDING_DESK,
      relation: Relation.DESK,
      fromAt: tx.now,
      because: { event: 'notification.accepted' },
    })),
  );
}

/** Closes the tasks of references that now have a child, and with them what the desk could see. */
export async function closeQuestions(
  tx: Tx,
  answered: readonly (ReferenceLink & { resolvedBy: string })[],
  verdicts: readonly EpisodeVerdict[],
): Promise<void> {
  const tasks = await resolveMatchTasks(
    tx,
    answered.map(({ forceId, policeReference, resolvedBy }) => ({ forceId, policeReference, resolvedBy })),
  );
  const reports = tasks.flatMap(
    (task) => verdictOf(task, verdicts)?.planned.facts.filter((fact) => referenceKey(fact) === referenceKey(task)) ?? [],
  );
  const scopes = [
    ...tasks.flatMap(({ releasedIds }) => releasedIds.map(child)),
    ...reports.map(({ notificationId }) => record(notificationId)),
  ];
  tx.endAccess(scopes.map((scope) => ({ ...scope, organisationId: SAFEGUARDING_DESK, relation: Relation.DESK, at: tx.now })));
}

const verdictOf = (of: Parameters<typeof referenceKey>[0], verdicts: readonly EpisodeVerdict[]): EpisodeVerdict | undefined =>
  verdicts.find(({ planned }) => planned.references.some((reference) => referenceKey(reference) === referenceKey(of)));
