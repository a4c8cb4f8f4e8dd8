import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';

describe('the sweep that decides again', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    await cases.rows(`update case_records.duty set next_move_at = null`);
    await cases.rows(`update case_records.episode set decide_again_at = null`);
  });
  afterAll(() => cases.close());

  const lookAt = (time: string) => cases.rows(`update case_records.episode set decide_again_at = '2026-11-14 ${time}Z'`);

  it('does nothing before its time, and then decides each once beside other sweepers', async () => {
    await lookAt('03:00');
    await cases.at('02:59');
    expect(await cases.hub.sweep()).toBe(0);
    await cases.at('03:00');
    const decided = await Promise.all([cases.hub.sweep(), cases.hub.sweep(), cases.hub.sweep()]);
    expect(decided.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('says nothing where nothing has changed', async () => {
    await cases.at('04:00');
    while ((await cases.hub.sweep()) > 0);
    const before = await cases.rows('select count(*)::int as count from hub.event');
    const decisions = await cases.rows('select count(*)::int as count from case_records.decision');
    await lookAt('04:00');
    expect(await cases.hub.sweep()).toBe(1);
    expect(await cases.rows('select count(*)::int as count from hub.event')).toEqual(before);
    expect(await cases.rows('select count(*)::int as count from case_records.decision')).toEqual(decisions);
  });

  it('leaves alone the child that somebody else decides about, until that is done', async () => {
    await lookAt('04:00');
    await cases.rows(`update case_records.duty set next_move_at = null`);
    const [{ child_id: childId }] = (await cases.rows('select child_id from case_records.episode')) as [{ child_id: string }];
    await cases.asJob(async (tx) => {
      await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('child:' || $1, 0))`, [childId]);
      expect(await cases.hub.sweep()).toBe(0);
    });
    expect(await cases.hub.sweep()).toBe(1);
  });

  it('walks along its index, however many episodes there are', async () => {
    await cases.rows(
      `insert into case_records.episode (id, child_id, state, started_at, interview_progress, interview_outstanding, opened_at, told, decide_again_at)
      select gen_random_uuid(), child_id, 'RETURNED', started_at, 'NONE', false, opened_at, '{}', started_at + make_interval(days => n)
      from case_records.episode cross join generate_series(1, 5000) n`,
    );
    await cases.rows('analyze case_records.episode');
    const plan = await cases.rows<{ 'QUERY PLAN': string }>(
      `explain select id, child_id from case_records.episode where decide_again_at <= '2026-11-14 03:00Z' order by decide_again_at limit 100`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join(' ')).toContain('Index Scan using episode_decide_again');
  });
});
