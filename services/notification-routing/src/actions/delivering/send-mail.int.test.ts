import { openTestHub, type TestHub } from '@homeward/testkit';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { ask, PEOPLE } from '../../testing/ask';
import { ACCEPT, DELIVERY, INBOX, POINT, type InboxAnswer, type SeenDelivery } from '../../testing/documents';
import { NOTIFICATION_ROUTING } from '../../testing/service';
import { beginStory, decide, restrict, toIro, toMedway, type Story } from '../../testing/story';

interface Mailed {
  to: string;
  text: string;
}

/** A real mail server that keeps what it is given; `refuse` is its answer instead. */
class Mailbox {
  readonly mails: Mailed[] = [];
  refuse: { responseCode: number; message: string } | undefined;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.refuse) return done(Object.assign(new Error(this.refuse.message), this.refuse));
        this.mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(chunks).toString() });
        return done();
      });
    },
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const header = ({ text }: Mailed, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'mi').exec(text)?.[1]?.trim();

const mailbox = new Mailbox();
let hub: TestHub;
let story: Story;

beforeAll(async () => {
  const environment = { SMTP_URL: await mailbox.open(), MAIL_FROM: 'no-reply@hub.example', MAIL_LEASE_SECONDS: '60' };
  hub = await openTestHub({ services: [NOTIFICATION_ROUTING], environment });
});
afterAll(async () => {
  await hub.close();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.mails.length = 0;
  mailbox.refuse = undefined;
  story = await beginStory(hub);
});

const toIroByMail = () => toIro({ person: { subject: 'rochdale-iro', name: 'Ida Marsh', email: 'ida.marsh@rochdale.example' } });

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`It did not come to this: ${what}`);
}

const mailOf = async (): Promise<{
  id: string;
  state: string;
  repeats: number;
  failed_because: string | null;
  attempts: number;
  maybe_sent: boolean;
  done: boolean;
}> =>
  (
    await hub.owner.query(
      `select d.id, d.state, d.repeats, d.failed_because, m.attempts, m.maybe_sent, m.done from notification_routing.delivery d
       join notification_routing.mail m on m.delivery_id = d.id where d.episode_id = $1`,
      [story.episodeId],
    )
  ).rows[0] as never;

/** The first try has been made, and what came of it is recorded. */
const triedOnce = async (): Promise<boolean> => {
  const { attempts, maybe_sent } = await mailOf();
  return attempts === 1 && !maybe_sent;
};

const sent = async (): Promise<boolean> => (await mailOf()).state === 'SENT';

it('an e-mail is sent once, and stays SENT until its reader opens it in the hub', async () => {
  await decide(hub, story, [toIroByMail()]);
  await hub.drain({ twice: true });
  await until('the mail is sent', sent);
  await hub.sweep();
  expect(mailbox.mails.map(({ to }) => to)).toEqual(['ida.marsh@rochdale.example']);
  const { id } = await mailOf();
  const { data } = await ask<{ acceptDelivery: SeenDelivery }>(hub, PEOPLE.rochdaleIro, ACCEPT, { id });
  expect(data?.acceptDelivery).toMatchObject({ channel: 'EMAIL', state: 'ACCEPTED', acceptedBy: 'Ida Marsh' });
});

it.each([true, false])('[INF-01] the mail carries no personal data, the box being secure: %s', async (secure) => {
  const channels = [{ channel: 'EMAIL', address: 'duty@medway.example', secure }];
  const input = {
    role: 'out_of_hours',
    position: 1,
    personSubject: 'medway-out-of-hours-first',
    personName: 'Noor Hartley',
    channels,
  };
  expect((await ask(hub, PEOPLE.medwayFrontDoor, POINT, { input })).codes).toEqual([]);
  await decide(hub, story, [toMedway()]);
  await hub.drain();
  await until('the mail is sent', sent);
  const [mail] = mailbox.mails as [Mailed];
  const { id } = await mailOf();
  expect(header(mail, 'Subject')).toBe('Homeward: an urgent notification waits for you');
  expect(mail.text).toContain(id);
  for (const secret of [
    'Noor',
    'Hartley',
    story.childId,
    story.episodeId,
    story.notificationId,
    'Medway Council',
    'Kent',
    'missing',
    'MISSING',
  ]) {
    expect(mail.text).not.toContain(secret);
  }
});

