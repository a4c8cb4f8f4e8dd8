import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { DUTY as DUTY_COLUMNS } from '../../store/encrypted-columns';
import { on } from '../../testing/fact-of';
import { careFor, REPORTED_AMELIA } from '../../testing/story';

const WORCESTERSHIRE = 'authority.worcestershire';
const DUTY = `{ id state dueAt plannedFor mayBeDeferred { agreedBy needs rule { id } }
  deferrals { until dueBefore because agreedBy { role name } otherWork recordedBy recordedAt endedAt rule { id } } }`;
const DEFER = `mutation ($input: DeferDutyInput!) { deferDuty(input: $input) ${DUTY} }`;
const PLAN = `mutation ($input: PlanDutyInput!) { planDuty(input: $input) ${DUTY} }`;
const SEEN = `query ($id: ID!) { episode(id: $id) { duties { kind topic dueAt plannedFor deferrals { until } withheld } } }`;
const FACTS = `mutation ($input: RecordEpisodeFactsInput!) { recordEpisodeFacts(input: $input) { id } }`;

interface Row {
  id: string;
  episode_id: string;
  state: string;
  due_at: Date;
  starts_at: Date;
  next_move_at: Date | null;
  planned_for: Date | null;
  deferrals: { until: string; endedAt: string | null }[];
}

