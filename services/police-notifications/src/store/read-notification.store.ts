import { rowsRead, type Standing } from '@homeward/access';
import type { NotificationKind } from '@homeward/domain';
import { ENDING, hiddenPlaceMark, NEWEST, recordReadable, statement, type Statement, type Tx } from '@homeward/service-kit';
import type { NotificationEntity } from '../entities/notification.entity';

export type { KeptChild, KeptPlace, KeptReport, KeptText, TextQuestion } from '../entities/kept-report';

/** A row that the caller may see, with all that its organisation is to it. */
export type SeenNotification = NotificationEntity & { relations: Standing[] };

const COLUMNS = `n.id, n.force_id as "forceId", n.police_reference as "policeReference", n.kind, n.version,
  n.content_hash as "contentHash", n.received_at as "receivedAt", n.received_from as "receivedFrom", n.category, n.risk,
  n.left_placement_at as "leftPlacementAt", n.last_seen_at as "lastSeenAt", n.reported_at as "reportedAt", n.found_at as "foundAt",
  n.returned_at as "returnedAt", n.found_place as "foundPlace", n.area_authority_id as "areaAuthorityId",
  n.check_status as "checkStatus", n.completeness, n.flags, n.report`;

/** A child's access reaches what was received in its time; the responsible authority's, everything. */
const IN_TIME = '(a.all_history or (n.received_at >= a.from_at and (a.until_at is null or n.received_at < a.until_at)))';

/**
 * The child and episode of the notification `n`, if it has any. `offset 0` here and below keeps the planner from joining the whole view,
 * which hides its rows until it has filtered them all, instead of looking up one.
 */
const LINK = `left join lateral (
    select l.child_id, l.episode_id from hub.current_record_link l where l.record_id = n.id offset 0
  ) link on true`;

/** Nobody is blinded to the report by which it searches: the force that sent it, and the area that it names. */
const SEARCHES_BY_IT = `n.force_id = hub.my_organisation()
  or exists (select from hub.my_access a where a.record_id = n.id and a.relation = 'AREA' and a.current offset 0)`;
const PLACE_MARK = hiddenPlaceMark('link.child_id', SEARCHES_BY_IT);

/** All that the caller's organisation is to the notification `n` with its `link`. */
const MY_RELATIONS = `cross join lateral (
    select array(
      select 'POLICE' where n.force_id = hub.my_organisation()
      union select a.relation from hub.my_access a where a.record_id = n.id
      union select a.relation from hub.my_access a where a.episode_id = link.episode_id
      union select a.relation from hub.my_access a
        where a.child_id = link.child_id and a.episode_id is null and a.record_id is null and ${IN_TIME}
    ) as held offset 0
  ) found cross join lateral (
    select found.held || ${PLACE_MARK} as relations offset 0
  ) mine`;
const SEEN = `found.held <> '{}'`;

const BY_IDS = statement(
  'police_notifications.read-notifications',
  `select ${COLUMNS}, mine.relations from police_notifications.notification n ${LINK} ${MY_RELATIONS}
   where n.id = any($1::uuid[]) and ${SEEN}`,
);

/** In no particular order; those that the caller may not see are not there. */
export const readNotifications = (tx: Tx, ids: readonly string[]): Promise<SeenNotification[]> =>
  tx.sql<SeenNotification>(BY_IDS, [ids]);

const OF_EPISODES = statement(
  'police_notifications.notifications-of-episodes',
  `select ${COLUMNS}, mine.relations, link.episode_id as "episodeId"
   from hub.current_record_link link
   join police_notifications.notification n on n.id = link.record_id ${MY_RELATIONS}
   where link.episode_id = any($1::uuid[]) and ${SEEN}
   order by n.id`,
);

/** Oldest first. */
export const notificationsOfEpisodes = (
  tx: Tx,
  episodeIds: readonly string[],
): Promise<(SeenNotification & { episodeId: string })[]> =>
  tx.sql<SeenNotification & { episodeId: string }>(OF_EPISODES, [episodeIds]);

export interface NotificationPage {
  limit: number;
  kind: NotificationKind | null;
  /** The id of the row before the first wanted; ids are version 7 and sort by arrival. */
  after: string | null;
}

/** Up to so many accesses it is quicker to follow each to the ids it reaches; beyond, to walk all notifications from the newest. */
const FEW = 2_000;

/** All that the caller may see by: of a relation that leaves nothing behind only those that stand, which are few in any year. */
const ACCESSES = `select a.child_id, a.episode_id, a.record_id from hub.my_current_access a where a.relation in (${ENDING})
  union all select a.child_id, a.episode_id, a.record_id from hub.my_access a where a.relation in ('RESPONSIBLE', 'HOST')`;

/**
 * The accesses of an organisation that has few are followed to the ids they reach; these, and what it sent itself, are walked from the
 * newest until the page is full. Whoever has many finds enough among the newest of all.
 */
const page = (name: string, accesses: string): Statement =>
  statement(
    `police_notifications.page-notifications${name}`,
    `with few as materialized (
     select count(*) < ${FEW} as are from (select from (${accesses}) a limit ${FEW}) a
   ), given as materialized (
     select * from (${accesses}) a where (select are from few)
   ), own as (
     select n.id from police_notifications.notification n
     where (select are from few) and n.force_id = hub.my_organisation() and ($2::text is null or n.kind = $2) and n.id < $3::uuid
     order by n.id desc limit $1
   ), reached as (
     select a.record_id as id from given a where a.record_id is not null
     union select l.record_id from (select distinct a.episode_id from given a where a.episode_id is not null) a
       cross join lateral (select c.record_id from hub.current_record_link c where c.episode_id = a.episode_id offset 0) l
     union select l.record_id from (select distinct a.child_id from given a where a.episode_id is null and a.record_id is null) a
       cross join lateral (select c.record_id from hub.current_record_link c where c.child_id = a.child_id offset 0) l
   ), passed as (
     select n.id from police_notifications.notification n
     where not (select are from few) and (n.force_id = hub.my_organisation() or ${recordReadable('n.id', 'n.received_at')})
       and ($2::text is null or n.kind = $2) and n.id < $3::uuid
     order by n.id desc limit $1
   ), walked as (
     select id from own
     union select id from passed
     union select id from reached where id < $3::uuid
     order by id desc
   )
   select page.* from walked cross join lateral (
     select ${COLUMNS}, mine.relations from police_notifications.notification n ${LINK} ${MY_RELATIONS}
     where n.id = walked.id and ($2::text is null or n.kind = $2) and ${SEEN} offset 0
   ) page
   order by walked.id desc limit $1`,
  );

const PAGE = page('', ACCESSES);
const PAGE_IN_PERSON = page('-in-person', 'select a.child_id, a.episode_id, a.record_id from hub.my_own_access a');

/** Newest first. */
export const pageNotifications = (tx: Tx, { limit, kind, after }: NotificationPage): Promise<SeenNotification[]> =>
  tx.sql<SeenNotification>(rowsRead(tx.viewer).office.length === 0 ? PAGE_IN_PERSON : PAGE, [limit, kind, after ?? NEWEST.id]);
