import type { Doors } from './trial-hub';
import { until } from './until';

/** What became of one police reference, in every table through which a notification travels; a row that is there twice stands here twice. */
export interface Trail {
  reference: string;
  notifications: string[];
  episodes: string[];
  records: string[];
  duties: string[];
  decisions: string[];
  access: string[];
  asks: string[];
  deliveries: string[];
  said: string[];
}

const TRAILS = `
  with told as (
    select n.police_reference as reference, r.episode_id as episode, array_agg(n.id) as notifications
    from police_notifications.notification n
    left join case_records.episode_reference r on r.force_id = n.force_id and r.police_reference = n.police_reference
    group by n.police_reference, r.episode_id
  )
  select t.reference,
    array(select kind || ' ' || version from police_notifications.notification n where n.police_reference = t.reference order by 1) as notifications,
    array(select e.state || ' ' || e.responsible_authority_id || ' ' || e.host_authority_id from case_records.episode e
      where e.child_id = (select child_id from case_records.episode where id = t.episode) order by 1) as episodes,
    array(select a.authority_id || ' ' || a.capacity || ' ' || a.state from case_records.authority_record a where a.episode_id = t.episode order by 1) as records,
    array(select d.kind || ' ' || d.owner_id || ' ' || d.rule_id || ' ' ||
        case when d.state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE') then 'OWED' else d.state end from case_records.duty d where d.episode_id = t.episode order by 1) as duties,
    array(select d.subject from case_records.decision d where d.episode_id = t.episode order by 1) as decisions,
    array(select a.organisation_id || ' ' || a.relation from hub.child_access a
      where a.episode_id = t.episode or a.record_id = any (t.notifications) order by 1) as access,
    array(select k.organisation_id || ' ' || k.role from notification_routing.decision d join notification_routing.ask k on k.decision_id = d.id
      where d.episode_id = t.episode order by 1) as asks,
    array(select d.subject || ' ' || d.organisation_id || ' ' || d.role || ' ' || d.person_key || ' ' || d.channel || ' ' || d.state
      from notification_routing.delivery d where d.episode_id = t.episode order by 1) as deliveries,
    array(select v.name from hub.event v where v.payload ->> 'episodeId' = t.episode::text
        or v.payload ->> 'notificationId' = any (t.notifications::text[])
        or v.payload ->> 'deliveryId' in (select d.id::text from notification_routing.delivery d where d.episode_id = t.episode)
      order by 1) as said
  from told t order by 1`;

export const trailsOf = (hub: Doors): Promise<Trail[]> => hub.rows<Trail>(TRAILS);

export interface Counts {
  notifications: number;
  episodes: number;
  decisions: number;
  deliveries: number;
  events: number;
  /** Consumptions by state. */
  open: number;
  done: number;
  dead: number;
  /** How often an event was tried in vain. */
  attempts: number;
  /** Mails that are still to be sent. */
  unsent: number;
  /** Decisions that routing knows, against those that were said. */
  routed: number;
  decided: number;
  /** Deliveries to the same person of the same thing by the same channel, beyond the first. */
  repeated: number;
}

/** Rows, by what makes each the only one of its kind. */
export async function countAll(hub: Doors): Promise<Counts> {
  const [counts] = await hub.rows<Counts>(`
    select (select count(*)::int from police_notifications.notification) as notifications,
      (select count(*)::int from case_records.episode) as episodes,
      (select count(*)::int from case_records.decision) as decisions,
      (select count(*)::int from notification_routing.delivery) as deliveries,
      (select count(*)::int from hub.event) as events,
      (select count(*)::int from hub.event_consumption where state = 'OPEN') as open,
      (select count(*)::int from hub.event_consumption where state = 'DONE') as done,
      (select count(*)::int from hub.event_consumption where state = 'DEAD') as dead,
      (select coalesce(sum(attempts), 0)::int from hub.event_consumption) as attempts,
      (select count(*)::int from notification_routing.mail where not done) as unsent,
      (select count(*)::int from notification_routing.decision) as routed,
      (select count(distinct payload ->> 'decisionId')::int from hub.event where name = 'recipients.decided') as decided,
      (select count(*)::int - count(distinct (episode_id, subject, organisation_id, role, person_key, channel))::int
        from notification_routing.delivery) as repeated`);
  return counts as Counts;
}

/** Waits until no event is left to be worked and no mail to be sent. */
export async function allWorked(hub: Doors, withinMs = 40_000): Promise<void> {
  const isWorked = async (): Promise<boolean> => {
    const { open, unsent } = await countAll(hub);
    return open + unsent === 0;
  };
  await until('everything is worked', isWorked, withinMs, 50);
}
