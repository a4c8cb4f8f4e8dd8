import type { Client } from 'pg';

const rule = (id: string, source: string, note?: string): string =>
  `jsonb_build_object('id', '${id}', 'source', '${source}'${note ? `, 'note', '${note}'` : ''})`;

/** Whom an alert, the news that the child is found, and an interview that is owed go to: organisation, role, person, channel, state. */
const TOLD = `(values
  ('MISSING_ALERT', e.decision_id, e.missing_id, 4, coalesce(e.host, e.responsible), 'out_of_hours', 'HOST', null, null, 'INBOX', 'ACCEPTED',
    ${rule('HUB-N1', 'Hub: the emergency never waits for the match', 'By the place at once, whoever the child is.')}),
  ('MISSING_ALERT', e.decision_id, e.missing_id, 4, e.responsible, 'front_door', 'RESPONSIBLE', null, null, 'INBOX', 'ACCEPTED',
    ${rule('ROC-IN1', 'Rochdale practice guidance, §2.3')}),
  ('MISSING_ALERT', e.decision_id, e.missing_id, 4, e.responsible, 'allocated_worker', 'RESPONSIBLE', e.worker, e.worker_name, 'INBOX', 'DELIVERED',
    ${rule('ROC-N1', 'Rochdale practice guidance, §2.4')}),
  ('MISSING_ALERT', e.decision_id, e.missing_id, 4, e.responsible, 'allocated_worker', 'RESPONSIBLE', e.worker, e.worker_name, 'EMAIL', 'SENT',
    ${rule('ROC-N1', 'Rochdale practice guidance, §2.4')}),
  ('MISSING_ALERT', e.decision_id, e.missing_id, 4, coalesce(e.host, e.responsible), 'missing_information_officer', 'HOST', null, null, 'INBOX', 'WITHHELD',
    ${rule('MED-IN1', 'Medway missing procedures, §Response from Local Authority')}),
  ('MISSING_ALERT', e.decision_id, e.missing_id, 4, e.provider, 'provider', null, null, null, 'INBOX', 'DELIVERED',
    ${rule('ROC-N2', 'Rochdale practice guidance, §3.13', 'Straight from the police report; the clock does not wait for the referral.')}),
  ('STAND_DOWN', e.stand_down_id, e.found_id, 12, coalesce(e.host, e.responsible), 'out_of_hours', 'HOST', null, null, 'INBOX', 'DELIVERED',
    ${rule('HUB-N2', 'Hub: whoever may still be looking is stood down')}),
  ('STAND_DOWN', e.stand_down_id, e.found_id, 12, e.responsible, 'allocated_worker', 'RESPONSIBLE', e.worker, e.worker_name, 'INBOX', 'OPENED',
    ${rule('HUB-N4', 'Hub: the worker of the child knows')}),
  ('INTERVIEW_OWED', e.stand_down_id, null, 12, e.provider, 'provider', null, null, null, 'EMAIL', 'SENT',
    ${rule('HUB-N6', 'Hub: who is to interview is asked at once')})
) as t (subject, decision_id, notification_id, hours, organisation, role, capacity, person, person_name, channel, state, rule)`;

/** The decisions, who was told because of them, and who had to accept. */
export async function seedNotificationRouting(owner: Client): Promise<void> {
  await owner.query(`
    insert into notification_routing.decision (id, subject, episode_id, child_id, notification_id, urgent, also_everyone_alerted, decided_at)
    select d.id, d.subject, e.id, e.child_id, d.notification_id, true, d.subject = 'STAND_DOWN', e.started_at + make_interval(hours => d.hours)
    from laid_out e cross join lateral (values
      (e.decision_id, 'MISSING_ALERT', e.missing_id, 4), (e.stand_down_id, 'STAND_DOWN', e.found_id, 12)) as d (id, subject, notification_id, hours)
    where d.subject = 'MISSING_ALERT' or e.state <> 'MISSING' order by e.n desc;

    insert into notification_routing.delivery (id, decision_id, subject, episode_id, child_id, notification_id, organisation_id, role, capacity,
      person_subject, person_name, person_key, audience, channel, state, urgent, rule, decided_at, requested_at, accept_by, sent_at, delivered_at,
      opened_at, opened_by, opened_by_name, accepted_at, accepted_by, accepted_by_name, withheld_because)
    select uuidv7(at.told - now()), t.decision_id, t.subject, e.id, e.child_id, t.notification_id, t.organisation, t.role, t.capacity, t.person, t.person_name,
      coalesce(t.person, ''), case when t.person is null then t.role end, t.channel, t.state, t.subject = 'MISSING_ALERT', t.rule, at.told, at.told,
      case when t.state = 'ACCEPTED' then at.told + interval '10 minutes' end,
      case when t.state <> 'WITHHELD' then at.told + interval '1 second' end,
      case when t.state not in ('WITHHELD', 'SENT') then at.told + interval '1 second' end,
      case when t.state in ('OPENED', 'ACCEPTED') then at.told + interval '3 minutes' end,
      case when t.state in ('OPENED', 'ACCEPTED') then 'worker-' || e.n % 200 end, case when t.state in ('OPENED', 'ACCEPTED') then 'Worker ' || e.n % 200 end,
      case when t.state = 'ACCEPTED' then at.told + interval '4 minutes' end,
      case when t.state = 'ACCEPTED' then 'worker-' || e.n % 200 end, case when t.state = 'ACCEPTED' then 'Worker ' || e.n % 200 end,
      case when t.state = 'WITHHELD' then 'CONFLICT_OF_INTEREST' end
    from laid_out e cross join lateral ${TOLD} cross join lateral (select e.started_at + make_interval(hours => t.hours) as told) at
    where (t.subject = 'MISSING_ALERT' or e.state <> 'MISSING') and (t.state <> 'WITHHELD' or e.n % 5 = 0) order by e.n desc;

    insert into notification_routing.ask (id, decision_id, organisation_id, role, stage, position, accept_within_minutes, accept_by, last_delivery_id,
      settled_at, settled_by_delivery_id)
    select uuidv7(d.requested_at - now()), d.decision_id, d.organisation_id, d.role, 'ROLE', 0, 10, d.accept_by, d.id, d.accepted_at, d.id
    from notification_routing.delivery d where d.state = 'ACCEPTED';

    insert into notification_routing.restriction (id, child_id, organisation_id, role, reason, from_at, said_at)
    select uuidv7(), c.id, coalesce(c.host, c.responsible), 'missing_information_officer', 'CONFLICT_OF_INTEREST', now() - interval '4 years', now() - interval '4 years'
    from laid_out_child c where c.n % 5 = 0;`);
}
