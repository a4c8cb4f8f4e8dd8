import { statement, type AccessScope, type Tx } from '@homeward/service-kit';
import type { AskEntity } from '../entities/ask.entity';
import type { ContactPointEntity } from '../entities/contact-point.entity';
import type { DeliveryEntity } from '../entities/delivery.entity';
import type { RestrictionEntity } from '../entities/restriction.entity';

/** An ask that was not accepted in time, with the delivery it was made by and everyone who was told of that decision. */
export type OverdueAsk = Omit<AskEntity, 'settledAt' | 'settledByDeliveryId' | 'openedToDesk'> &
  Pick<
    DeliveryEntity,
    'subject' | 'episodeId' | 'childId' | 'notificationId' | 'interviewId' | 'urgent' | 'rule' | 'capacity' | 'decidedAt'
  > & { told: { organisationId: string; role: string; personKey: string }[] };

const claimOverdue = statement(
  'notification_routing.claim_overdue_asks',
  `with overdue as (
     select * from notification_routing.ask where settled_at is null and accept_by <= $1 order by accept_by limit $2 for update skip locked
   )
   select k.id, k.decision_id as "decisionId", k.organisation_id as "organisationId", k.role, k.stage, k.position,
     k.accept_within_minutes as "acceptWithinMinutes", k.accept_by as "acceptBy", k.last_delivery_id as "lastDeliveryId",
     d.subject, d.episode_id as "episodeId", d.child_id as "childId", d.notification_id as "notificationId", d.interview_id as "interviewId",
     d.urgent, d.rule, d.capacity, d.decided_at as "decidedAt",
     (select json_agg(json_build_object('organisationId', t.organisation_id, 'role', t.role, 'personKey', t.person_key))
      from notification_routing.delivery t where t.decision_id = k.decision_id) as told
   from overdue k join notification_routing.delivery d on d.id = k.last_delivery_id
   order by k.accept_by`,
);

const moveOn = statement(
  'notification_routing.move_asks_on',
  `update notification_routing.ask k set stage = m.stage, position = m.position, accept_by = m."acceptBy", last_delivery_id = m."lastDeliveryId",
     opened_to_desk = coalesce(nullif(m."openedToDesk", 'null'), k.opened_to_desk)
   from json_to_recordset($1) as m (id uuid, stage text, position integer, "acceptBy" timestamptz, "lastDeliveryId" uuid, "openedToDesk" jsonb)
   where k.id = m.id`,
);

/** Whether another ask, or the question who the child is, which is answered once the report has moved to its child, keeps it open. */
const closeToDesk = statement(
  'notification_routing.close_to_desk',
  `with over as (
     select k.id, k.opened_to_desk as scope, case when k.settled_at is null then
       jsonb_build_object('childId', d.child_id, 'episodeId', d.episode_id, 'recordId', case when d.episode_id is null then d.notification_id end)
     end as instead
     from notification_routing.ask k
     join notification_routing.delivery d on d.id = k.last_delivery_id
     left join notification_routing.delivery taken on taken.id = k.settled_by_delivery_id
     where k.opened_to_desk is not null and (
       (k.opened_to_desk ->> 'episodeId')::uuid is distinct from d.episode_id
       or (d.episode_id is not null and (k.opened_to_desk ->> 'childId')::uuid is distinct from d.child_id)
       or (k.settled_at is not null and taken.organisation_id is distinct from $1)
       or exists (select from notification_routing.decision s
         where s.episode_id = d.episode_id and s.also_everyone_alerted and s.decided_at >= d.decided_at offset 0))
     for update of k skip locked
   ), closed as (
     update notification_routing.ask k set opened_to_desk = over.instead from over where k.id = over.id
   )
   select over.scope, over.instead,
     exists (select from notification_routing.ask o
       where o.opened_to_desk = over.scope and o.id not in (select id from over) offset 0)
     or exists (select from notification_routing.decision q
       where q.subject = 'IDENTITY_QUESTION' and not q.moved and q.episode_id = (over.scope ->> 'episodeId')::uuid offset 0) as "isOpenOtherwise"
   from over`,
);

const peopleOf = statement(
  'notification_routing.people_behind',
  `select c.organisation_id as "organisationId", c.role, c.position, c.person_subject as "personSubject", c.person_name as "personName", c.channels
   from notification_routing.contact_point c
   join (select distinct "organisationId", role from json_to_recordset($1) as r ("organisationId" text, role text)) r
     on r."organisationId" = c.organisation_id and r.role = c.role
   order by c.organisation_id, c.role, c.position`,
);

const restrictionsOf = statement(
  'notification_routing.restrictions_in_force',
  `select child_id as "childId", organisation_id as "organisationId", role, person_subject as "personSubject", reason,
     from_at as "fromAt", until_at as "untilAt"
   from notification_routing.restriction
   where child_id = any ($1) and from_at <= $2 and (until_at is null or $2 < until_at)`,
);

export type PersonBehind = Pick<
  ContactPointEntity,
  'organisationId' | 'role' | 'position' | 'personSubject' | 'personName' | 'channels'
>;
export type RestrictionInForce = Pick<
  RestrictionEntity,
  'childId' | 'organisationId' | 'role' | 'personSubject' | 'reason' | 'fromAt' | 'untilAt'
>;

export interface DeskClosed {
  scope: AccessScope;
  instead: AccessScope | null;
  isOpenOtherwise: boolean;
}

/** Whom to ask, whom not to tell, and who has not answered; for the jobs' login. */
export const escalationStore = {
  /** Locks what it returns; what another worker holds is skipped. */
  claimOverdue: (tx: Tx, limit: number): Promise<OverdueAsk[]> => tx.sql<OverdueAsk>(claimOverdue, [tx.now, limit]),

  async moveOn(
    tx: Tx,
    asks: readonly Pick<AskEntity, 'id' | 'stage' | 'position' | 'acceptBy' | 'lastDeliveryId' | 'openedToDesk'>[],
  ): Promise<void> {
    await tx.sql(moveOn, [JSON.stringify(asks)]);
  },

  /** What `desk` was let see by asks that are over, which is forgotten by this; `instead` where the ask stands and is about another child. */
  closeToDesk: (tx: Tx, desk: string): Promise<DeskClosed[]> => tx.sql<DeskClosed>(closeToDesk, [desk]),

  /** The lists behind the roles given, each in order of position. */
  peopleBehind: (tx: Tx, roles: readonly { organisationId: string; role: string }[]): Promise<PersonBehind[]> =>
    tx.sql<PersonBehind>(peopleOf, [JSON.stringify(roles.map(({ organisationId, role }) => ({ organisationId, role })))]),

  async restrictionsOf(tx: Tx, childIds: readonly (string | null)[]): Promise<RestrictionInForce[]> {
    const known = [...new Set(childIds.filter((id) => id !== null))];
    return known.length === 0 ? [] : tx.sql<RestrictionInForce>(restrictionsOf, [known, tx.now]);
  },
};
