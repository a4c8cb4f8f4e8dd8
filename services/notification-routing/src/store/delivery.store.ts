import type { Standing } from '@homeward/access';
import type { Relation } from '@homeward/domain';
import { hiddenPlaceMark, NEWEST, readsBy, statement, type Tx } from '@homeward/service-kit';
import type { DeliveryEntity } from '../entities/delivery.entity';

/** A delivery as this caller may see it. */
export type VisibleDelivery = Omit<
  DeliveryEntity,
  | 'decisionId'
  | 'personKey'
  | 'audience'
  | 'changedIn'
  | 'change'
  | 'decidedAt'
  | 'acceptedBy'
  | 'openedBy'
  | 'held'
  | 'incidentOwner'
> & {
  /** As what the caller's organisation sees it; RECIPIENT where it is for the caller. */
  relations: Standing[];
  /** The order of the inbox, in the database's own precision. */
  requestedText: string;
  /** The cursor of the inbox's changes. */
  changedIn: string;
  change: string;
};

export interface InboxQuery {
  audiences: readonly string[];
  states: readonly string[] | null;
  subject: string | null;
  notAccepted: boolean;
  before: { requestedAt: string; id: string } | null;
  limit: number;
}

export type LoadKey = 'id' | 'episode_id' | 'notification_id' | 'interview_id' | 'incident_id';

const FIELDS = `d.id, d.ask_id as "askId", d.subject, d.episode_id as "episodeId", d.child_id as "childId", d.notification_id as "notificationId",
  d.interview_id as "interviewId", d.organisation_id as "organisationId", d.role, d.capacity, d.person_subject as "personSubject",
  d.person_name as "personName", d.channel, d.state, d.urgent, d.rule, d.requested_at as "requestedAt", d.accept_by as "acceptBy", d.hold_until as "holdUntil",
  d.sent_at as "sentAt", d.delivered_at as "deliveredAt", d.opened_at as "openedAt", d.opened_by_name as "openedByName",
  d.accepted_at as "acceptedAt", d.accepted_by_name as "acceptedByName", d.withheld_because as "withheldBecause",
  d.recalled_at as "recalledAt", d.incident_id as "incidentId", d.failed_because as "failedBecause", d.repeats, d.escalated_from as "escalatedFrom", d.requested_at::text as "requestedText",
  d.changed_in as "changedIn", d.change`;

/** To a team whose inbox the caller works, where it works for its office, or to the caller in person. */
export const toMe = (audiences: string): string =>
  `(d.person_subject = hub.my_subject() or (hub.my_organisation() is not null and d.audience = any (${audiences})))`;
const MINE = `d.organisation_id = hub.my_employer() and d.state <> 'WITHHELD' and not d.held and ${toMe('$1')}`;

/** Who must not be told does not see that others were. A role counts by the inboxes that the caller works. */
const NOT_RESTRICTED = `not exists (select from notification_routing.restriction r
  where r.child_id = d.child_id and r.from_at <= hub.business_now() and (r.until_at is null or hub.business_now() < r.until_at)
    and coalesce(r.organisation_id, r.role, r.person_subject) is not null
    and (r.organisation_id is null or r.organisation_id = hub.my_employer())
    and (r.person_subject is null or r.person_subject = hub.my_subject())
    and (r.role is null or r.role = any ($1)) offset 0)`;

const scoped = (relation: Relation): string => `(${readsBy(relation)} and (
  exists (select from hub.my_access a where a.relation = '${relation}' and a.child_id = d.child_id and a.episode_id is null
    and (a.all_history or (d.decided_at >= a.from_at and d.decided_at < a.until_at)) offset 0)
  or exists (select from hub.my_access a where a.relation = '${relation}' and a.episode_id = d.episode_id offset 0)))`;

const SENDER = `(${readsBy('POLICE')} and d.notification_id is not null and d.state <> 'WITHHELD' and (
  exists (select from hub.my_access a where a.relation = 'POLICE' and a.record_id = d.notification_id offset 0)
  or exists (select from hub.my_access a where a.relation = 'POLICE' and a.episode_id = d.episode_id offset 0)))`;

/** Whoever answers for a disclosure sees all that became of it. */
const OWNER_OF_INCIDENT = `case when d.incident_owner = hub.my_organisation()
      then case when d.incident_owner like 'desk.%' then 'DESK' else 'RESPONSIBLE' end end`;

/**
 * Reads rows of `d`, which leave out already what the caller must not be told of, as the caller: each with the relations in which it is seen,
 * worked out once (`offset 0`), those seen in none left out. Where the child's place is hidden, what was sent to another is not there: who was
 * told is told by the place.
 */
