import { statement, type Tx } from '@homeward/service-kit';
import type { DeliveryEntity } from '../entities/delivery.entity';

/** Somebody who had the alert of an episode and has not had its stand-down. */
export type Alerted = Pick<
  DeliveryEntity,
  | 'decisionId'
  | 'subject'
  | 'episodeId'
  | 'childId'
  | 'notificationId'
  | 'interviewId'
  | 'urgent'
  | 'decidedAt'
  | 'organisationId'
  | 'role'
  | 'capacity'
  | 'personSubject'
  | 'personName'
  | 'channel'
> & { address: string | null };

const everyoneAlerted = statement(
  'notification_routing.everyone_alerted',
  `select distinct on (s.id, a.organisation_id, a.role, a.person_key, a.channel)
     s.id as "decisionId", s.subject, s.episode_id as "episodeId", s.child_id as "childId", s.notification_id as "notificationId",
     s.interview_id as "interviewId", s.urgent, s.decided_at as "decidedAt", a.organisation_id as "organisationId", a.role, a.capacity,
     a.person_subject as "personSubject", a.person_name as "personName", a.channel, m.address
   from notification_routing.decision s
   join notification_routing.delivery a on a.episode_id = s.episode_id and a.subject = 'MISSING_ALERT' and a.decided_at <= s.decided_at
     and a.state not in ('WITHHELD', 'RECALLED') and not a.held and a.channel <> 'PHONE'
   left join notification_routing.mail m on m.delivery_id = a.id
   where s.also_everyone_alerted and s.episode_id = any ($1)
     and not exists (select from notification_routing.delivery t
       where t.decision_id = s.id and t.organisation_id = a.organisation_id and t.role = a.role and t.person_key = a.person_key
         and t.channel in (a.channel, 'INBOX') and (t.channel = a.channel or t.state = 'WITHHELD'))`,
);

/** From the stand-downs, of which there are few. Whether an ask is settled is asked so that nobody reads all the open ones for it. */
const settleAsks = statement(
  'notification_routing.settle_asks_of_found',
  `update notification_routing.ask k set settled_at = $2
   from notification_routing.decision s
   cross join lateral (
     select alert.id from notification_routing.decision alert
     where alert.episode_id = s.episode_id and alert.subject in ('MISSING_ALERT', 'RISK_CHANGED') and alert.decided_at <= s.decided_at offset 0
   ) alert
   where s.also_everyone_alerted and s.episode_id = any ($1)
     and k.decision_id = alert.id and coalesce(k.settled_at, 'infinity') = 'infinity'`,
);

const followLinks = statement(
  'notification_routing.follow_links',
  `with moved as (
     update notification_routing.delivery d set episode_id = l.episode_id, child_id = l.child_id, change = default, changed_in = default
     from hub.current_record_link l
     where l.record_id = any ($1) and d.notification_id = l.record_id
       and (d.episode_id, d.child_id) is distinct from (l.episode_id, l.child_id) and l.episode_id is not null
   )
   update notification_routing.decision d set episode_id = l.episode_id, child_id = l.child_id, moved = true
   from hub.current_record_link l
   where l.record_id = any ($1) and d.notification_id = l.record_id
     and (d.episode_id, d.child_id) is distinct from (l.episode_id, l.child_id) and l.episode_id is not null`,
);

/** The end of an alert; for the jobs' login. */
export const standDownStore = {
  /** Alerts that were decided after the stand-down belong to another time that the child was missing. */
  everyoneAlerted: (tx: Tx, episodeIds: readonly string[]): Promise<Alerted[]> => tx.sql<Alerted>(everyoneAlerted, [episodeIds]),

  /** Nobody is asked any more to accept the alert of a child who is found. */
  async settleAsks(tx: Tx, episodeIds: readonly string[]): Promise<void> {
    await tx.sql(settleAsks, [episodeIds, tx.now]);
  },

  /** What was sent about a notification goes with it to the child and episode that it is now known to be about. */
  async followLinks(tx: Tx, notificationIds: readonly string[]): Promise<void> {
    await tx.sql(followLinks, [notificationIds]);
  },
};
