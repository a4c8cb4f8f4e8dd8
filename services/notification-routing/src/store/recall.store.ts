import { statement, type Tx } from '@homeward/service-kit';
import type { DeliveryEntity } from '../entities/delivery.entity';
import type { WithdrawalEntity } from '../entities/withdrawal.entity';

/** What was recalled: enough to ask whoever had it to delete it. */
export type Recalled = Pick<
  DeliveryEntity,
  | 'id'
  | 'episodeId'
  | 'organisationId'
  | 'role'
  | 'capacity'
  | 'personSubject'
  | 'personName'
  | 'channel'
  | 'urgent'
  | 'decidedAt'
> & { incidentId: string; incidentOwner: string; address: string | null; wasSent: boolean };

const add = statement(
  'notification_routing.add_withdrawals',
  `insert into notification_routing.withdrawal
     (incident_id, owner_id, episode_ids, notification_ids, organisation_ids, delivery_ids, withdrawn_at)
   select w."incidentId", w."ownerId", array(select json_array_elements_text(w."episodeIds")::uuid),
     case when json_typeof(w."notificationIds") = 'array' then array(select json_array_elements_text(w."notificationIds")::uuid) end,
     array(select json_array_elements_text(w."organisationIds")), array(select json_array_elements_text(w."deliveryIds")::uuid), w."withdrawnAt"
   from json_to_recordset($1) as w ("incidentId" uuid, "ownerId" text, "episodeIds" json, "notificationIds" json, "organisationIds" json,
     "deliveryIds" json, "withdrawnAt" timestamptz)
   on conflict (incident_id) do nothing`,
);

/** What was decided before the withdrawal, whenever it was routed. What never reached anybody, failed or withheld, is left as it is. */
const recall = statement(
  'notification_routing.recall_deliveries',
  `with wrong as (
     select distinct on (d.id) d.id, d.state, d.ask_id, w.incident_id, w.owner_id
     from notification_routing.withdrawal w
     cross join lateral (
       select d.* from notification_routing.delivery d where d.episode_id = any (w.episode_ids)
         and (d.id = any (w.delivery_ids) or d.decision_id = any (w.delivery_ids) or (d.organisation_id = any (w.organisation_ids)
           and (w.notification_ids is null or d.notification_id is null or d.notification_id = any (w.notification_ids)))) offset 0) d
     where w.episode_ids && $1 and d.decided_at <= w.withdrawn_at and d.incident_id is null and d.state not in ('FAILED', 'WITHHELD', 'RECALLED')
     order by d.id, w.withdrawn_at, w.incident_id
   ), settled as (
     update notification_routing.ask k set settled_at = $2 from wrong where k.id = wrong.ask_id and k.settled_at is null
   ), dropped as (
     update notification_routing.mail m set done = true from wrong where m.delivery_id = wrong.id and not m.done
   ), recalled as (
     update notification_routing.delivery d set state = 'RECALLED', recalled_at = $2, held = false, incident_id = wrong.incident_id,
       incident_owner = wrong.owner_id, change = default, changed_in = default
     from wrong where d.id = wrong.id
     returning d.*, wrong.state <> 'REQUESTED' as was_sent
   )
   select d.id, d.episode_id as "episodeId", d.organisation_id as "organisationId", d.role, d.capacity, d.person_subject as "personSubject",
     d.person_name as "personName", d.channel, d.urgent, d.decided_at as "decidedAt", d.incident_id as "incidentId",
     d.incident_owner as "incidentOwner", m.address, d.was_sent as "wasSent"
   from recalled d left join notification_routing.mail m on m.delivery_id = d.id`,
);

const ownRequests = statement(
  'notification_routing.requests_belong_to_incidents',
  `update notification_routing.delivery d set incident_id = r."incidentId", incident_owner = r."ownerId", change = default, changed_in = default
   from json_to_recordset($1) as r (id uuid, "incidentId" uuid, "ownerId" text) where d.id = r.id`,
);

const followMerge = statement(
  'notification_routing.follow_merge',
  `update notification_routing.delivery d set child_id = $2, change = default, changed_in = default
   where d.child_id = $1 and ($3::uuid[] is null or d.episode_id = any ($3))
     and not exists (select from hub.current_record_link l where l.record_id = d.notification_id and l.episode_id is not null)`,
);

const notificationsOf = statement(
  'notification_routing.notifications_of_children',
  `select distinct d.notification_id as id from notification_routing.delivery d where d.child_id = any ($1) and d.notification_id is not null`,
);

/** For the jobs' login. */
export const recallStore = {
  async add(tx: Tx, withdrawals: readonly WithdrawalEntity[]): Promise<void> {
    await tx.sql(add, [JSON.stringify(withdrawals)]);
  },

  /** Recalls what any withdrawal of these episodes says, and nothing twice. */
  recall: (tx: Tx, episodeIds: readonly string[]): Promise<Recalled[]> => tx.sql<Recalled>(recall, [episodeIds, tx.now]),

  async ownRequests(tx: Tx, requests: readonly { id: string; incidentId: string; ownerId: string }[]): Promise<void> {
    if (requests.length > 0) await tx.sql(ownRequests, [JSON.stringify(requests)]);
  },

  /** What is about no report goes by its episode; all of it where `episodeIds` is null. */
  async followMerge(tx: Tx, from: string, to: string, episodeIds: readonly string[] | null): Promise<void> {
    await tx.sql(followMerge, [from, to, episodeIds]);
  },

  async notificationsOf(tx: Tx, childIds: readonly string[]): Promise<string[]> {
    return (await tx.sql<{ id: string }>(notificationsOf, [childIds])).map(({ id }) => id);
  },
};