/** A child of Worcestershire, missing for the third time in ninety days: a meeting of the first level is due in a week. */
describe('something owed is put off or planned', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await careFor(cases, CALLERS.worcestershire());
    const reports = ['-60 02:10', '-30 02:10', '02:10'].flatMap((began, place) => {
      const said = { policeReference: `W${place}`, forceId: 'force.west-mercia', areaAuthorityId: WORCESTERSHIRE, version: 1 };
      const times = { lastSeenAt: on(began).toISOString(), reportedAt: on(began).toISOString() };
      const missing = cases.report({ ...said, ...times, receivedAt: on(began).toISOString(), child: REPORTED_AMELIA });
      const back = on(began.replace('02:10', '08:00')).toISOString();
      const returned = cases.report({ ...said, kind: 'RETURNED', foundAt: back, returnedAt: back, receivedAt: back });
      return place === 2 ? [missing] : [missing, returned];
    });
    for (const report of reports) await cases.say(report);
    await cases.at('06:00');
  });
  afterEach(() => cases.close());

  const meeting = async (): Promise<Row> => {
    const text = `select * from case_records.duty where slot = 'MULTI_AGENCY_MEETING:level_1' order by starts_at desc`;
    const row = (await cases.rows<Row>(text))[0]!;
    return { ...row, deferrals: await cases.hub.shared.columns.decryptJson(DUTY_COLUMNS.deferrals, [row.id], row.deferrals) };
  };
  const BOTH = [
    { role: 'Police', name: 'Sgt Hale Orton' },
    { role: "children's services", name: 'Orla Penn' },
  ];
  const OFFER = {
    until: on('+14 10:00').toISOString(),
    because: 'The exam week.',
    agreedBy: BOTH,
    otherWork: 'A mentor, weekly.',
  };
  const defer = async (caller: Caller, more: Record<string, unknown> = {}) =>
    (
      await cases.ask<{ deferDuty: Record<string, unknown> }>(caller, DEFER, {
        input: { dutyId: (await meeting()).id, ...OFFER, ...more },
      })
    ).deferDuty;

  it('with the agreement of both, and other work on record: it is due on their date, and says who, why and by which rule', async () => {
    const before = await meeting();
    const shown = await defer(CALLERS.worcestershire());
    expect(shown).toMatchObject({
      state: 'PENDING',
      dueAt: OFFER.until,
      mayBeDeferred: { agreedBy: ['police', 'childrens_services'], needs: ['other_work'], rule: { id: 'WM-R6' } },
      deferrals: [
        {
          until: OFFER.until,
          dueBefore: before.due_at.toISOString(),
          because: OFFER.because,
          agreedBy: [
            { role: 'police', name: 'Sgt Hale Orton' },
            { role: 'childrens_services', name: 'Orla Penn' },
          ],
          otherWork: OFFER.otherWork,
          recordedBy: 'Orla Penn',
          recordedAt: on('06:00').toISOString(),
          endedAt: null,
          rule: { id: 'WM-R6' },
        },
      ],
    });
    await defer(CALLERS.worcestershire());
    expect((await meeting()).deferrals).toHaveLength(1);
    const kept = JSON.stringify(await cases.rows('select deferrals from case_records.duty'));
    for (const word of ['exam week', 'Hale Orton', 'mentor']) expect(kept).not.toContain(word);
    const reasons = await cases.rows<{ reason: string }>(
      `select reason from case_records.decision where reason = 'DUTY_DEFERRED'`,
    );
    expect(reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['police alone', { agreedBy: BOTH.slice(0, 1) }, 'input.agreedBy', /childrens services \(WM-R6, .*§14\.4/],
    ['nobody', { agreedBy: [] }, 'input.agreedBy', /police, childrens services/],
    ['one person for both', { agreedBy: BOTH.map(({ role }) => ({ role, name: 'Orla Penn' })) }, 'input.agreedBy', /for several/],
    ['no other work', { otherWork: '  ' }, 'input.otherWork', /other work is under way \(WM-R6/],
    ['no reason', { because: ' ' }, 'input.because', /Say why/],
    ['an earlier date', { until: on('+3 10:00').toISOString() }, 'input.until', /as it is/],
  ])('not by %s', async (_, more, field, sentence) => {
    const before = await meeting();
    const refused = defer(CALLERS.worcestershire(), more);
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
    await expect(refused).rejects.toThrow(sentence);
    expect(await meeting()).toEqual(before);
  });

  it('not by whoever does not owe it, and not where no rule allows it', async () => {
    await expect(defer(CALLERS.rochdale())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(defer(CALLERS.advocacyFocus())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [other] = await cases.rows<Row>(
      `select * from case_records.duty where owner_id = $1 and topic is distinct from 'level_1' and state not in ('MET', 'CANCELLED', 'SUPERSEDED')`,
      [WORCESTERSHIRE],
    );
    const refused = defer(CALLERS.worcestershire(), { dutyId: other!.id });
    await expect(refused).rejects.toMatchObject({ details: { field: 'input.dutyId' } });
    await expect(refused).rejects.toThrow(/nothing there allows a later date/);
  });

  it('stands when the episode is decided anew, and moves by its own date', async () => {
    await defer(CALLERS.worcestershire());
    const { episode_id: episodeId } = await meeting();
    const facts = [{ fact: 'OUT_OF_CHARACTER', answer: 'YES' }];
    await cases.ask(CALLERS.worcestershire(), FACTS, { input: { episodeId, facts } });
    expect(await meeting()).toMatchObject({ state: 'PENDING', due_at: on('+14 10:00') });
    await cases.at('+8 10:00');
    await cases.hub.sweep();
    expect((await meeting()).state).toBe('PENDING');
    await cases.at('+14 10:01');
    await cases.hub.sweep();
    expect((await meeting()).state).toBe('OVERDUE');
  });

  const plan = async (caller: Caller, plannedFor: string) =>
    (
      await cases.ask<{ planDuty: Record<string, unknown> }>(caller, PLAN, {
        input: { dutyId: (await meeting()).id, plannedFor: on(plannedFor).toISOString() },
      })
    ).planDuty;

  it('planned for the last moment that its clock allows, and not for the minute after it', async () => {
    const { due_at: due } = await meeting();
    expect(due).toEqual(on('+7 02:10'));
    const late = plan(CALLERS.worcestershire(), '+7 02:11');
    await expect(late).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'input.plannedFor' } });
    await expect(late).rejects.toThrow(/later than it may be.*WM-R1.*deferDuty/);
    await expect(plan(CALLERS.worcestershire(), '05:59')).rejects.toThrow(/This is over/);
    expect((await meeting()).planned_for).toBeNull();
    expect(await plan(CALLERS.worcestershire(), '+7 02:10')).toMatchObject({
      plannedFor: due.toISOString(),
      dueAt: due.toISOString(),
    });
    await expect(plan(CALLERS.medway(), '+6 10:00')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the plan stands when the episode is decided anew, and the date that was agreed is what it is held against', async () => {
    await plan(CALLERS.worcestershire(), '+6 10:00');
    await defer(CALLERS.worcestershire());
    expect(await meeting()).toMatchObject({ planned_for: on('+6 10:00') });
    expect(await plan(CALLERS.worcestershire(), '+13 10:00')).toMatchObject({ plannedFor: on('+13 10:00').toISOString() });
    const { episode_id: id } = await meeting();
    const { episode } = await cases.ask<{ episode: { duties: Record<string, unknown>[] } }>(CALLERS.worcestershire(), SEEN, {
      id,
    });
    expect(episode.duties.find(({ topic }) => topic === 'level_1')).toMatchObject({
      dueAt: OFFER.until,
      plannedFor: on('+13 10:00').toISOString(),
      deferrals: [{ until: OFFER.until }],
    });
  });
});
