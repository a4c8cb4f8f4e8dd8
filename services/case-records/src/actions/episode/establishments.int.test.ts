import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, place } from '../../testing/story';

const WORCESTERSHIRE = 'authority.worcestershire';

/** Two children of Worcestershire live in one home; it has a history. */
describe('the absences from one home', () => {
  let cases: CaseHub;
  let firstChild: string;
  const worcestershire = (): Caller => {
    const caller = CALLERS.bcp();
    return { ...caller, viewer: { ...caller.viewer, organisationId: WORCESTERSHIRE as never, subject: 'worcestershire-worker' } };
  };
  const children = [
    { authorityChildId: 'W-1', givenName: 'Iva', familyName: 'Reed', dateOfBirth: '2011-01-01' },
    { authorityChildId: 'W-2', givenName: 'Otto', familyName: 'Lane', dateOfBirth: '2012-02-02' },
  ];

  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    const ids: string[] = [];
    for (const [index, child] of children.entries()) {
      ids.push(await careFor(cases, worcestershire(), child));
      await place(cases, worcestershire(), {
        authorityChildId: child.authorityChildId,
        reference: `P-${index}`,
        hostAuthority: 'Worcestershire',
        kind: 'LA_HOME',
        establishment: index === 0 ? 'The Cedars' : ' the CEDARS.',
      });
    }
    firstChild = ids[0] as string;
  });
  afterEach(() => cases.close());

  /** So many of the first child before, all over; the oldest so many days ago. */
  const history = (count: number, oldestDaysAgo = 200, category = 'MISSING') =>
    cases.rows(
      `insert into case_records.episode (id, child_id, state, category, risk, started_at, reported_at, found_at, returned_at, responsible_authority_id,
        interview_progress, interview_outstanding, opened_at, told, establishment)
      select gen_random_uuid(), $1, 'RETURNED', $4, 'MEDIUM', at, at, at + interval '2 hours', at + interval '2 hours', $2, 'ENDED', false, at, '{}', $2 || ' the cedars'
      from (select $5::timestamptz - make_interval(days => $6 - n) as at from generate_series(0, $3 - 1) n) days`,
      [firstChild, WORCESTERSHIRE, count, category, on('02:10'), oldestDaysAgo],
    );
  /** As police name a child: without the authority's own id. */
  const asReported = ({ givenName, familyName, dateOfBirth }: (typeof children)[number]) => ({
    givenName,
    familyName,
    dateOfBirth,
  });
  const otherChildGoes = () =>
    cases.say(cases.report({ areaAuthorityId: WORCESTERSHIRE, forceId: 'force.west-mercia', child: asReported(children[1]!) }));
  const counted = async () => {
    const rows = await cases.rows<{ facts: { facts: { establishmentEpisodes: string[] } } }>(
      'select facts from case_records.decision order by at desc limit 1',
    );
    return rows[0]?.facts.facts.establishmentEpisodes.length;
  };
  const reviews = () => cases.rows(`select state from case_records.duty where kind = 'ESTABLISHMENT_REVIEW'`);

  it('[EST-01] are counted over all its children, however its name is spelled: the twenty-first calls for a review, the twentieth does not', async () => {
    await history(19);
    await otherChildGoes();
    expect([await counted(), await reviews()]).toEqual([19, []]);
  });

  it('[EST-01] call for a review with the twenty-first', async () => {
    await history(20);
    await otherChildGoes();
    expect([await counted(), (await reviews()).length]).toEqual([20, 1]);
  });

  it('[EST-01] count no longer once they lie more than a year back, nor what was no missing episode', async () => {
    await history(20, 366);
    await cases.rows(
      `update case_records.episode set category = 'AWAY_WITHOUT_AUTHORISATION' where started_at = (select max(started_at) from case_records.episode)`,
    );
    await otherChildGoes();
    expect([await counted(), await reviews()]).toEqual([19, []]);
  });

  it('are counted one after the other when two children go at the same moment', async () => {
    await history(19);
    await cases.say(
      ...children.map((child, index) =>
        cases.report({
          areaAuthorityId: WORCESTERSHIRE,
          forceId: 'force.west-mercia',
          policeReference: `W${index}`,
          child: asReported(child),
        }),
      ),
    );
    expect((await reviews()).length).toBeGreaterThanOrEqual(1);
  });
});
