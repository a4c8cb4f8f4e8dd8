import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';

describe('the sweep of duties', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.at('09:50');
    await cases.say(
      cases.report({ child: REPORTED_AMELIA }),
      cases.report({ kind: 'FOUND', foundAt: on('09:40').toISOString(), receivedAt: on('09:50').toISOString() }),
    );
    await cases.rows(`update case_records.duty set next_move_at = null where kind <> 'RETURN_HOME_INTERVIEW'`);
  });
  afterAll(() => cases.close());

  const interview = async () =>
    (
      await cases.rows<{ state: string; next_move_at: Date | null }>(
        `select state, next_move_at from case_records.duty where kind = 'RETURN_HOME_INTERVIEW'`,
      )
    )[0];

  it('does nothing before there is anything to move', async () => {
    expect(await cases.hub.sweep()).toBe(0);
    expect((await interview())?.state).toBe('PENDING');
  });

  it.each([
    ['warns when a fifth of the time is left', '+2 19:16', 'WARNED', '+3 09:40'],
    ['says that it is due at its time', '+3 09:40', 'DUE', null],
    ['says that it is overdue after it', '+3 09:41', 'OVERDUE', null],
  ])('%s, once', async (_, time, state, next) => {
    await cases.at(time);
    expect(await cases.hub.sweep()).toBe(1);
    const duty = await interview();
    expect(duty?.state).toBe(state);
    if (next) expect(duty?.next_move_at).toEqual(on(next));
    expect(await cases.hub.sweep()).toBe(0);
  });

  it('moves a duty that nobody looked after for days straight to where it is', async () => {
    await cases.rows(
      `update case_records.duty set state = 'PENDING', next_move_at = due_at - interval '10 hours' where kind = 'RETURN_HOME_INTERVIEW'`,
    );
    expect(await cases.hub.sweep()).toBe(1);
    expect(await interview()).toEqual({ state: 'OVERDUE', next_move_at: null });
  });

  it('moves each duty once when two sweepers run at the same moment', async () => {
    await cases.rows(
      `update case_records.duty set state = 'PENDING', next_move_at = due_at - interval '10 hours' where kind = 'RETURN_HOME_INTERVIEW'`,
    );
    const moved = await Promise.all([cases.hub.sweep(), cases.hub.sweep(), cases.hub.sweep()]);
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('walks along its index, however many duties are open', async () => {
    await cases.rows(
      `insert into case_records.duty (id, episode_id, kind, slot, owner_id, rule_id, rule_source, state, raised_at, starts_at, due_at, next_move_at, clocks, deferrals)
      select gen_random_uuid(), d.episode_id, 'TASK', 'TASK:t' || n, d.owner_id, 'X', 'X', 'PENDING', d.raised_at, d.starts_at, d.due_at,
        d.due_at + make_interval(mins => n), '[]', d.deferrals
      from case_records.duty d cross join generate_series(1, 20000) n where d.kind = 'RETURN_HOME_INTERVIEW'`,
    );
    await cases.rows('analyze case_records.duty');
    const plan = await cases.rows<{ 'QUERY PLAN': string }>(
      `explain select id from case_records.duty where next_move_at <= hub.business_now() order by next_move_at limit 500 for update skip locked`,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join(' ');
    expect(text).toContain('Index Scan using duty_next_move');
    expect(text).not.toContain('Seq Scan');
  });
});
