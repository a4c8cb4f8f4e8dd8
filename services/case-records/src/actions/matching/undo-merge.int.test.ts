import type { NewEvent } from '@homeward/contracts';
import fc from 'fast-check';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, place } from '../../testing/story';
import { createMergeChildren } from './merge-children';
import { createSplitChild } from './split-child';

const iso = (time: string): string => on(time).toISOString();

/** Two children of one day that somebody may take for one; of each world a pair of its own, with names and references of its own. */
interface Pair {
  world: string;
  kept: string;
  other: string;
}

const NHS: Readonly<Record<string, string>> = { S: '9434765919', T: '9434765870' };

async function pairOf(cases: CaseHub, world: string): Promise<Pair> {
  const [family, born] = world === 'S' ? ['Sutton', '2011-03-09'] : ['Tarrant', '2011-03-09'];
  const kept = await careFor(cases, CALLERS.rochdale(), {
    authorityChildId: `${world}-1`,
    givenName: 'Amelia',
    familyName: family,
    dateOfBirth: born,
  });
  await place(cases, CALLERS.rochdale(), { authorityChildId: `${world}-1`, reference: `${world}-P1` });
  const other = await careFor(cases, CALLERS.rochdale(), {
    authorityChildId: `${world}-2`,
    givenName: 'Amelie',
    familyName: family,
    dateOfBirth: '2012-07-01',
    nhsNumber: NHS[world] ?? null,
  });
  await place(cases, CALLERS.rochdale(), {
    authorityChildId: `${world}-2`,
    reference: `${world}-P2`,
    hostAuthority: 'Cumberland',
  });
  return { world, kept, other };
}

/** Everything that is reported of the two, by whatever leads to each: name, date of birth and place; an id; an NHS number. */
function reportsOf(cases: CaseHub, { world }: Pair): NewEvent[] {
  const family = world === 'S' ? 'Sutton' : 'Tarrant';
  const kept = { givenName: 'Amelia', familyName: family, dateOfBirth: '2011-03-09' };
  const byId = { authorityChildId: { authorityId: 'authority.rochdale', id: `${world}-2` } };
  const byNhs = { nhsNumber: NHS[world] ?? null };
  const [k1, o1, o2] = [`${world}-K1`, `${world}-O1`, `${world}-O2`];
  return [
    cases.report({ policeReference: k1, child: kept }),
    cases.report({ policeReference: k1, kind: 'RISK_CHANGED', risk: 'HIGH', receivedAt: iso('04:00') }),
    cases.report({
      policeReference: o1,
      lastSeenAt: iso('01:00'),
      receivedAt: iso('02:21'),
      areaAuthorityId: 'authority.cumberland',
      child: byId,
    }),
    cases.report({ policeReference: o1, kind: 'FOUND', foundAt: iso('09:00'), receivedAt: iso('09:05') }),
    cases.report({ policeReference: o1, kind: 'RETURNED', returnedAt: iso('10:00'), receivedAt: iso('10:05') }),
    cases.report({
      policeReference: o2,
      lastSeenAt: iso('12:00'),
      receivedAt: iso('12:20'),
      areaAuthorityId: 'authority.essex',
      child: byNhs,
    }),
  ];
}

