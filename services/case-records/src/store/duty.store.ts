import { actsForOffice } from '@homeward/access';
import { DutyState, type DutyKind } from '@homeward/domain';
import { ALLOCATED_TO_ME, EARLIEST, statement, type Statement, type Tx, type Viewer } from '@homeward/service-kit';
import { DutyEntity } from '../entities/duty.entity';
import type { Seen } from './child.store';
import { ownOrPlaceShown, seenEpisodes } from './episode.store';
import { rowColumns } from './row-sql';

const OWED: readonly DutyState[] = [DutyState.PENDING, DutyState.WARNED, DutyState.DUE, DutyState.OVERDUE];

const COLUMNS = `${rowColumns(DutyEntity, 't')}, e.relations, coalesce(t.due_at::text, 'infinity') as "cursorAt"`;
const ORDER = `order by t.due_at nulls last, t.id`;

const OF_EPISODES = statement(
  'case_records.read-duties',
  `select ${COLUMNS} from ${seenEpisodes('e.id = any($1)')} join case_records.duty t on t.episode_id = e.id
  where ${ownOrPlaceShown('t.owner_id')} ${ORDER}`,
);
/** Of one duty that is at hand. */
const ITS_EPISODE = `cross join lateral ${seenEpisodes('e.id = t.episode_id')}`;
const BY_IDS = statement(
  'case_records.read-duties-by-id',
  `select ${COLUMNS} from case_records.duty t ${ITS_EPISODE} where t.id = any($1) and ${ownOrPlaceShown('t.owner_id')}`,
);

const page = (name: string, where: string, from = `case_records.duty t ${ITS_EPISODE}`): Statement =>
  statement(
    `case_records.page-duties-${name}`,
    `select ${COLUMNS} from ${from}
    where ${where} and t.state = any($2) and ($3::text is null or t.kind = $3)
      and ($4::integer is null or t.due_at <= hub.business_now() + make_interval(hours => $4))
      and (coalesce(t.due_at, 'infinity'), t.id) > ($5::timestamptz, $6::uuid)
    order by coalesce(t.due_at, 'infinity'), t.id limit $1`,
  );

const OURS = 't.owner_id = hub.my_organisation()';
/** From the children that are allocated to somebody to what its authority owes for them. */
const FOR_MINE = `${seenEpisodes(`e.child_id = any(${ALLOCATED_TO_ME})`)} join case_records.duty t on t.episode_id = e.id`;

/** What is owed has an index of its own, and so has what is not, each used where the statement says the same as it does. */
const OWED_PAGE = page('owed', `${OURS} and t.state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE')`);
const ENDED_PAGE = page('ended', `${OURS} and t.state in ('MET', 'CANCELLED', 'SUPERSEDED')`);
const PAGE = page('any', OURS);
const PAGE_IN_PERSON = page('in-person', 't.owner_id = hub.my_employer()', FOR_MINE);

const pageFor = (viewer: Viewer, states: readonly DutyState[]): Statement => {
  if (!actsForOffice(viewer)) return PAGE_IN_PERSON;
  const owed = states.filter((state) => OWED.includes(state)).length;
  if (owed === states.length) return OWED_PAGE;
  return owed === 0 ? ENDED_PAGE : PAGE;
};

/** Claims what is due to move, in the order of time, beside other sweepers; each row moves to where it is by now and is given its next move. A bench explains it. */
export const SWEEP = statement(
  'case_records.sweep-duties',
  `update case_records.duty t set
    state = case when t.due_at < hub.business_now() then 'OVERDUE' when t.due_at = hub.business_now() then 'DUE' else 'WARNED' end,
    next_move_at = case when t.due_at < hub.business_now() then null
      when t.due_at = hub.business_now() then t.due_at + interval '1 millisecond' else t.due_at end
  from (select id from case_records.duty where next_move_at <= hub.business_now()
    order by next_move_at limit $1 for update skip locked) due
  where t.id = due.id
  returning t.id, t.state, t.episode_id as "episodeId"`,
);

const ANY_DUE = statement(
  'case_records.is-any-duty-due',
  `select exists (select from case_records.duty where next_move_at <= hub.business_now()) as due`,
);

export type SeenDuty = Seen<DutyEntity> & { cursorAt: string };
export type SeenDutyClock = DutyEntity['clocks'][number];

export interface DutyPage {
  limit: number;
  after: { at: string; id: string } | null;
  state: readonly DutyState[];
  kind: DutyKind | null;
  dueWithinHours: number | null;
}

export const readDuties = (tx: Tx, episodeIds: readonly string[]): Promise<SeenDuty[]> => tx.sql(OF_EPISODES, [episodeIds]);

export const readDutiesById = (tx: Tx, ids: readonly string[]): Promise<SeenDuty[]> => tx.sql(BY_IDS, [ids]);

/** What the caller's organisation owes, of which whoever reads in person has its own children's; the earliest first, what has no due time last. */
export const pageDuties = (tx: Tx, { limit, after, state, kind, dueWithinHours }: DutyPage): Promise<SeenDuty[]> =>
  tx.sql(pageFor(tx.viewer, state), [limit, state, kind, dueWithinHours, (after ?? EARLIEST).at, (after ?? EARLIEST).id]);

/** For the sweep: whether there is anything to move, which most of the time there is not. */
export const isAnyDutyDue = async (tx: Tx): Promise<boolean> => (await tx.sql<{ due: boolean }>(ANY_DUE))[0]?.due ?? false;

/** For the sweep. @returns those that were moved */
export const moveDueDuties = (tx: Tx, limit: number): Promise<{ id: string; state: DutyState; episodeId: string }[]> =>
  tx.sql(SWEEP, [limit]);
