import { statement, type Tx } from '@homeward/service-kit';

export interface ClaimedMail {
  deliveryId: string;
  address: string;
  urgent: boolean;
  attempts: number;
  /** How often it may have been sent before. */
  repeats: number;
}

const claim = statement(
  'notification_routing.claim_mail',
  `with mine as (
     update notification_routing.mail m set attempts = m.attempts + 1, lease_until = $3, maybe_sent = true
     from notification_routing.mail was
     join notification_routing.delivery d on d.id = was.delivery_id
     where m.delivery_id = $1 and was.delivery_id = m.delivery_id and not m.done and d.state = 'REQUESTED' and not d.held
       and (m.lease_until is null or m.lease_until <= $2) and m.not_before <= $2
     returning m.delivery_id, m.address, m.attempts, was.maybe_sent
   )
   update notification_routing.delivery d set repeats = d.repeats + case when mine.maybe_sent then 1 else 0 end
   from mine where d.id = mine.delivery_id
   returning d.id as "deliveryId", mine.address, d.urgent, mine.attempts, d.repeats`,
);

const recordSent = statement(
  'notification_routing.record_mail_sent',
  `with mine as (
     update notification_routing.mail set done = true, lease_until = null, maybe_sent = false where delivery_id = $1 and not done returning delivery_id
   )
   update notification_routing.delivery d set
     state = case when d.state = 'REQUESTED' then 'SENT' else d.state end, sent_at = coalesce(d.sent_at, $2), change = default, changed_in = default
   from mine where d.id = mine.delivery_id
   returning d.id, d.episode_id as "episodeId", d.organisation_id as "organisationId", d.state, d.urgent`,
);

const recordRetry = statement(
  'notification_routing.record_mail_retry',
  `update notification_routing.mail set lease_until = null, not_before = $2, maybe_sent = $3 where delivery_id = $1 and not done`,
);

const recordFailed = statement(
  'notification_routing.record_mail_failed',
  `with mine as (
     update notification_routing.mail set done = true, lease_until = null where delivery_id = $1 and not done returning delivery_id
   ), ended as (
     update notification_routing.delivery d set state = 'FAILED', failed_because = $2, change = default, changed_in = default
     from mine where d.id = mine.delivery_id and d.state = 'REQUESTED'
     returning d.id, d.ask_id, d.episode_id, d.organisation_id, d.state, d.urgent
   ), passed as (
     update notification_routing.ask k set accept_by = least(k.accept_by, $3) from ended where k.id = ended.ask_id and k.settled_at is null
   )
   select id, episode_id as "episodeId", organisation_id as "organisationId", state, urgent from ended`,
);

/** A process that sends mail gives a sign of life by this sweep. */
const failUnsendable = statement(
  'notification_routing.fail_unsendable_mail',
  `with late as (
     select m.delivery_id from notification_routing.mail m join notification_routing.delivery d on d.id = m.delivery_id
     where not m.done and m.not_before <= $1 and (m.lease_until is null or m.lease_until <= $1) and d.state = 'REQUESTED' and not d.held
       and not exists (select from hub.heartbeats() h where h.service = 'notification-routing' and h.name = 'waiting-mail' and h.beat_at > $1)
     order by m.not_before limit 500 for update of m skip locked
   ), closed as (
     update notification_routing.mail m set done = true, lease_until = null from late where m.delivery_id = late.delivery_id
   ), ended as (
     update notification_routing.delivery d set state = 'FAILED', failed_because = $2, change = default, changed_in = default
     from late where d.id = late.delivery_id
     returning d.id, d.ask_id, d.episode_id, d.organisation_id, d.state, d.urgent
   ), passed as (
     update notification_routing.ask k set accept_by = least(k.accept_by, $3) from ended where k.id = ended.ask_id and k.settled_at is null
   )
   select id, episode_id as "episodeId", organisation_id as "organisationId", state, urgent from ended`,
);

const waiting = statement(
  'notification_routing.waiting_mail',
  `select m.delivery_id as "deliveryId", d.urgent
   from notification_routing.mail m join notification_routing.delivery d on d.id = m.delivery_id
   where not m.done and m.not_before <= $1 and (m.lease_until is null or m.lease_until <= $1) and d.state = 'REQUESTED' and not d.held
   order by d.urgent desc, m.not_before limit 500`,
);

export interface MailEnded {
  id: string;
  episodeId: string | null;
  organisationId: string;
  urgent: boolean;
}

/** E-mail on its way out; for the jobs' login. `now` and `until` are the system clock's. */
export const mailStore = {
  /** Nobody else sends it until then. Undefined where there is nothing to send, or not now, or not by us. */
  async claim(tx: Tx, deliveryId: string, now: Date, until: Date): Promise<ClaimedMail | undefined> {
    const [mail] = await tx.sql<ClaimedMail>(claim, [deliveryId, now, until]);
    return mail;
  },

  async recordSent(tx: Tx, deliveryId: string): Promise<MailEnded | undefined> {
    const [ended] = await tx.sql<MailEnded>(recordSent, [deliveryId, tx.now]);
    return ended;
  },

  /** `maybeSent`: the server may have taken it all the same, so that the next try may be a repeat. */
  async recordRetry(tx: Tx, deliveryId: string, notBefore: Date, maybeSent: boolean): Promise<void> {
    await tx.sql(recordRetry, [deliveryId, notBefore, maybeSent]);
  },

  /** Whoever was to accept by it cannot be reached so: the next is asked at once. */
  async recordFailed(tx: Tx, deliveryId: string, because: string): Promise<MailEnded | undefined> {
    const [ended] = await tx.sql<MailEnded>(recordFailed, [deliveryId, because, tx.now]);
    return ended;
  },

  /** Ends what has waited since `before` while no process that sends mail was alive; who was asked by it is passed over at once. */
  failUnsendable: (tx: Tx, before: Date, because: string): Promise<MailEnded[]> =>
    tx.sql<MailEnded>(failUnsendable, [before, because, tx.now]),

  /** What nobody sends at this moment although it is time. */
  waiting: (tx: Tx, now: Date): Promise<{ deliveryId: string; urgent: boolean }[]> => tx.sql(waiting, [now]),
};