it('a mail that was sent when its worker ended is sent again under the same Message-ID, marked and counted', async () => {
  await hub.owner.query(`
    create sequence notification_routing.ends;
    grant usage on sequence notification_routing.ends to homeward_notification_routing_jobs;
    create function notification_routing.worker_ends() returns trigger language plpgsql as $$ begin
      perform nextval('notification_routing.ends');
      raise exception 'the worker ended';
    end $$;
    create trigger worker_ends before update of done on notification_routing.mail for each row when (new.done) execute function notification_routing.worker_ends()`);
  await decide(hub, story, [toIroByMail()]);
  await hub.drain();
  await until('the mail was taken by the server', () => mailbox.mails.length === 1);
  const ended = async (): Promise<boolean> =>
    (await hub.owner.query('select is_called from notification_routing.ends')).rows[0]?.is_called === true;
  await until('the worker ended before it was recorded', ended);
  await hub.owner.query(
    'drop trigger worker_ends on notification_routing.mail; drop function notification_routing.worker_ends()',
  );
  expect(await mailOf()).toMatchObject({ state: 'REQUESTED', repeats: 0, attempts: 1 });
  await hub.sweep();
  await pause(200);
  expect(mailbox.mails).toHaveLength(1);
  hub.clocks.advanceSystem(61_000);
  await hub.sweep();
  await until('the mail is recorded as sent', sent);
  expect(await mailOf()).toMatchObject({ repeats: 1, attempts: 2, done: true });
  const [first, second] = mailbox.mails as [Mailed, Mailed];
  const { id } = await mailOf();
  expect(header(first, 'Message-ID')).toBe(`<${id}@homeward.hub.example>`);
  expect(header(second, 'Message-ID')).toBe(header(first, 'Message-ID'));
  expect(header(first, 'X-Homeward-Repeat')).toBeUndefined();
  expect(header(second, 'X-Homeward-Repeat')).toBe('1');
  const seen = await ask<{ delivery: SeenDelivery }>(hub, PEOPLE.rochdaleManager, DELIVERY, { id });
  expect(seen.data?.delivery.repeats).toBe(1);
});

it('a mail that was sent while the database was away for a moment is recorded when it is back, and is not sent again', async () => {
  await hub.owner.query(`
    create sequence notification_routing.tries;
    grant usage on sequence notification_routing.tries to homeward_notification_routing_jobs;
    create function notification_routing.away() returns trigger language plpgsql as $$ begin
      if nextval('notification_routing.tries') < 3 then raise exception using errcode = '57P01'; end if;
      return new;
    end $$;
    create trigger away before update of done on notification_routing.mail for each row when (new.done) execute function notification_routing.away()`);
  await decide(hub, story, [toIroByMail()]);
  await hub.drain();
  await until('the mail is recorded as sent', sent);
  expect(await mailOf()).toMatchObject({ repeats: 0, attempts: 1, done: true });
  expect(await hub.owner.query('select last_value::int as tries from notification_routing.tries')).toMatchObject({
    rows: [{ tries: 3 }],
  });
  expect(mailbox.mails).toHaveLength(1);
  await hub.owner.query('drop trigger away on notification_routing.mail; drop function notification_routing.away()');
});

it('a mail that the server cannot take now is tried again after its wait, and is no repeat', async () => {
  mailbox.refuse = { responseCode: 451, message: 'busy' };
  await decide(hub, story, [toIroByMail()]);
  await hub.drain();
  await until('the first try is recorded', triedOnce);
  mailbox.refuse = undefined;
  await hub.sweep();
  await pause(200);
  expect(await mailOf()).toMatchObject({ state: 'REQUESTED', attempts: 1 });
  hub.clocks.advanceSystem(5_001);
  await hub.sweep();
  await until('the second try is sent', sent);
  expect(await mailOf()).toMatchObject({ attempts: 2, repeats: 0 });
});

it('a mail that the server refuses for good has failed, says why without the address, and its inbox delivery stands', async () => {
  mailbox.refuse = { responseCode: 550, message: 'no such box ida.marsh@rochdale.example' };
  await decide(hub, story, [toIroByMail()]);
  await hub.drain();
  await until('the mail has failed', async () => (await mailOf()).state === 'FAILED');
  expect((await mailOf()).failed_because).toBe('The mail server answered 550.');
  const { data } = await ask<InboxAnswer>(hub, PEOPLE.rochdaleIro, INBOX, {});
  const states = data?.inbox.edges
    .filter(({ node }) => node.episode?.id === story.episodeId)
    .map(({ node }) => `${node.channel} ${node.state}`);
  expect(states?.sort()).toEqual(['EMAIL FAILED', 'INBOX DELIVERED']);
});

it('a mail to somebody who must no longer be told is withheld at the last moment', async () => {
  mailbox.refuse = { responseCode: 451, message: 'busy' };
  await decide(hub, story, [toIroByMail()]);
  await hub.drain();
  await until('the first try is recorded', triedOnce);
  await restrict(hub, story, { personSubject: 'rochdale-iro', reason: 'COURT_ORDER' });
  await hub.drain();
  mailbox.refuse = undefined;
  hub.clocks.advanceSystem(5_001);
  await hub.sweep();
  await until('it is withheld', async () => (await mailOf()).state === 'WITHHELD');
  expect(mailbox.mails).toEqual([]);
});

it('a queue that was emptied with mail in it is filled again by the sweep', async () => {
  await decide(hub, story, [toIroByMail()]);
  await hub.drain();
  await until('the mail is sent', sent);
  // As after a queue that lost its job before it was worked: the log knows of it, the queue does not.
  const { id } = await mailOf();
  await hub.owner.query("update notification_routing.delivery set state = 'REQUESTED' where id = $1", [id]);
  await hub.owner.query('update notification_routing.mail set done = false where delivery_id = $1', [id]);
  await hub.sweep();
  await until('it is sent from the log', () => mailbox.mails.length === 2);
});
