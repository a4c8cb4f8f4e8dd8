import { Client } from 'pg';
import { HeldMailbox } from './held-mailbox';
import { recordChildren, reportMissing } from './reports';
import { tell } from './tell';
import { allWorked } from './trails';
import { openTrialHub, type TrialHub } from './trial-hub';
import { until } from './until';
import { killWorkers, startWorker } from './worker-process';

interface MailRow {
  id: string;
  state: string;
  repeats: number;
  attempts: number;
  done: boolean;
  /** Somebody is sending it. */
  leased: boolean;
}

/** In this time the mail of a dead worker is nobody else's; a worker waits for a mail server for a quarter of it. */
const LEASE_SECONDS = 8;

describe('a worker that is killed between sending a mail and recording it', () => {
  const mailbox = new HeldMailbox();
  let hub: TrialHub;
  let environment: Record<string, string>;
  beforeAll(async () => {
    const mail = { SMTP_URL: await mailbox.open(), MAIL_FROM: 'no-reply@hub.example', MAIL_LEASE_SECONDS: String(LEASE_SECONDS) };
    hub = await openTrialHub();
    environment = hub.environmentWith(mail);
    await recordChildren(hub, 0, 2);
  });
  afterAll(async () => {
    await killWorkers();
    await hub.close();
    await mailbox.close();
  });

  const rows = (): Promise<MailRow[]> =>
    hub.rows<MailRow>(`select d.id, d.state, d.repeats, m.attempts, m.done, m.lease_until is not null as leased from notification_routing.delivery d
      join notification_routing.mail m on m.delivery_id = d.id order by d.id`);
  const lastSweep = async (): Promise<number> => {
    const [row] = await hub.rows<{ beat: Date }>(`select beat_at as beat from hub.heartbeat where name = 'waiting-mail'`);
    return row?.beat.getTime() ?? 0;
  };
  const copiesOf = (id: string) => mailbox.mails.filter(({ deliveryId }) => deliveryId === id);

  it('leaves each mail to be sent again under the same Message-ID, marked and counted, and once it is recorded never again', async () => {
    // One mail is lost before the server's final reply; of the other the reply has come, and its row is held so that it cannot be recorded.
    const worker = await startWorker(environment);
    const holder = new Client({ connectionString: hub.inside.databaseUrl });
    await holder.connect();
    mailbox.holding = true;
    await reportMissing(hub, 0);
    await reportMissing(hub, 1);
    await until('the server has read both mails', () => mailbox.mails.length === 2, 20_000, 2);
    const [unanswered, answered] = mailbox.mails as [HeldMailbox['mails'][0], HeldMailbox['mails'][0]];
    await holder.query('begin');
    await holder.query('select from notification_routing.mail where delivery_id = $1 for update', [answered.deliveryId]);
    answered.take();
    const blocked = `select from pg_stat_activity where datname = current_database() and usename = 'homeward_notification_routing_jobs'
      and wait_event_type = 'Lock'`;
    await until('the worker is about to record it', async () => (await hub.rows(blocked)).length > 0, 5_000, 2);
    await worker.kill();
    await holder.query('rollback');
    await holder.end();
    unanswered.take();
    expect(await rows()).toMatchObject([
      { state: 'REQUESTED', attempts: 1, done: false, leased: true, repeats: 0 },
      { state: 'REQUESTED', attempts: 1, done: false, leased: true, repeats: 0 },
    ]);

    mailbox.holding = false;
    const second = await startWorker(environment);
    await until('both are recorded', async () => (await rows()).every(({ state }) => state === 'SENT'));
    for (const { deliveryId, messageId } of [unanswered, answered]) {
      expect(copiesOf(deliveryId).map((copy) => [copy.messageId, copy.repeat])).toEqual([
        [messageId, 0],
        [messageId, 1],
      ]);
    }
    expect(unanswered.messageId).not.toBe(answered.messageId);
    const counted = await rows();
    expect(counted).toMatchObject([
      { attempts: 2, done: true, repeats: 1 },
      { attempts: 2, done: true, repeats: 1 },
    ]);

    // Neither the sweep for waiting mail, nor another worker, nor the order to deliver when it is worked again.
    await second.kill();
    const sweeps = new Set([await lastSweep()]);
    await hub.rows(`update hub.event_consumption set state = 'OPEN', done_at = null where consumer = 'notification-routing'`);
    await startWorker(environment);
    await allWorked(hub);
    await until('the sweep has looked for waiting mail twice', async () => sweeps.add(await lastSweep()).size > 2);
    expect(mailbox.mails).toHaveLength(4);
    expect(await rows()).toEqual(counted);
    tell(
      '2 mails sent and not recorded when their worker was killed: 2 sent again under the same Message-ID, repeats 1 each, 0 more after that',
    );
  });
});
