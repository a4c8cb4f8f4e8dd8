import { statement, type Tx } from '@homeward/service-kit';
import type { DeliveryEntity } from '../entities/delivery.entity';

export type Delivered = Pick<DeliveryEntity, 'id' | 'episodeId' | 'organisationId' | 'channel' | 'state' | 'urgent'>;

const deliver = statement(
  'notification_routing.deliver',
  `with batch as (
     select d.id, d.ask_id, d.channel, (
       select r.reason from notification_routing.restriction r
       where r.child_id = d.child_id and r.from_at <= $2 and (r.until_at is null or $2 < r.until_at)
         and coalesce(r.organisation_id, r.role, r.person_subject) is not null
         and (r.organisation_id is null or r.organisation_id = d.organisation_id)
         and (r.role is null or r.role = d.role)
         and (r.person_subject is null or r.person_subject = d.person_subject)
       limit 1) as reason
     from notification_routing.delivery d
     where d.id = any ($1) and d.state = 'REQUESTED' and not d.held
     for update of d
   ), passed as (
     update notification_routing.ask k set accept_by = least(k.accept_by, $2)
     from batch b where b.reason is not null and k.id = b.ask_id and k.settled_at is null
   ), dropped as (
     update notification_routing.mail m set done = true from batch b where b.reason is not null and m.delivery_id = b.id
   )
   update notification_routing.delivery d set
     state = case when b.reason is not null then 'WITHHELD' when b.channel = 'INBOX' then 'DELIVERED' else 'SENT' end,
     withheld_because = b.reason,
     sent_at = case when b.reason is null then $2 end,
     delivered_at = case when b.reason is null and b.channel = 'INBOX' then $2 end,
     change = default, changed_in = default
   from batch b
   where d.id = b.id and (b.reason is not null or b.channel <> 'EMAIL')
   returning d.id, d.episode_id as "episodeId", d.organisation_id as "organisationId", d.channel, d.state, d.urgent`,
);

export type Released = Pick<
  DeliveryEntity,
  'id' | 'decisionId' | 'subject' | 'episodeId' | 'childId' | 'organisationId' | 'channel' | 'state' | 'urgent' | 'held'
>;

const release = statement(
  'notification_routing.release_held',
  `with due as (
     select id from notification_routing.delivery where held and hold_until <= $1 order by hold_until, decided_at, id limit $3 for update skip locked
   ), posted as (
     update notification_routing.mail m set not_before = $2 from due where m.delivery_id = due.id and not m.done
   )
   update notification_routing.delivery d set held = false, change = default, changed_in = default
   from due where d.id = due.id
   returning d.id, d.decision_id as "decisionId", d.subject, d.episode_id as "episodeId", d.child_id as "childId",
     d.organisation_id as "organisationId", d.channel, d.state, d.urgent, d.held`,
);

/** The end of the way; for the jobs' login. */
export const deliveringStore = {
  /**
   * Puts what still waits into the inboxes and the phone tasks before people; an e-mail is left to be sent. Who may no longer be told since
   * it was routed is passed over, and the next is asked at once.
   */
  deliver: (tx: Tx, ids: readonly string[]): Promise<Delivered[]> => tx.sql<Delivered>(deliver, [ids, tx.now]),

  /** Those whose office is open now, at most so many; what another worker holds is skipped. `at` is the system clock's. */
  release: (tx: Tx, at: Date, limit: number): Promise<Released[]> => tx.sql<Released>(release, [tx.now, at, limit]),
};
