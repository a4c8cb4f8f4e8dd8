import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { recallStore } from '../../store/recall.store';
import type { RecallDeliveries } from './recall-deliveries';

/** Keeps what is withdrawn, and recalls it; what was decided before and comes only now is recalled when it comes. */
export const createWithdrawDisclosures =
  (recall: RecallDeliveries) =>
  async (tx: Tx, events: readonly Received<'disclosure.withdrawn'>[]): Promise<void> => {
    await recallStore.add(
      tx,
      events.map(({ payload, occurredAt }) => ({
        incidentId: payload.incidentId,
        ownerId: payload.ownerId,
        episodeIds: payload.episodeIds,
        notificationIds: payload.notificationIds,
        organisationIds: payload.organisationIds,
        // a release was told of under its own id, as the decision that it is
        deliveryIds: payload.releaseId === null ? payload.deliveryIds : [...payload.deliveryIds, payload.releaseId],
        withdrawnAt: occurredAt,
      })),
    );
    await recall(tx, [...new Set(events.flatMap(({ payload }) => payload.episodeIds))]);
  };
