import { defineRetention } from '@homeward/service-kit';

/**
 * Mail that was sent or given up; whether, when and to whom stands on its delivery. An alert may have to be taken back at the address it went
 * to: that is kept until the stand-down is as old, and nothing was decided on the episode since.
 */
const OVER = `from notification_routing.mail m join notification_routing.delivery d on d.id = m.delivery_id
  where m.done and m.not_before < $1 and (d.subject <> 'MISSING_ALERT' or d.episode_id is null
    or (exists (select from notification_routing.decision s where s.episode_id = d.episode_id and s.also_everyone_alerted)
      and not exists (select from notification_routing.decision s where s.episode_id = d.episode_id and s.decided_at >= $1)))`;

export const notificationRoutingRetention = [
  defineRetention({
    table: 'notification_routing.mail',
    holds: 'addresses and tries of e-mail that is over',
    period: 'RETENTION_MAIL_DAYS',
    source: 'UK GDPR article 5(1)(e): what became of it stands on the delivery',
    over: OVER,
    remove: `delete from notification_routing.mail where delivery_id in (select m.delivery_id ${OVER} limit $2)`,
  }),
  defineRetention({
    table: 'notification_routing.delivery',
    holds: 'who was told, and who was not',
    period: 'RETENTION_RECORDS_DAYS',
    source: 'as the record of the child it is about',
    over: 'from notification_routing.delivery d where d.decided_at < $1',
  }),
];
