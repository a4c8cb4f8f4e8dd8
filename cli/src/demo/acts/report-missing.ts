import { DOCUMENTS } from '../documents';
import type { Connection, Delivery } from '../picture';
import type { Stage } from '../stage';

interface ReceiptAnswer {
  __typename: string;
  receipt: { notificationId: string; flags: string[]; completeness: number };
}

export interface Reported {
  policeReference: string;
  notificationId: string;
  episodeId: string;
}

const inboxOf = (stage: Stage, persona: string, subject = 'MISSING_ALERT'): Promise<Delivery[]> =>
  stage
    .ask<{ inbox: Connection<Delivery> }>(persona, DOCUMENTS.inbox, { subject })
    .then((answer) => answer.inbox.edges.map((edge) => edge.node));

/** The delivery of this notification in a persona's inbox, or undefined while it is not there. */
export async function deliveryFor(stage: Stage, persona: string, notificationId: string): Promise<Delivery | undefined> {
  const inbox = await inboxOf(stage, persona);
  return inbox.find((delivery) => delivery.channel === 'INBOX' && delivery.notification?.id === notificationId);
}

/** Steps 1 and 2: the report, the receipt, and who has it within seconds. */
export async function reportMissing(stage: Stage): Promise<Reported> {
  const { ledger } = stage;
  ledger.act('Kent Police report her missing', 'Saturday 02:10');
  const policeReference = `KP-${stage.weekend.starts.toISOString().slice(0, 10)}-0147`;
  const answer = await stage.play<ReceiptAnswer>('10-report-missing', { policeReference });
  const again = await stage.play<ReceiptAnswer>('10-report-missing', { policeReference });
  const { notificationId } = answer.receipt;
  ledger.must(
    `Kent Police have a receipt at once; the report is ${answer.receipt.completeness} % complete`,
    answer.__typename === 'Accepted',
  );
  ledger.must(
    'the same report again gets the first receipt',
    again.__typename === 'Duplicate' && again.receipt.notificationId === notificationId,
    again,
  );

  const atMedway = await stage.eventually(
    () => deliveryFor(stage, 'medway-out-of-hours-first', notificationId),
    (delivery) => delivery?.state === 'DELIVERED',
  );
  ledger.must("Medway's out-of-hours team has it within seconds, by the place alone", atMedway?.state === 'DELIVERED', atMedway);
  ledger.must('with the police report whole', atMedway?.notification?.child?.givenName?.text === 'Isla', atMedway?.notification);
  for (const [persona, who] of [
    ['rochdale-out-of-hours', "Rochdale's out-of-hours front door"],
    ['rochdale-social-worker', 'her allocated worker'],
    ['rochdale-iro', 'her IRO'],
    ['advocacy-focus-manager', "Advocacy Focus, whom Rochdale's protocol informs directly"],
  ] as const) {
    const told = await stage.eventually(
      () => deliveryFor(stage, persona, notificationId),
      (delivery) => delivery?.state === 'DELIVERED',
    );
    ledger.must(`${who} has it too [${told?.rule.id ?? 'no rule'}]`, told?.state === 'DELIVERED', told);
  }
  return { policeReference, notificationId, episodeId: atMedway?.episode?.id ?? '' };
}
