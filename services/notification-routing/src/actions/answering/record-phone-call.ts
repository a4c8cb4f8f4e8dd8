import { conflict, invalidInput, newId, type Caller } from '@homeward/service-kit';
import { answerStore } from '../../store/answer.store';
import type { VisibleDelivery } from '../../store/delivery.store';
import { mayTake } from '../delivery-steps';
import { inboxTopic } from '../reading/inbox-topic';
import { audiencesOf } from '../routing/audience';
import { addressedToMe, asItStands } from './addressed-to-me';
import type { AnswerParts } from './open-delivery';

export interface PhoneCall {
  deliveryId: string;
  reached: boolean;
  personName?: string | null;
  note?: string | null;
}

export type RecordPhoneCall = (caller: Caller, call: PhoneCall) => Promise<VisibleDelivery>;

/**
 * One call of a phone task: reached, the notification is delivered, which is not yet accepted; not reached, the task stays.
 * @throws AppError CONFLICT for a delivery that is no phone task, INVALID_INPUT where somebody was reached and is not named
 */
export function createRecordPhoneCall({ database, signals }: AnswerParts): RecordPhoneCall {
  return (caller, { deliveryId, reached, personName, note }) =>
    database.write(caller, 'phone-call:record', async (tx) => {
      const audiences = audiencesOf(tx.viewer.roles);
      const { channel, state, organisationId, urgent, episodeId } = await addressedToMe(tx, deliveryId, audiences);
      if (channel !== 'PHONE')
        throw conflict('This delivery is no phone task. Open or accept it instead.', { field: 'input.deliveryId' });
      if (reached && !personName?.trim()) throw invalidInput('input.personName', 'Name the person who was reached.');
      await answerStore.addPhoneCall(tx, {
        id: newId(),
        deliveryId,
        organisationId,
        at: tx.now,
        reached,
        personName: personName ?? null,
        note: note ?? null,
        recordedBy: tx.viewer.subject,
      });
      if (reached && mayTake('deliver', state)) {
        await answerStore.reach(tx, deliveryId);
        tx.publish({
          name: 'delivery.ended',
          key: deliveryId,
          urgent,
          occurredAt: tx.now,
          payload: { deliveryId, episodeId, state: 'DELIVERED' },
        });
      }
      tx.afterCommit(() => signals.publish(inboxTopic(organisationId)));
      return asItStands(tx, deliveryId, audiences);
    });
}
