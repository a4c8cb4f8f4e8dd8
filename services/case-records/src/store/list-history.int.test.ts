import { statement, type Caller, type Tx } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, person, type CaseHub } from '../testing/case-hub';
import { ameliaInMedway, REPORTED_AMELIA } from '../testing/story';
import { pageChildren } from './child-page.store';
import { pageIncidents } from './disclosure-incident.store';
import { pageEpisodes, type ListScope } from './episode.store';
import { pageHazards } from './hazard.store';
import { pageMatchTasks } from './match-task-page.store';

/** What lies behind: so many of each, none of which the lists below show. */
const HISTORY = 3_000;
/** Pages of the database that a short list may look at; whoever reads what lies behind looks at thousands. */
const FEW = 150;

const LOOKED_AT = statement(
  'test.pages-looked-at',
  `select coalesce(sum(pg_stat_get_xact_blocks_fetched(c.oid)), 0)::int as pages from pg_class c
   where c.relkind in ('r', 'i') and c.relnamespace in ('case_records'::regnamespace, 'hub'::regnamespace)`,
);

/** As an encrypted column takes it; nobody reads it here. */
const WORDS = `'enc1:none:AAAA'`;

const FORMER = `
  insert into case_records.child (id, responsible_authority_id, authority_child_id, given_name, family_name, identity, recorded_at)
    select gen_random_uuid(), 'authority.rochdale', 'F-' || n, 'Former', 'Aaaa' || n, 'CONFIRMED', c.recorded_at
    from case_records.child c cross join generate_series(1, ${HISTORY}) n where c.given_name = 'Amelia';
  insert into case_records.placement (id, child_id, authority_id, reference, kind, host_authority_id, address, started_at, ended_at)
    select gen_random_uuid(), c.id, 'authority.rochdale', 'P-' || c.authority_child_id, 'FOSTER', 'authority.medway', 'Invented Road',
      c.recorded_at - interval '9 years', c.recorded_at - interval '8 years' from case_records.child c where c.given_name = 'Former';
  insert into hub.child_access (child_id, organisation_id, relation, from_at, until_at, because)
    select c.id, a.organisation, a.relation, c.recorded_at - interval '9 years', case when a.ends then c.recorded_at - interval '8 years' end, '{}'
    from case_records.child c cross join (values ('authority.rochdale', 'RESPONSIBLE', false), ('authority.medway', 'HOST', true),
      ('authority.leeds', 'AREA', true), ('force.kent', 'POLICE', false)) a (organisation, relation, ends) where c.given_name = 'Former';
  insert into case_records.episode (id, child_id, state, started_at, responsible_authority_id, host_authority_id, interview_progress,
      interview_outstanding, opened_at, told)
    select gen_random_uuid(), c.id, 'RETURNED', c.recorded_at - interval '8 years 6 months', 'authority.rochdale', 'authority.medway', 'ENDED', false,
      c.recorded_at - interval '8 years 6 months', '{}' from case_records.child c where c.given_name = 'Former';
  insert into case_records.episode_reference (force_id, police_reference, child_id, episode_id, started_at, basis)
    select 'force.kent', 'F-' || e.id, e.child_id, e.id, e.started_at, 'NHS_NUMBER'
    from case_records.episode e join case_records.child c on c.id = e.child_id where c.given_name = 'Former';
  insert into case_records.hazard (id, authority_id, hazard, reference, reported_by, address, reviews, received_at, starts_at, review_at, rule, recorded_at,
      recorded_by, closed_at, closed_by, closed_because)
    select gen_random_uuid(), 'authority.rochdale', 'Missing elsewhere', 'H-' || n, 'An invented authority', ${WORDS}, to_jsonb(${WORDS}::text), a.at, a.at, a.at, '{}', a.at, 'Kit',
      case when n > 1 then a.at end, case when n > 1 then 'Kit' end, case when n > 1 then ${WORDS} end
    from generate_series(1, ${HISTORY}) n cross join lateral (select now() - make_interval(days => ${HISTORY} - n) as at) a;
  insert into case_records.disclosure_incident (id, owner_id, child_id, episode_id, cause, organisation_ids, state, opened_at, opened_by, closed_at,
      closed_by, outcome)
    select gen_random_uuid(), 'authority.rochdale', e.child_id, e.id, 'WRONG_MATCH', '{force.kent}', case when n > 1 then 'CLOSED' else 'OPEN' end, a.at, 'Kit',
      case when n > 1 then a.at end, case when n > 1 then 'Kit' end, case when n > 1 then ${WORDS} end
    from generate_series(1, ${HISTORY}) n cross join lateral (select now() - make_interval(days => ${HISTORY} - n) as at) a
      cross join (select e.id, e.child_id from case_records.episode e where e.state = 'MISSING') e;
  analyze`;

