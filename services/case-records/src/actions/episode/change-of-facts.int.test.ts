import { AllocationRole } from '@homeward/domain';
import type { Payload } from '@homeward/contracts';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub, type Report } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { AMELIA, careFor, place, REPORTED_AMELIA } from '../../testing/story';
import { createRecordAllocation } from '../allocation/record-allocation';

type Recipients = Payload<'recipients.decided'>;
const BCP = 'authority.bournemouth-christchurch-and-poole';

/** A child of BCP, missing from BCP at medium risk since 02:10. */
describe('what becomes known later', () => {
  let cases: CaseHub;
  const bcp = CALLERS.bcp;
  const here = { areaAuthorityId: BCP, forceId: 'force.dorset' };
  const say = (...reports: Report[]) => cases.say(...reports.map((report) => cases.report({ ...here, ...report })));
  const heardAt = (time: string) => ({ receivedAt: on(time).toISOString() });

  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await careFor(cases, bcp(), { dateOfBirth: '2008-11-15' });
    await say({ child: { ...REPORTED_AMELIA, dateOfBirth: '2008-11-15' } });
  });
  afterEach(() => cases.close());

  const duties = async (kind: string) => {
    const rows = await cases.rows<{
      id: string;
      slot: string;
      state: string;
      due_at: Date | null;
      rule_id: string;
      because: string;
      met_at: Date | null;
    }>('select * from case_records.duty where kind = $1 order by raised_at, state desc, id', [kind]);
    return Promise.all(rows.map((row) => cases.plain(row)));
  };
  const told = async (subject: string) =>
    (await cases.said<Recipients>('recipients.decided'))
      .filter((said) => said.subject === subject)
      .flatMap(({ recipients }) => recipients.map(({ role, person }) => person?.name ?? role));
  const reasons = async () =>
    (await cases.rows<{ reason: string }>('select reason from case_records.decision order by at, id')).map(
      ({ reason }) => reason,
    );

  it('[ESC-03] a new grade owes what is newly due at once, takes back what it replaces and says why, and is told', async () => {
    expect(await duties('STRATEGY_DISCUSSION')).toEqual([]);
    const [meeting] = await duties('RISK_MANAGEMENT_MEETING');
    expect(meeting).toMatchObject({ state: 'PENDING', due_at: on('+3 02:10') });
    await cases.at('05:00');
    await say({ kind: 'RISK_CHANGED', risk: 'HIGH', ...heardAt('05:00') });
    const discussions = (await duties('STRATEGY_DISCUSSION')).filter(({ slot }) => slot === 'STRATEGY_DISCUSSION');
    expect(discussions).toMatchObject([{ due_at: on('05:00'), state: 'DUE' }]);
    expect((await duties('RISK_MANAGEMENT_MEETING'))[0]).toMatchObject({
      state: 'CANCELLED',
      because: 'The facts no longer ask for it.',
    });
    expect((await cases.said<Recipients>('recipients.decided')).filter(({ subject }) => subject === 'RISK_CHANGED')).toHaveLength(
      1,
    );
    await cases.at('06:00');
    await say({ kind: 'RISK_CHANGED', risk: 'MEDIUM', version: 2, ...heardAt('06:00') });
    expect((await duties('STRATEGY_DISCUSSION'))[0]).toMatchObject({ state: 'CANCELLED' });
    const [again, ...others] = await duties('RISK_MANAGEMENT_MEETING');
    expect(others).toEqual([]);
    expect(again).toMatchObject({ id: meeting?.id, state: 'PENDING', due_at: on('+3 02:10') });
  });

  it('[SNW-02] the check keeps the time of the grade at which the child was found', async () => {
    await cases.at('14:05');
    await say({ kind: 'FOUND', foundAt: on('14:00').toISOString(), ...heardAt('14:05') });
    expect(await duties('SAFE_AND_WELL_CHECK')).toMatchObject([{ due_at: on('17:00') }]);
    await cases.at('14:30');
    await say({ kind: 'RISK_CHANGED', risk: 'HIGH', ...heardAt('14:30') });
    expect(await duties('SAFE_AND_WELL_CHECK')).toMatchObject([{ due_at: on('17:00'), state: 'PENDING' }]);
  });

  it('a corrected time of finding dates the interview anew, as the same one', async () => {
    await cases.at('14:05');
    await say(
      { kind: 'FOUND', foundAt: on('14:00').toISOString(), ...heardAt('14:05') },
      { kind: 'RETURNED', returnedAt: on('14:00').toISOString(), ...heardAt('14:05') },
    );
    const [first] = await duties('RETURN_HOME_INTERVIEW');
    expect(first?.due_at).toEqual(on('+3 14:00'));
    await cases.at('15:00');
    await say({ kind: 'RETURNED', version: 2, returnedAt: on('14:30').toISOString(), ...heardAt('15:00') });
    expect(await duties('RETURN_HOME_INTERVIEW')).toMatchObject([{ id: first?.id, due_at: on('+3 14:30') }]);
  });

  it('a found report that is taken back opens the episode again, restores what it cancelled and voids its check', async () => {
    const [meeting] = await duties('RISK_MANAGEMENT_MEETING');
    await cases.at('10:00');
    await say({
      kind: 'FOUND',
      foundAt: on('09:30').toISOString(),
      safeAndWell: { status: 'DONE', checkedAt: on('09:45').toISOString(), concern: false, crimeOrDanger: false },
      ...heardAt('10:00'),
    });
    expect(await duties('SAFE_AND_WELL_CHECK')).toMatchObject([{ state: 'MET', met_at: on('09:45') }]);
    expect((await duties('RISK_MANAGEMENT_MEETING'))[0]?.state).toBe('CANCELLED');
    await cases.at('11:00');
    await say({ kind: 'FOUND_RETRACTED', ...heardAt('11:00') });
    expect((await cases.rows('select state, found_at from case_records.episode'))[0]).toEqual({
      state: 'MISSING',
      found_at: null,
    });
    expect(await duties('RISK_MANAGEMENT_MEETING')).toMatchObject([{ id: meeting?.id, state: 'PENDING' }]);
    await cases.at('13:00');
    await say({ kind: 'FOUND', version: 2, foundAt: on('12:50').toISOString(), ...heardAt('13:00') });
    const checks = await duties('SAFE_AND_WELL_CHECK');
    expect(checks.map(({ state, due_at }) => [state, due_at])).toEqual([
      ['SUPERSEDED', on('12:30')],
      ['PENDING', on('15:50')],
    ]);
  });

  it('[REP-21] a child who is missing again before the interview is missing: the interview stays owed beside what is owed for that', async () => {
    await cases.at('10:00');
    await say({ kind: 'FOUND', foundAt: on('09:30').toISOString(), ...heardAt('10:00') });
    const [interview] = await duties('RETURN_HOME_INTERVIEW');
    await cases.at('12:00');
    await say({
      policeReference: 'D2',
      lastSeenAt: on('11:00').toISOString(),
      reportedAt: on('11:30').toISOString(),
      child: { ...REPORTED_AMELIA, dateOfBirth: '2008-11-15' },
      ...heardAt('12:00'),
    });
    expect((await cases.rows('select count(*)::int as count, min(state) as state from case_records.episode'))[0]).toEqual({
      count: 1,
      state: 'MISSING',
    });
    if (interview) expect(await duties('RETURN_HOME_INTERVIEW')).toMatchObject([{ id: interview.id, state: 'PENDING' }]);
    expect((await duties('RISK_MANAGEMENT_MEETING'))[0]).toMatchObject({ state: 'PENDING' });
    expect(await cases.said('interview.cancelled')).toEqual([]);
  });

  it('a worker who is allocated meanwhile is told, and nobody else again', async () => {
    const before = (await told('MISSING_ALERT')).length;
    await cases.at('09:00');
    const { database } = cases.platform;
    const person = { personName: 'Bea North', personSubject: 'bcp-new-worker', startedAt: on('08:00') };
    await createRecordAllocation(database)(bcp(), {
      authorityChildId: AMELIA.authorityChildId,
      role: AllocationRole.ALLOCATED_WORKER,
      ...person,
    });
    await cases.hub.drain({ twice: true });
    expect((await told('MISSING_ALERT')).slice(before)).toEqual(['Bea North']);
    expect((await reasons()).at(-1)).toBe('ALLOCATION_CHANGED');
  });

  it('a placement that is recorded during the absence brings its host in', async () => {
    await cases.at('09:00');
    await place(cases, bcp(), { hostAuthority: 'Cumberland', reference: 'P-9' });
    await cases.hub.drain({ twice: true });
    const [episode] = await cases.rows('select host_authority_id from case_records.episode');
    expect(episode).toEqual({ host_authority_id: 'authority.cumberland' });
    const alerts = (await cases.said<Recipients>('recipients.decided')).filter(({ subject }) => subject === 'MISSING_ALERT');
    expect(alerts.at(-1)?.recipients.map(({ organisationId }) => organisationId)).toContain('authority.cumberland');
  });

  it('a status that is recorded during the absence owes what it brings', async () => {
    await cases.at('09:00');
    await careFor(cases, bcp(), { dateOfBirth: '2008-11-15', status: ['NOT_KNOWN'] });
    await cases.hub.drain({ twice: true });
    expect(await reasons()).toContain('CHILD_CHANGED');
    const after = await cases.rows<{ facts: { relations: Record<string, { openToServices: boolean }> } }>(
      `select facts from case_records.decision where reason = 'CHILD_CHANGED'`,
    );
    expect(after.at(-1)?.facts.relations[BCP]?.openToServices).toBe(false);
  });

  it('[MED-T2] an 18th birthday closes nothing: at midnight a manager is to decide, and whoever advises an adult is told', async () => {
    expect(await cases.rows('select decide_again_at from case_records.episode')).toEqual([{ decide_again_at: expect.any(Date) }]);
    await cases.at('+1 00:00');
    while ((await cases.hub.sweep()) > 0);
    await cases.hub.drain({ twice: true });
    expect((await cases.rows('select state from case_records.episode'))[0]).toEqual({ state: 'MISSING' });
    expect((await duties('MANAGER_DECISION')).filter(({ slot }) => slot === 'MANAGER_DECISION:turned_18')).toMatchObject([
      { state: 'PENDING' },
    ]);
    expect(await told('CHILD_TURNED_18')).toContain('leaving_care_adviser');
    const before = (await cases.said('recipients.decided')).length;
    await cases.at('+1 01:00');
    while ((await cases.hub.sweep()) > 0);
    expect((await told('CHILD_TURNED_18')).filter((role) => role === 'leaving_care_adviser')).toHaveLength(1);
    expect((await cases.said('recipients.decided')).length).toBe(before);
    expect(await reasons()).toContain('TIME_PASSED');
  });

  it('a sighting leaves the child missing and its clocks as they are, and is remembered once', async () => {
    const before = await duties('RISK_MANAGEMENT_MEETING');
    await cases.at('07:00');
    await say({ kind: 'SIGHTING', ...heardAt('07:00') });
    await say({ kind: 'SIGHTING', version: 2, ...heardAt('07:00') });
    expect((await cases.rows('select state from case_records.episode'))[0]).toEqual({ state: 'MISSING' });
    expect(await duties('RISK_MANAGEMENT_MEETING')).toEqual(before);
    const [{ told: remembered }] = (await cases.rows('select told from case_records.episode')) as [{ told: string[] }];
    expect(remembered.filter((key) => /^sighting#\S+$/.test(key))).toHaveLength(2);
  });
});
