import { actsForOffice, PLACE_HIDDEN } from '@homeward/access';
import { OrganisationKind, type EpisodeState } from '@homeward/domain';
import {
  ENDING,
  episodeReadable,
  hiddenPlaceMark,
  NEWEST,
  ownOrganisation,
  placeHidden,
  statement,
  type Statement,
  type Tx,
  type Viewer,
} from '@homeward/service-kit';
import { EpisodeEntity } from '../entities/episode.entity';
import type { NowOrNot, Seen } from './child.store';
import { rowColumns } from './row-sql';

/** By which accesses the episode `e` is seen: its own, or one to its child in whose time it began. */
const MINE_TO_EPISODE = `(a.episode_id = e.id or (a.child_id = e.child_id and a.episode_id is null and a.record_id is null
      and (a.all_history or (e.started_at >= a.from_at and (a.until_at is null or e.started_at < a.until_at)))))`;

/** The second wall: whether the caller may see the episode `e`, said by every statement itself and not left to the policies alone. */
export const READABLE = episodeReadable('e.id', 'e.child_id', 'e.started_at');

/**
 * The same wall where the relations are wanted as well: they are looked up once for each episode, and one that is seen in none is not there.
 * Gives `mine`: relations, and whether the caller's organisation is responsible for the child at this moment.
 */
export const MY_STANDING = `cross join lateral (
    select a.held || ${hiddenPlaceMark('e.child_id')} as relations, a.responsible_now from (
      select array_agg(distinct a.relation) as held, bool_or(a.all_history and a.episode_id is null and a.child_id = e.child_id) as responsible_now
      from hub.my_access a where ${MINE_TO_EPISODE}
    ) a where a.held is not null offset 0
  ) mine`;

/** Those episodes `e`, each once with its relations, for what hangs on it to be joined. */
export const seenEpisodes = (where: string): string => `(select e.id, e.child_id, mine.relations
    from case_records.episode e ${MY_STANDING} where ${where} offset 0) e`;

const COLUMNS = `${rowColumns(EpisodeEntity, 'e')}, mine.relations, mine.responsible_now as "responsibleNow", e.started_at::text as "cursorAt"`;

export type SeenEpisode = Seen<EpisodeEntity> & NowOrNot & { cursorAt: string };

export type ListScope = 'OURS' | 'OURS_ELSEWHERE' | 'OTHERS_HERE';

export interface EpisodePage {
  limit: number;
  after: { at: string; id: string } | null;
  scope: ListScope | null;
  state: readonly EpisodeState[] | null;
  /** Whether a return home interview is still owed. */
  interviewOutstanding: boolean | null;
}

const BY_IDS = statement(
  'case_records.read-episodes',
  `select ${COLUMNS} from case_records.episode e ${MY_STANDING} where e.id = any($1)`,
);

const OF_CHILDREN = statement(
  'case_records.read-episodes-of-children',
  `select e.* from unnest($1::uuid[]) as c (id) cross join lateral (
    select ${COLUMNS} from case_records.episode e ${MY_STANDING}
    where e.child_id = c.id and e.superseded_by is null and (e.started_at, e.id) < ($3::timestamptz, $4::uuid)
    order by e.started_at desc, e.id desc limit $2) e`,
);

/** What belongs to another authority than the caller's is not there where the place of the episode's child is hidden: it would name who acts. */
export const ownOrPlaceShown = (owner: string): string =>
  `(${ownOrganisation(owner)} or not '${PLACE_HIDDEN}' = any (e.relations))`;

/** One ordered walk along an index for each way in which an episode may concern the caller's organisation. */
const WAYS = {
  ours: 'e.responsible_authority_id = hub.my_organisation()',
  elsewhere: `e.responsible_authority_id = hub.my_organisation() and e.host_authority_id is not null and not ${placeHidden('e.child_id')}`,
  hosted: 'e.host_authority_id = hub.my_organisation()',
  lastSeenHere: 'e.area_authority_id = hub.my_organisation()',
  given: 'not (select are from few) and exists (select from hub.my_access a where a.episode_id = e.id offset 0)',
} as const;

/** Up to here it is quicker to look up each episode that the organisation was given, one by one; beyond, to walk all from the newest. */
const FEW = 2_000;
const GIVEN = `select a.episode_id from hub.my_current_access a
    where a.record_id is null and a.episode_id is not null and a.relation in (${ENDING})
  union all select a.episode_id from hub.my_access a
    where a.record_id is null and a.episode_id is not null and a.relation in ('RESPONSIBLE', 'HOST')`;

/** The few that somebody still works on have indexes of their own, which are used where the statement says the same as they do. */
const LIVE = `(e.state <> 'RETURNED' or e.interview_outstanding)`;

const FILTERS = `e.superseded_by is null and ${READABLE} and ($2::text[] is null or e.state = any($2))
      and ($3::boolean is null or e.interview_outstanding = $3)`;

const arm = (way: keyof typeof WAYS, live: boolean): string => `(select e.* from case_records.episode e
    where ${WAYS[way]} and ${live ? `${LIVE} and ` : ''}${FILTERS} and (e.started_at, e.id) < ($4::timestamptz, $5::uuid)
    order by e.started_at desc, e.id desc limit $1)`;

