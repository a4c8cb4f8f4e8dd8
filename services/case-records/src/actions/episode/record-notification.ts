import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { addNotificationFacts, loadReferences } from '../../store/notification-fact.store';
import { matchNotifications } from '../matching/match-notifications';
import { notificationFactOf } from '../matching/notification-fact-of';
import { askQuestions, closeQuestions } from '../matching/settle-questions';
import { referenceKey } from './recompute-episode';
import { settleEpisodes } from './settle-episodes';

/**
 * Keeps what the police said, says whose it is, and settles the episodes it touches: state, files, duties, who is told and who may see.
 * A batch takes as many statements as one; a notification that is known already changes nothing.
 * @param events at most one of each police reference
 */
export async function recordNotifications(tx: Tx, events: readonly Received<'notification.accepted'>[]): Promise<void> {
  const facts = await addNotificationFacts(tx, events.map(notificationFactOf));
  if (facts.length === 0) return;
  const { links, provisional, questions } = await matchNotifications(tx, facts, await loadReferences(tx, facts));
  const causes = new Map(
    events.map((event) => [referenceKey(event.payload), { urgent: event.urgent, correlationId: event.correlationId }]),
  );
  const verdicts = await settleEpisodes(tx, {
    reason: 'POLICE_REPORTED',
    links,
    facts,
    provisional,
    happenings: new Map(),
    causes,
  });
  await askQuestions(tx, questions, verdicts);
  const answered = links.filter(({ childId, before }) => before !== null && before.childId !== childId);
  await closeQuestions(
    tx,
    answered.map((link) => ({ ...link, resolvedBy: link.basis })),
    verdicts,
  );
  tx.saw(...facts.map(({ notificationId }) => notificationId), ...verdicts.map(({ planned }) => planned.id));
}