const anyEpisode = { limit: 51, after: null, scope: null, state: null, interviewOutstanding: null };
const anyChild = { limit: 51, after: null, scope: null, missingNow: null };
const childrenOf =
  (scope: ListScope | null, missingNow: boolean | null = null) =>
  (tx: Tx) =>
    pageChildren(tx, { ...anyChild, scope, missingNow });

describe('a list among years of history', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA, areaAuthorityId: 'authority.leeds' }));
    await cases.rows(FORMER);
  });
  afterAll(() => cases.close());

  const lists: [string, Caller, number, (tx: Tx) => Promise<unknown[]>][] = [
    ['children who live elsewhere', CALLERS.rochdale(), 1, childrenOf('OURS_ELSEWHERE')],
    ['children whom it hosts', CALLERS.medway(), 1, childrenOf('OTHERS_HERE')],
    ['children of others, to an authority of the place', person('authority.leeds', 'leeds', 'Ada Firth')(), 1, childrenOf(null)],
    ['hazards that stand', CALLERS.rochdale(), 1, (tx) => pageHazards(tx, { limit: 51, after: null, closed: false })],
    ['incidents that are open', CALLERS.rochdale(), 1, (tx) => pageIncidents(tx, 51, 'OPEN', null)],
    ['matches to be confirmed', CALLERS.medway(), 0, (tx) => pageMatchTasks(tx, 51, null)],
    ['episodes that are open, to the force', CALLERS.kent(), 1, (tx) => pageEpisodes(tx, { ...anyEpisode, state: ['MISSING'] })],
  ];

  it.each(lists)('%s: what lies behind is not read', async (_, caller, rows, read) => {
    const pagesOf = async (tx: Tx) => (await tx.sql<{ pages: number }>(LOOKED_AT, []))[0]!.pages;
    const [found, pages] = await cases.platform.database.read(caller, async (tx) => {
      const before = await pagesOf(tx);
      const page = await read(tx);
      return [page, (await pagesOf(tx)) - before];
    });
    expect(found).toHaveLength(rows);
    expect(pages).toBeLessThan(FEW);
  });

  it('finds a child elsewhere by its placement, also one that another authority recorded before the two were one', async () => {
    const elsewhere = () => cases.platform.database.read(CALLERS.rochdale(), childrenOf('OURS_ELSEWHERE'));
    const [amelia] = await elsewhere();
    await cases.rows(`update case_records.placement set authority_id = 'authority.leeds' where child_id = '${amelia!.id}'`);
    expect(await elsewhere()).toHaveLength(1);
    await cases.rows(`update case_records.child set responsible_authority_id = 'authority.leeds' where id = '${amelia!.id}'`);
    expect(await elsewhere()).toEqual([]);
    await cases.rows(`update case_records.child set responsible_authority_id = 'authority.rochdale' where id = '${amelia!.id}'`);
    expect(await elsewhere()).toHaveLength(1);
  });

  it('knows what of a force is still worked on, as its episode moves', async () => {
    const open = () =>
      cases.platform.database.read(CALLERS.kent(), (tx) => pageEpisodes(tx, { ...anyEpisode, interviewOutstanding: true }));
    const live = () =>
      cases.rows<{ police_reference: string }>(`select police_reference from case_records.episode_reference where live`);
    expect([await open(), await live()]).toEqual([[], [{ police_reference: 'K1' }]]);
    await cases.rows(`update case_records.episode set state = 'RETURNED', interview_outstanding = true where state = 'MISSING'`);
    expect(await open()).toHaveLength(1);
    await cases.rows(`update case_records.episode set interview_outstanding = false where interview_outstanding`);
    expect([await open(), await live()]).toEqual([[], []]);
  });
});
