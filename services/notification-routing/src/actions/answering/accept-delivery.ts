import { conflict, forbidden, type Caller } from '@homeward/service-kit';
import { answerStore, type Answerable } from '../../store/answer.store';
import type { VisibleDelivery } from '../../store/delivery.store';
import { mayTake } from '../delivery-steps';
import { inboxTopic } from '../reading/inbox-topic';
import { audiencesOf } from '../routing/audience';
import { addressedToMe, asItStands } from './addressed-to-me';
import type { AnswerParts } from './open-delivery';

export type AcceptDelivery = (caller: Caller, id: string) => Promise<VisibleDelivery>;

function refuseSecond({ acceptedBy, acceptedByName, acceptedAt }: Answerable, subject: string): void {
  if (acceptedBy === subject) return;
  const when = acceptedAt?.toISOString() ?? 'an unknown time';
  throw conflict(
    `${acceptedByName ?? 'Somebody'} accepted this at ${when}. There is nothing left to accept; speak to that person.`,
  );
}

/**
 * A named person takes it on; nobody else of the same role is asked any more. Accepting again changes nothing.
 * @throws AppError FORBIDDEN to a machine, CONFLICT where another person has accepted it
 */
export function createAcceptDelivery({ database, signals }: AnswerParts): AcceptDelivery {
  return (caller, id) =>
    database.write(caller, 'delivery:accept', async (tx) => {
      const audiences = audiencesOf(tx.viewer.roles);
      const delivery = await addressedToMe(tx, id, audiences);
      const { state, organisationId, urgent, episodeId } = delivery;
      if (tx.viewer.kind !== 'person')
        throw forbidden('A delivery is accepted by a named person, not by a machine. Sign in as a person to accept it.');
      if (state === 'RECALLED')
        throw conflict('This was recalled: it should not have been sent to you. Delete what you have of it.');
      if (mayTake('accept', state)) {
        await answerStore.accept(tx, id);
        tx.publish({
          name: 'delivery.ended',
          key: id,
          urgent,
          occurredAt: tx.now,
          payload: { deliveryId: id, episodeId, state: 'ACCEPTED' },
        });
        tx.afterCommit(() => signals.publish(inboxTopic(organisationId)));
      } else refuseSecond(delivery, tx.viewer.subject);
      return asItStands(tx, id, audiences);
    });
}
