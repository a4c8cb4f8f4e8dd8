import type { NewEvent } from '@homeward/contracts';
import fc from 'fast-check';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';

const iso = (time: string): string => on(time).toISOString();

/** Everything that can happen in one day, of two forces and two absences. */
const reports = (cases: CaseHub): NewEvent[] => [
  cases.report({ child: REPORTED_AMELIA }),
  cases.report({ version: 2, receivedAt: iso('03:00'), lastSeenAt: iso('01:30'), child: REPORTED_AMELIA }),
  cases.report({ kind: 'RISK_CHANGED', risk: 'HIGH', receivedAt: iso('04:00') }),
  cases.report({
    forceId: 'force.essex',
    policeReference: 'E5',
    receivedAt: iso('05:00'),
    lastSeenAt: iso('02:40'),
    areaAuthorityId: 'authority.medway',
    child: REPORTED_AMELIA,
  }),
  cases.report({ kind: 'FOUND', foundAt: iso('09:40'), receivedAt: iso('09:45'), areaAuthorityId: 'authority.medway' }),
  cases.report({ kind: 'FOUND_RETRACTED', receivedAt: iso('10:00') }),
  cases.report({
    kind: 'FOUND',
    version: 2,
    foundAt: iso('10:30'),
    receivedAt: iso('10:35'),
    areaAuthorityId: 'authority.medway',
  }),
  cases.report({ kind: 'RETURNED', returnedAt: iso('11:15'), receivedAt: iso('11:20') }),
  cases.report({ policeReference: 'K2', lastSeenAt: iso('20:00'), receivedAt: iso('20:30'), child: REPORTED_AMELIA }),
];

async function finalState(cases: CaseHub): Promise<unknown> {
  return {
    episodes: await cases.rows(
      `select e.state, e.category, e.risk, e.started_at, e.found_at, e.returned_at, e.responsible_authority_id, e.host_authority_id, c.identity,
        c.authority_child_id, array(select r.force_id || ' ' || r.police_reference from case_records.episode_reference r where r.episode_id = e.id order by 1) refs,
        array(select a.authority_id || ' ' || a.capacity || ' ' || a.state || ' ' || a.risk from case_records.authority_record a
          where a.episode_id = e.id and a.state <> 'WITHDRAWN' order by 1) records,
        array(select d.kind || ' ' || d.owner_id || ' ' || d.rule_id || ' ' || coalesce(d.due_at::text, '') from case_records.duty d
          where d.episode_id = e.id and d.state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE', 'MET') and d.kind <> 'IDENTIFY_CHILD' order by 1) duties
       from case_records.episode e join case_records.child c on c.id = e.child_id where e.superseded_by is null order by e.started_at`,
    ),
    links: await cases.rows(
      `select count(*)::int from hub.record_link l join case_records.episode e on e.id = l.episode_id and e.child_id = l.child_id
       where e.superseded_by is null and l.current`,
    ),
    seeing: await cases.rows(
      `select distinct e.started_at, organisation_id, relation from hub.child_access a join case_records.episode e on e.id = a.episode_id
       where a.until_at is null and not a.revoked and e.superseded_by is null and relation <> 'PROVIDER' order by 1, 2, 3`,
    ),
    open: await cases.rows(`select force_id, police_reference from case_records.match_task where resolved_at is null`),
    loose: await cases.rows(`select identity from case_records.child where identity = 'PROVISIONAL'`),
  };
}

type Said = (cases: CaseHub) => NewEvent[];

async function stateAfter(order: readonly number[], together: boolean, saidOf: Said = reports): Promise<unknown> {
  const cases = await openCaseHub(openTestHub, on('20:40'));
  try {
    await ameliaInMedway(cases, CALLERS.rochdale());
    const said = saidOf(cases);
    const inOrder = order.map((place) => said[place] as NewEvent);
    if (together) await cases.say(...inOrder);
    else for (const event of inOrder) await cases.say(event);
    return await finalState(cases);
  } finally {
    await cases.close();
  }
}

describe('the order in which reports arrive', () => {
  const told = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  let expected: Awaited<ReturnType<typeof stateAfter>>;
  beforeAll(async () => {
    expected = await stateAfter(told, false);
  });

  it('[EPI-04][EPI-18] as they were told: two episodes, the first ended, the second open', () => {
    expect(expected).toMatchObject({
      episodes: [
        {
          state: 'RETURNED',
          risk: 'HIGH',
          found_at: on('10:30'),
          returned_at: on('11:15'),
          refs: ['force.essex E5', 'force.kent K1'],
        },
        { state: 'MISSING', found_at: null, returned_at: null, refs: ['force.kent K2'] },
      ],
      links: [{ count: 9 }],
      open: [],
      loose: [],
    });
  });

  it.each([
    ['found before missing', [4, 5, 6, 7, 0, 1, 2, 3, 8]],
    ['returned before everything', [7, 0, 1, 2, 3, 4, 5, 6, 8]],
    ['the second absence before the end of the first', [0, 1, 2, 3, 8, 4, 5, 6, 7]],
    ['the second absence before the first', [8, 7, 6, 5, 4, 3, 2, 1, 0]],
    ['the retraction before what it retracts', [0, 5, 4, 6, 7, 8, 1, 3, 2]],
  ])('comes to the same with %s', async (_, order) => {
    expect(await stateAfter(order, false)).toEqual(expected);
  });

  it('comes to the same when all wait in the queue together', async () => {
    expect(await stateAfter([8, 3, 0, 1, 2, 4, 5, 6, 7], true)).toEqual(expected);
  });

  it('comes to the same in any order at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(told, { minLength: told.length }), fc.boolean(), async (order, together) => {
        expect(await stateAfter(order, together)).toEqual(expected);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

/** Found in the morning, not back by noon, and missing again. */
const missingAgain: Said = (cases) => [
  cases.report({ child: REPORTED_AMELIA }),
  cases.report({ kind: 'FOUND', foundAt: iso('09:40'), receivedAt: iso('09:45'), areaAuthorityId: 'authority.medway' }),
  cases.report({ policeReference: 'K2', lastSeenAt: iso('12:00'), receivedAt: iso('12:30'), child: REPORTED_AMELIA }),
];

describe('a child who is missing again before it was back', () => {
  it.each([
    ['in the order in which it happened', [0, 1, 2], false],
    ['when the find and the next absence become known together', [0, 1, 2], true],
    ['when the next absence is heard of before the find', [0, 2, 1], false],
    ['when everything comes the other way round', [2, 1, 0], false],
  ])('is owed its interview since the find, %s', async (_, order, together) => {
    expect(await stateAfter(order, together, missingAgain)).toMatchObject({
      episodes: [
        {
          state: 'MISSING',
          found_at: on('09:40'),
          duties: expect.arrayContaining([
            expect.stringMatching(/^RETURN_HOME_INTERVIEW authority.rochdale ROC-RHI-CLOCK 2026-11-17 09:40/),
            expect.stringMatching(/^CHASE_INTERVIEW authority.medway /),
          ]),
        },
      ],
      open: [],
    });
  });
});
