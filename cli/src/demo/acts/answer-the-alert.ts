import { DOCUMENTS } from '../documents';
import type { Delivery } from '../picture';
import type { Stage } from '../stage';
import { deliveryFor, type Reported } from './report-missing';

const MINUTE_MS = 60_000;

async function openAndAccept(
  stage: Stage,
  persona: string,
  delivery: Delivery,
): Promise<{ state: string; acceptedBy: string | null }> {
  await stage.ask(persona, DOCUMENTS.openDelivery, { id: delivery.id });
  const answer = await stage.ask<{ acceptDelivery: { state: string; acceptedBy: string | null } }>(
    persona,
    DOCUMENTS.acceptDelivery,
    { id: delivery.id },
  );
  return answer.acceptDelivery;
}

/** Delivered is not accepted: the first person does not answer, the next is asked, and a named person accepts. */
export async function answerTheAlert(stage: Stage, { notificationId, episodeId }: Reported): Promise<void> {
  const { ledger, weekend } = stage;
  const reported = weekend.at('Sat 02:10') ?? weekend.starts;
  ledger.act('Nobody at Medway accepts for ten minutes', 'Saturday 02:21');
  await stage.moveTo(new Date(reported.getTime() + 11 * MINUTE_MS));
  const asked = await stage.eventually(
    () => deliveryFor(stage, 'medway-out-of-hours-second', notificationId),
    (delivery) => Boolean(delivery?.escalatedFrom),
  );
  ledger.must('the next person on its list is asked', Boolean(asked?.escalatedFrom), asked);
  if (asked) {
    const accepted = await openAndAccept(stage, 'medway-out-of-hours-second', asked);
    ledger.must(
      `accepted by a named person: ${accepted.acceptedBy}`,
      accepted.state === 'ACCEPTED' && Boolean(accepted.acceptedBy),
      accepted,
    );
  }
  const atRochdale = await deliveryFor(stage, 'rochdale-out-of-hours', notificationId);
  if (atRochdale) {
    const accepted = await openAndAccept(stage, 'rochdale-out-of-hours', atRochdale);
    ledger.must(`Rochdale's front door accepted: ${accepted.acceptedBy}`, accepted.state === 'ACCEPTED', accepted);
  }
  const all = await stage.ask<{ episode: { deliveries: Delivery[] } | null }>(
    'rochdale-social-worker',
    DOCUMENTS.episodeDeliveries,
    { id: episodeId },
  );
  const withheld = all.episode?.deliveries.find((delivery) => delivery.state === 'WITHHELD');
  ledger.must(
    `one recipient is withheld, and the trail says why: ${withheld?.withheldBecause}`,
    withheld?.withheldBecause === 'CONFLICT_OF_INTEREST',
    all.episode,
  );
}
