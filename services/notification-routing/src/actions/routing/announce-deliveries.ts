import type { Tx } from '@homeward/service-kit';
import type { WrittenDelivery } from '../../store/delivery-writing.store';

/**
 * Says of each new delivery that it is to be delivered, or that it never will be; of one that is held, once it is released. Their order does not matter, so each has a key of its own;
 * all of an episode are worked in the lane that routed them, which goes on with them at once.
 */
export function announceDeliveries(tx: Tx, deliveries: readonly WrittenDelivery[]): void {
  for (const { id, decisionId, channel, state, urgent, episodeId, held } of deliveries) {
    if (held) continue;
    const about = { key: id, laneOf: episodeId ?? decisionId, urgent, occurredAt: tx.now };
    if (state === 'WITHHELD') tx.publish({ ...about, name: 'delivery.ended', payload: { deliveryId: id, episodeId, state } });
    else tx.publish({ ...about, name: 'delivery.requested', payload: { deliveryId: id, channel } });
  }
}
