import type { Stage } from '../stage';

/** What had been recorded before that weekend: the child, where she lives, who works with her, and who is on call. */
export async function prepare(stage: Stage): Promise<{ childId: string }> {
  stage.ledger.act('Before the weekend', 'Friday afternoon');
  const child = await stage.play<{ id: string }>('01-record-child');
  await stage.play('02-record-placement');
  await stage.play('03-allocate-social-worker');
  await stage.play('04-allocate-iro');
  await stage.play('05-restrict-contact', { childId: child.id });
  await stage.play('06-commission-provider');
  await stage.play('07-medway-on-call-first');
  await stage.play('08-medway-on-call-second');
  await stage.play('09-record-schooling', { childId: child.id });
  stage.ledger.must(
    'Rochdale recorded the child, her placement in Medway, her worker, her IRO and one contact restriction',
    Boolean(child.id),
  );
  return { childId: child.id };
}
