import type { Caller, Database, Signals } from '@homeward/service-kit';
import { answerStore } from '../../store/answer.store';
import type { VisibleDelivery } from '../../store/delivery.store';
import { mayTake } from '../delivery-steps';
import { inboxTopic } from '../reading/inbox-topic';
import { audiencesOf } from '../routing/audience';
import { addressedToMe, asItStands } from './addressed-to-me';

export interface AnswerParts {
  database: Database;
  signals: Signals;
}

export type OpenDelivery = (caller: Caller, id: string) => Promise<VisibleDelivery>;

/** Whoever opens it first is the one who opened it; opening it again changes nothing. */
export function createOpenDelivery({ database, signals }: AnswerParts): OpenDelivery {
  return (caller, id) =>
    database.write(caller, 'delivery:open', async (tx) => {
      const audiences = audiencesOf(tx.viewer.roles);
      const { state, organisationId, urgent, episodeId } = await addressedToMe(tx, id, audiences);
      if (mayTake('open', state)) {
        await answerStore.open(tx, id);
        tx.publish({
          name: 'delivery.ended',
          key: id,
          urgent,
          occurredAt: tx.now,
          payload: { deliveryId: id, episodeId, state: 'OPENED' },
        });
        tx.afterCommit(() => signals.publish(inboxTopic(organisationId)));
      }
      return asItStands(tx, id, audiences);
    });
}