const seen = (from: string): string => `
  select visible.*, standing || mark as relations from (
    select ${FIELDS}, array_remove(array[
      case when ${MINE} then 'RECIPIENT' end, case when ${scoped('RESPONSIBLE')} then 'RESPONSIBLE' end, case when ${SENDER} then 'POLICE' end,
      ${OWNER_OF_INCIDENT}
    ], null) as standing, ${hiddenPlaceMark('d.child_id')} as mark
    from ${from} offset 0
  ) visible where 'RECIPIENT' = any (standing) or (cardinality(standing) > 0 and mark = '{}')`;

const byKey = (column: LoadKey) =>
  statement(
    `notification_routing.deliveries_by_${column}`,
    `${seen(`notification_routing.delivery d where d.${column} = any ($2) and ${NOT_RESTRICTED}`)} order by "requestedAt", id`,
  );

const BY_KEY: Readonly<Record<LoadKey, ReturnType<typeof statement>>> = {
  id: byKey('id'),
  episode_id: byKey('episode_id'),
  notification_id: byKey('notification_id'),
  interview_id: byKey('interview_id'),
  incident_id: byKey('incident_id'),
};

const FILTERS = `($2::text[] is null or d.state = any ($2)) and ($3::text is null or d.subject = $3)
  and (d.requested_at, d.id) < ($4::timestamptz, $5::uuid)`;

const page = (where: string): string => `
  select d.* from notification_routing.delivery d
  where d.organisation_id = hub.my_employer() and d.state <> 'WITHHELD' and not d.held and ${where} and ${FILTERS} and ${NOT_RESTRICTED}
  order by d.requested_at desc, d.id desc limit $6`;

const inbox = statement(
  'notification_routing.inbox',
  `with mine as (
     select team.* from unnest($1::text[]) as audience (name) cross join lateral (${page('hub.my_organisation() is not null and d.audience = audience.name')}) team
     union
     (${page('d.person_subject = hub.my_subject()')})
   ), first as (select * from mine d order by d.requested_at desc, d.id desc limit $6)
   ${seen('first d')} order by "requestedAt" desc, id desc`,
);

/** From the asks that are open, which are few, rather than through all that was ever delivered. */
const notAcceptedInbox = statement(
  'notification_routing.inbox_not_accepted',
  `with mine as (${page(`d.accept_by is not null and ${toMe('$1')}
     and d.ask_id = any (array(select k.id from notification_routing.ask k where k.settled_at is null))`)})
   ${seen('mine d')} order by "requestedAt" desc, id desc limit $6`,
);

/** What of every organisation's changes is settled: no transaction older than `settled` is still open, so that none can be missed behind it. */
const changes = statement(
  'notification_routing.inbox_changes',
  `select d.id, d.changed_in as "changedIn", d.change
   from notification_routing.delivery d
   where ${MINE} and ${NOT_RESTRICTED} and (d.changed_in, d.change) > ($2::bigint, $3::bigint)
     and d.changed_in < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
   order by d.changed_in, d.change limit $4`,
);

const unsettled = statement(
  'notification_routing.inbox_unsettled',
  `select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text as settled,
     exists (select from notification_routing.delivery d
       where d.organisation_id = hub.my_employer() and d.changed_in >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as more`,
);

export interface Change {
  id: string;
  changedIn: string;
  change: string;
}

/** What one caller may see. `audiences` are the team inboxes that the caller's roles work. */
export const deliveryStore = {
  async visibleBy(tx: Tx, key: LoadKey, values: readonly string[], audiences: readonly string[]): Promise<VisibleDelivery[]> {
    const rows = await tx.sql<VisibleDelivery>(BY_KEY[key], [audiences, values]);
    tx.saw(...rows.map(({ id }) => id));
    return rows;
  },

  /** One row more than `limit` says that there are more. */
  async inbox(tx: Tx, { audiences, states, subject, notAccepted, before, limit }: InboxQuery): Promise<VisibleDelivery[]> {
    const { requestedAt, id } = before ?? { requestedAt: NEWEST.at, id: NEWEST.id };
    const values = [audiences, states, subject, requestedAt, id, limit + 1];
    const rows = await tx.sql<VisibleDelivery>(notAccepted ? notAcceptedInbox : inbox, values);
    tx.saw(...rows.map(({ id }) => id));
    return rows;
  },

  /** What changed in the caller's inbox behind a cursor, oldest first. */
  changesAfter: (tx: Tx, audiences: readonly string[], after: Omit<Change, 'id'>, limit: number): Promise<Change[]> =>
    tx.sql<Change>(changes, [audiences, after.changedIn, after.change, limit]),

  /** `settled`: the transaction up to which everything can be read; `more`: something of the organisation's is not yet settled. */
  async unsettled(tx: Tx): Promise<{ settled: string; more: boolean }> {
    const [row] = await tx.sql<{ settled: string; more: boolean }>(unsettled);
    return row ?? { settled: '0', more: false };
  },
};
