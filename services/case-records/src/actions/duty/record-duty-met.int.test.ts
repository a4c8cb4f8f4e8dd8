import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, REPORTED_AMELIA } from '../../testing/story';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const MEET = `mutation ($input: RecordDutyMetInput!) {
  recordDutyMet(input: $input) { kind topic occurrence state metAt attendees attended tell note } }`;

interface Row {
  id: string;
  slot: string;
  owner_id: string;
  state: string;
  due_at: Date | null;
  met_at: Date | null;
  because: string;
}

/** A child of BCP, missing from BCP at high risk: its strategy discussion is owed at once, and has a quorum. */
describe('a duty is met', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await careFor(cases, CALLERS.bcp());
    await cases.say(cases.report({ risk: 'HIGH', areaAuthorityId: BCP, forceId: 'force.dorset', child: REPORTED_AMELIA }));
    await cases.at('06:00');
  });
  afterEach(() => cases.close());

  const duties = (slot: string) =>
    cases.rows<Row>('select * from case_records.duty where slot = $1 and owner_id = $2 order by raised_at, id', [slot, BCP]);
  const discussion = async () => (await duties('STRATEGY_DISCUSSION'))[0] as Row;
  const meet = (caller: Caller, dutyId: string, more: Record<string, unknown> = {}) =>
    cases.ask<{ recordDutyMet: Record<string, unknown> }>(caller, MEET, {
      input: { dutyId, at: on('05:00').toISOString(), ...more },
    });
  const AS_PEOPLE_SAY_IT = { attendees: ['police', "Children's services", 'health', 'School'] };
  const QUORATE = { attendees: ['police', 'childrens_services', 'health', 'school'] };

  it('[MTG-01] only when everybody was there who must be: the refusal names who was missing, and the rule', async () => {
    const { id } = await discussion();
    const refused = meet(CALLERS.bcp(), id, { attendees: ['police', 'childrens_services'] });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'input.attendees' } });
    await expect(refused).rejects.toThrow(/not quorate: health.*BCP-M1/);
    expect((await discussion()).state).not.toBe('MET');
    const { recordDutyMet } = await meet(CALLERS.bcp(), id, AS_PEOPLE_SAY_IT);
    expect(recordDutyMet).toMatchObject({
      kind: 'STRATEGY_DISCUSSION',
      occurrence: 1,
      state: 'MET',
      metAt: on('05:00').toISOString(),
      attendees: ['police', 'childrens_services', 'health'],
      attended: ['police', 'childrens_services', 'health', 'school'],
    });
  });

  it('and the next one is owed so long after it, at once', async () => {
    const { id } = await discussion();
    await meet(CALLERS.bcp(), id, QUORATE);
    const [next, ...others] = await duties('STRATEGY_DISCUSSION#2');
    expect(others).toEqual([]);
    expect(next).toMatchObject({ state: 'PENDING', due_at: on('+3 05:00') });
    const decisions = await cases.rows<{ reason: string }>(`select reason from case_records.decision where reason = 'DUTY_MET'`);
    expect(decisions).toHaveLength(1);
  });

  it('once: the same words again change nothing, other words are refused', async () => {
    const { id } = await discussion();
    await meet(CALLERS.bcp(), id, QUORATE);
    await meet(CALLERS.bcp(), id, QUORATE);
    await expect(meet(CALLERS.bcp(), id, { ...QUORATE, at: on('05:30').toISOString() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await discussion()).met_at).toEqual(on('05:00'));
    expect(await duties('STRATEGY_DISCUSSION#2')).toHaveLength(1);
  });

  it('not before it was done, and not by what another authority says', async () => {
    const { id } = await discussion();
    await expect(meet(CALLERS.bcp(), id, { ...QUORATE, at: on('07:00').toISOString() })).rejects.toMatchObject({
      details: { field: 'input.at' },
    });
    await expect(meet(CALLERS.rochdale(), id, QUORATE)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(meet(CALLERS.advocacyFocus(), id, QUORATE)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(meet(CALLERS.bcp(), 'nonsense', QUORATE)).rejects.toMatchObject({ details: { field: 'input.dutyId' } });
  });

  it('not by hand where something else in the hub meets it', async () => {
    await cases.say(
      cases.report({
        kind: 'FOUND',
        forceId: 'force.dorset',
        foundAt: on('12:40').toISOString(),
        receivedAt: on('12:50').toISOString(),
        areaAuthorityId: BCP,
      }),
      cases.report({
        kind: 'RETURNED',
        forceId: 'force.dorset',
        returnedAt: on('12:50').toISOString(),
        receivedAt: on('12:50').toISOString(),
      }),
    );
    const [interview] = await duties('RETURN_HOME_INTERVIEW');
    await expect(meet(CALLERS.bcp(), (interview as Row).id)).rejects.toThrow(/when the interview is held/);
    expect((await discussion()).state).toBe('CANCELLED');
    await expect(meet(CALLERS.bcp(), (await discussion()).id, QUORATE)).rejects.toThrow(/not owed any more/);
  });

  it('a decision only with its reason', async () => {
    await cases.say(
      cases.report({
        forceId: 'force.dorset',
        policeReference: 'D2',
        category: 'AWAY_WITHOUT_AUTHORISATION',
        areaAuthorityId: BCP,
        lastSeenAt: on('05:00').toISOString(),
        reportedAt: on('05:10').toISOString(),
        receivedAt: on('05:20').toISOString(),
        child: { givenName: 'Nobody', familyName: 'Known', dateOfBirth: '2012-01-01' },
      }),
    );
    const [decision] = await cases.rows<Row>(
      `select * from case_records.duty where kind = 'MANAGER_DECISION' and owner_id = $1`,
      [BCP],
    );
    if (!decision) throw new Error('No decision is owed.');
    await expect(meet(CALLERS.bcp(), decision.id, { note: ' ' })).rejects.toMatchObject({ details: { field: 'input.note' } });
    const { attendees } = decision as unknown as { attendees: string[] };
    const { recordDutyMet } = await meet(CALLERS.bcp(), decision.id, { note: 'Known to be safe at an aunt.', attendees });
    expect(recordDutyMet).toMatchObject({ state: 'MET', note: 'Known to be safe at an aunt.' });
  });
});