const lookedUp = (live: boolean, given: string): string => `(select e.*
    from (select distinct g.episode_id from (${given}) g) g
    cross join lateral (select e.* from case_records.episode e
      where e.id = g.episode_id and ${live ? `${LIVE} and ` : ''}${FILTERS} and (e.started_at, e.id) < ($4::timestamptz, $5::uuid) offset 0) e
    order by e.started_at desc, e.id desc limit $1)`;
const givenFew = (live: boolean): string => lookedUp(live, `select g.episode_id from (${GIVEN}) g where (select are from few)`);
const givenInPerson = (live: boolean): string =>
  lookedUp(live, 'select a.episode_id from hub.my_own_access a where a.record_id is null and a.episode_id is not null');

/** Whoever reads in person alone has few children, and by them what began in its time. */
const caredFor = (live: boolean, access = 'true', where = 'true'): string => `(select e.*
    from (select distinct a.child_id from hub.my_own_access a where a.record_id is null and a.episode_id is null and ${access}) g
    cross join lateral (select e.* from case_records.episode e
      where e.child_id = g.child_id and ${where} and ${live ? `${LIVE} and ` : ''}${FILTERS} and (e.started_at, e.id) < ($4::timestamptz, $5::uuid) offset 0) e
    order by e.started_at desc, e.id desc limit $1)`;

/** A force sees what it reported, by its references. */
const reported = (live: boolean): string => `(select e.* from case_records.episode_reference r
    join case_records.episode e on e.id = r.episode_id
    where r.force_id = hub.my_organisation() and ${live ? `r.live and ${LIVE} and ` : ''}${FILTERS}
      and (r.started_at, r.episode_id) < ($4::timestamptz, $5::uuid)
    order by r.started_at desc, r.episode_id desc limit $1)`;

const page = (name: string, arms: readonly string[]): Statement =>
  statement(
    `case_records.page-episodes-${name}`,
    `with few as materialized (select count(*) < ${FEW} as are from (select from (${GIVEN}) g limit ${FEW}) g)
    select ${COLUMNS} from (
      select distinct on (started_at, id) * from (${arms.join(' union all ')}) found order by started_at desc, id desc limit $1
    ) e ${MY_STANDING} order by e.started_at desc, e.id desc`,
  );

const pagesOf = (
  live: boolean,
  name: (scope: string) => string,
): Readonly<Record<ListScope | 'ALL' | 'REPORTED', Statement>> => ({
  OURS: page(name('ours'), [arm('ours', live)]),
  OURS_ELSEWHERE: page(name('ours-elsewhere'), [arm('elsewhere', live)]),
  OTHERS_HERE: page(name('others-here'), [arm('hosted', live), arm('lastSeenHere', live)]),
  ALL: page(name('all'), [arm('ours', live), arm('hosted', live), givenFew(live), arm('given', live)]),
  REPORTED: page(name('reported'), [reported(live)]),
});

const ALLOCATED = `a.relation = 'RESPONSIBLE'`;
const PLACED_ELSEWHERE = `e.host_authority_id is not null and not ${placeHidden('e.child_id')}`;

const pagesInPerson = (live: boolean, name: (scope: string) => string): Readonly<Record<ListScope | 'ALL', Statement>> => ({
  OURS: page(name('own-ours'), [caredFor(live, ALLOCATED)]),
  OURS_ELSEWHERE: page(name('own-ours-elsewhere'), [caredFor(live, ALLOCATED, PLACED_ELSEWHERE)]),
  OTHERS_HERE: page(name('own-others-here'), [caredFor(live, 'false')]),
  ALL: page(name('own-all'), [givenInPerson(live), caredFor(live)]),
});

const live = (scope: string): string => `live-${scope}`;
const PAGES = pagesOf(false, (scope) => scope);
const LIVE_PAGES = pagesOf(true, live);
const OWN_PAGES = pagesInPerson(false, (scope) => scope);
const OWN_LIVE_PAGES = pagesInPerson(true, live);

export async function readEpisodes(tx: Tx, ids: readonly string[]): Promise<SeenEpisode[]> {
  return tx.sql<SeenEpisode>(BY_IDS, [ids]);
}

function pageOf(viewer: Viewer, isLive: boolean, scope: ListScope | null): Statement {
  if (!actsForOffice(viewer)) return (isLive ? OWN_LIVE_PAGES : OWN_PAGES)[scope ?? 'ALL'];
  const everything = viewer.organisationKind === OrganisationKind.FORCE ? 'REPORTED' : 'ALL';
  return (isLive ? LIVE_PAGES : PAGES)[scope ?? everything];
}

/** Newest first. Those that turned out to be part of another episode are left out. */
export async function pageEpisodes(
  tx: Tx,
  { limit, after, scope, state, interviewOutstanding }: EpisodePage,
): Promise<SeenEpisode[]> {
  const isLive = interviewOutstanding === true || (state !== null && !state.includes('RETURNED'));
  const { at, id } = after ?? NEWEST;
  return tx.sql<SeenEpisode>(pageOf(tx.viewer, isLive, scope), [limit, state, interviewOutstanding, at, id]);
}

/** The first `limit` of each child, newest first. */
export async function readEpisodesOfChildren(
  tx: Tx,
  childIds: readonly string[],
  limit: number,
  after: { at: string; id: string } | null,
): Promise<SeenEpisode[]> {
  const { at, id } = after ?? NEWEST;
  return tx.sql<SeenEpisode>(OF_CHILDREN, [childIds, limit, at, id]);
}