async function stateOf(cases: CaseHub, { kept, other, world }: Pair): Promise<unknown> {
  const ids = [[kept, other]];
  const name = (sql: string): string => `case ${sql} when '${kept}' then 'kept' when '${other}' then 'other' else 'stranger' end`;
  const strip = (sql: string): string => `replace(${sql}, '${world}-', '')`;
  return {
    children: await cases.rows(
      `select ${name('id')} as child, identity, superseded_by from case_records.child where id = any($1) order by 1`,
      ids,
    ),
    episodes: await cases.rows(
      `select ${name('e.child_id')} as child, e.state, e.category, e.risk, e.started_at, e.found_at, e.returned_at, e.responsible_authority_id,
        e.host_authority_id, e.area_authority_id, e.interview_outstanding,
        array(select ${strip(`r.police_reference || ' ' || r.basis`)} from case_records.episode_reference r where r.episode_id = e.id order by 1) refs,
        array(select a.authority_id || ' ' || a.capacity || ' ' || a.state || ' ' || coalesce(a.risk, '') from case_records.authority_record a
          where a.episode_id = e.id and a.state <> 'WITHDRAWN' order by 1) records,
        array(select d.kind || ' ' || d.slot || ' ' || d.owner_id || ' ' || d.rule_id || ' ' || d.state || ' ' || coalesce(d.due_at::text, '')
          from case_records.duty d where d.episode_id = e.id and d.state not in ('CANCELLED', 'SUPERSEDED') and d.kind <> 'IDENTIFY_CHILD' order by 1) duties
       from case_records.episode e where e.child_id = any($1) and e.superseded_by is null order by 1, e.started_at`,
      ids,
    ),
    seeing: await cases.rows(
      `select distinct ${name('a.child_id')} as child, e.started_at, a.organisation_id, a.relation from hub.child_access a
       left join case_records.episode e on e.id = a.episode_id
       where a.child_id = any($1) and a.until_at is null and not a.revoked and (a.episode_id is null or e.superseded_by is null) order by 1, 2, 3, 4`,
      ids,
    ),
    reports: await cases.rows(
      `select ${name('l.child_id')} as child, count(*)::int from hub.record_link l where l.current and l.child_id = any($1) group by 1 order by 1`,
      ids,
    ),
    belongings: await cases.rows(
      `select ${name('child_id')} as child, ${strip('reference')} as what from case_records.placement where child_id = any($1)
       union all select ${name('child_id')}, role from case_records.allocation where child_id = any($1) order by 1, 2`,
      ids,
    ),
  };
}

interface Story {
  order: readonly number[];
  mergedAfter: number;
  partedAfter: number;
}

async function tell(cases: CaseHub, pair: Pair, { order, mergedAfter, partedAfter }: Story, isMistaken: boolean): Promise<void> {
  const { database, jobsDatabase } = cases.platform;
  const said = reportsOf(cases, pair);
  const names = { reason: 'Taken for one.', duplicate: pair.other };
  for (let step = 0; step <= order.length; step += 1) {
    if (isMistaken && step === mergedAfter)
      await createMergeChildren(database, jobsDatabase)(CALLERS.rochdale(), { keep: pair.kept, ...names });
    if (isMistaken && step === partedAfter)
      await createSplitChild(database, jobsDatabase)(CALLERS.rochdale(), { childId: pair.kept, ...names });
    const event = said[order[step] ?? -1];
    if (event) await cases.say(event);
    else await cases.hub.drain({ twice: true });
  }
}

describe('a merge that is taken back', () => {
  const everything = [0, 1, 2, 3, 4, 5];
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub, on('20:40'));
  });
  afterEach(() => cases.close());

  const compare = async (story: Story): Promise<void> => {
    const mistaken = await pairOf(cases, 'S');
    const right = await pairOf(cases, 'T');
    await tell(cases, mistaken, story, true);
    await tell(cases, right, story, false);
    expect(await stateOf(cases, mistaken)).toEqual(await stateOf(cases, right));
  };

  it.each<[string, Story]>([
    ['before anything is reported', { order: everything, mergedAfter: 0, partedAfter: 0 }],
    ['with both missing at once', { order: everything, mergedAfter: 3, partedAfter: 3 }],
    ['with everything reported meanwhile', { order: everything, mergedAfter: 0, partedAfter: 6 }],
    ['with a second absence that began while they were one', { order: [0, 5, 3, 2, 4], mergedAfter: 4, partedAfter: 5 }],
    [
      'with two absences that were taken for one, until a return came late',
      { order: [2, 3, 5, 4], mergedAfter: 1, partedAfter: 4 },
    ],
    ['with the end of one absence reported meanwhile', { order: [0, 2, 3, 4, 1, 5], mergedAfter: 2, partedAfter: 4 }],
  ])('leaves no trace but in the trail: %s', (_, story) => compare(story));

  const orders = fc.shuffledSubarray(everything, { minLength: 3 });

  it('leaves no trace in whatever order the reports come around it', async () => {
    let world = 0;
    await fc.assert(
      fc.asyncProperty(orders, fc.nat(6), fc.nat(6), async (order, from, length) => {
        if (world > 0) {
          await cases.close();
          cases = await openCaseHub(openTestHub, on('20:40'));
        }
        world += 1;
        const mergedAfter = Math.min(from, order.length);
        await compare({ order, mergedAfter, partedAfter: Math.min(mergedAfter + length, order.length) });
      }),
      { numRuns: 8 },
    );
  });
});
