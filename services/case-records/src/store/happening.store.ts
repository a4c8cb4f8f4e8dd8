import { statement, type Tx } from '@homeward/service-kit';

const CHILDREN = statement(
  'case_records.load-children-of-episodes',
  `select w.id as "askedId", e.id as "episodeId", e.child_id as "childId"
  from unnest($1::uuid[]) as w (id) join case_records.episode o on o.id = w.id
  join case_records.episode e on e.id = coalesce(o.superseded_by, o.id)
  join case_records.child c on c.id = e.child_id and c.sealed_at is null`,
);

/** Missing or not yet back, something still owed, or something to look at again. */
const LIVE = statement(
  'case_records.load-live-episodes-of-children',
  `select e.id as "episodeId", e.child_id as "childId" from unnest($1::uuid[]) as c (id) cross join lateral (
    select e.id, e.child_id from case_records.episode e
    where e.child_id = c.id and e.superseded_by is null and (e.state <> 'RETURNED' or e.interview_outstanding or e.decide_again_at is not null
      or exists (select from case_records.duty d where d.episode_id = e.id and d.state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE'))) offset 0) e`,
);

/** Skips the children that somebody else is deciding about just now: they are looked at again in the next round. */
const DUE_FOR_DECISION = statement(
  'case_records.claim-episodes-to-decide',
  `with due as materialized (
    select id, child_id from case_records.episode where decide_again_at <= hub.business_now() order by decide_again_at limit $1)
  select id as "episodeId", child_id as "childId" from due where pg_try_advisory_xact_lock(hashtextextended('child:' || child_id, 0))`,
);

const ANY_TO_DECIDE = statement(
  'case_records.is-any-episode-to-decide',
  `select exists (select from case_records.episode where decide_again_at <= hub.business_now()) as due`,
);

export interface ChildOfEpisode {
  /** As it was asked for; another than `episodeId` where that one turned out to be part of it. */
  askedId: string;
  episodeId: string;
  childId: string;
}

/** For jobs: whose episodes these are. */
export async function childrenOfEpisodes(tx: Tx, episodeIds: readonly string[]): Promise<Map<string, ChildOfEpisode>> {
  const rows = await tx.sql<ChildOfEpisode>(CHILDREN, [episodeIds]);
  return new Map(rows.map((row) => [row.askedId, row]));
}

type LiveEpisode = Pick<ChildOfEpisode, 'episodeId' | 'childId'>;

/** For jobs: the episodes of these children that somebody still works on. */
export const liveEpisodesOf = (tx: Tx, childIds: readonly string[]): Promise<LiveEpisode[]> =>
  tx.sql<LiveEpisode>(LIVE, [childIds]);

/** For the sweep. */
export const isAnyEpisodeToDecide = async (tx: Tx): Promise<boolean> =>
  (await tx.sql<{ due: boolean }>(ANY_TO_DECIDE))[0]?.due ?? false;

/** For the sweep: episodes whose time to be decided anew has come; their children are held until the transaction ends. */
export const claimEpisodesToDecide = (tx: Tx, limit: number): Promise<LiveEpisode[]> =>
  tx.sql<LiveEpisode>(DUE_FOR_DECISION, [limit]);
