import { IncidentState, type WithdrawalCause } from '@homeward/domain';
import { newId, type Tx } from '@homeward/service-kit';
import { addIncidents } from '../../store/disclosure-incident.store';

export interface Withdrawal {
  childId: string;
  /** The episode that it is about. */
  episodeId: string;
  /** What was sent about these is recalled: the episode, and those it was taken for. */
  episodeIds: string[];
  /** Of what was sent about a report, only what is about these; null: about any. */
  notificationIds: string[] | null;
  organisationIds: string[];
  deliveryIds: string[];
  releaseId: string | null;
  ownerId: string;
  cause: WithdrawalCause;
  reason: string | null;
}

/**
 * Opens an incident for each, and says what is to be recalled. Nothing pretends that a message was unsent: what had been delivered, opened
 * and accepted until then stays on the deliveries, for whoever owns the incident.
 * @returns the ids of the incidents, in the order of the withdrawals
 */
export async function openIncidents(tx: Tx, withdrawals: readonly Withdrawal[]): Promise<string[]> {
  const incidents = withdrawals.map(({ ownerId, childId, episodeId, cause, organisationIds, reason }) => ({
    id: newId(),
    ownerId,
    childId,
    episodeId,
    cause,
    organisationIds,
    reason,
    state: IncidentState.OPEN,
    openedAt: tx.now,
    openedBy: tx.viewer.name,
    closedAt: null,
    closedBy: null,
    outcome: null,
  }));
  await addIncidents(tx, incidents);
  withdrawals.forEach((withdrawal, place) => {
    const incidentId = incidents[place]?.id ?? '';
    const { ownerId, childId, episodeIds, notificationIds, organisationIds, deliveryIds, releaseId } = withdrawal;
    tx.publish({
      name: 'disclosure.withdrawn',
      key: withdrawal.episodeId,
      urgent: true,
      occurredAt: tx.now,
      payload: { incidentId, ownerId, childId, episodeIds, notificationIds, organisationIds, deliveryIds, releaseId },
    });
  });
  return incidents.map(({ id }) => id);
}
