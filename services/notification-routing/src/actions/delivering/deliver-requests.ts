import type { Received } from '@homeward/contracts';
import type { Log, OutsideQueue, Signals, Tx } from '@homeward/service-kit';
import { deliveringStore } from '../../store/delivering.store';
import { inboxTopic } from '../reading/inbox-topic';
import { mailPriority } from './mail-priority';

export interface DeliverRequestsParts {
  signals: Signals;
  log: Log;
  /** Undefined where this hub sends no e-mail. */
  mailQueue: OutsideQueue | undefined;
}

export type DeliverRequests = (tx: Tx, events: readonly Received<'delivery.requested'>[]) => Promise<void>;

/** Puts a batch into the inboxes and the phone tasks before people, in one statement; e-mail goes out by a job of its own after the commit. */
export function createDeliverRequests({ signals, log, mailQueue }: DeliverRequestsParts): DeliverRequests {
  return async function deliverRequests(tx, events) {
    const delivered = await deliveringStore.deliver(
      tx,
      events.map(({ payload }) => payload.deliveryId),
    );
    const withheld = new Set<string>();
    for (const { id, episodeId, state, urgent } of delivered) {
      if (state === 'WITHHELD') withheld.add(id);
      if (state !== 'SENT') {
        tx.publish({
          name: 'delivery.ended',
          key: id,
          urgent,
          occurredAt: tx.now,
          payload: { deliveryId: id, episodeId, state },
        });
      }
    }
    const mails = events.filter(({ payload }) => payload.channel === 'EMAIL' && !withheld.has(payload.deliveryId));
    const organisations = new Set(delivered.map(({ organisationId }) => organisationId));
    tx.afterCommit(() => {
      for (const organisation of organisations) signals.publish(inboxTopic(organisation));
      for (const { payload, urgent } of mails) void post(payload.deliveryId, urgent);
    });
  };

  async function post(deliveryId: string, urgent: boolean): Promise<void> {
    try {
      await mailQueue?.add(deliveryId, { priority: mailPriority(urgent) });
    } catch (error) {
      log.warn({ deliveryId, error }, 'A mail could not be put into the queue; the sweep will');
    }
  }
}
