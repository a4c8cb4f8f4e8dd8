import { Subject } from '@homeward/domain';
import { newId, type Clock, type Signals, type Tx } from '@homeward/service-kit';
import { deliveryWritingStore } from '../../store/delivery-writing.store';
import { recallStore, type Recalled } from '../../store/recall.store';
import { inboxTopic } from '../reading/inbox-topic';
import { deliveriesTo, type About } from '../routing/addressed-delivery';
import { announceDeliveries } from '../routing/announce-deliveries';

export type RecallDeliveries = (tx: Tx, episodeIds: readonly string[]) => Promise<void>;

/** Why somebody is asked to delete what was sent by mistake. */
const ASK_TO_DELETE = {
  id: 'HUB-WITHDRAW',
  source: 'Rule of the hub: whoever was sent what should not have been is told so, and asked to delete it',
};

/** Says nothing of what it was: only that it is to be deleted. */
const requestOf = ({ incidentId, urgent }: Recalled, now: Date): About => ({
  decisionId: incidentId,
  subject: Subject.DISCLOSURE_WITHDRAWN,
  episodeId: null,
  childId: null,
  notificationId: null,
  interviewId: null,
  urgent,
  decidedAt: now,
  now,
});

/**
 * Recalls what was sent about these episodes and should not have been. What waits is not sent; what was sent stays with its times, and
 * whoever had it is asked, by the same way, to delete it.
 */
export function createRecallDeliveries({ systemClock, signals }: { systemClock: Clock; signals: Signals }): RecallDeliveries {
  return async function recallDeliveries(tx, episodeIds) {
    const recalled = await recallStore.recall(tx, episodeIds);
    if (recalled.length === 0) return;
    const owners = new Map(recalled.map(({ incidentId, incidentOwner }) => [incidentId, incidentOwner]));
    const requests = recalled
      .filter(({ wasSent, channel }) => wasSent && channel !== 'PHONE')
      .flatMap((delivery) =>
        deliveriesTo(
          requestOf(delivery, tx.now),
          { ...delivery, rule: ASK_TO_DELETE, channels: [{ channel: delivery.channel, address: delivery.address }] },
          newId,
        ),
      );
    const written = await deliveryWritingStore.addDeliveries(tx, requests, [], systemClock.now());
    await recallStore.ownRequests(
      tx,
      written.map(({ id, decisionId }) => ({ id, incidentId: decisionId, ownerId: owners.get(decisionId) ?? '' })),
    );
    announceDeliveries(tx, written);
    for (const { id, episodeId, urgent } of recalled)
      tx.publish({
        name: 'delivery.ended',
        key: id,
        urgent,
        occurredAt: tx.now,
        payload: { deliveryId: id, episodeId, state: 'RECALLED' },
      });
    const organisations = new Set(recalled.map(({ organisationId }) => organisationId));
    tx.afterCommit(() => {
      for (const organisation of organisations) signals.publish(inboxTopic(organisation));
    });
  };
}
