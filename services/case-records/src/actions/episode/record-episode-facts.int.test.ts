import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, REPORTED_AMELIA } from '../../testing/story';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const RECORD = `mutation ($input: RecordEpisodeFactsInput!) { recordEpisodeFacts(input: $input) { id } }`;

/** Away for eight hours by day, with no flag: nothing makes BCP's interview required. */
describe('what an authority says of an absence', () => {
  let cases: CaseHub;
  let episodeId: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await careFor(cases, CALLERS.bcp(), { status: ['CHILD_IN_NEED'] });
    await cases.at('18:10');
    const place = { areaAuthorityId: BCP, forceId: 'force.dorset' };
    await cases.say(
      cases.report({
        ...place,
        lastSeenAt: on('10:00').toISOString(),
        reportedAt: on('11:00').toISOString(),
        receivedAt: on('11:05').toISOString(),
        child: REPORTED_AMELIA,
      }),
      cases.report({ ...place, kind: 'FOUND', foundAt: on('18:00').toISOString(), receivedAt: on('18:05').toISOString() }),
    );
    await cases.say(
      cases.report({
        kind: 'RETURNED',
        forceId: 'force.dorset',
        returnedAt: on('18:00').toISOString(),
        receivedAt: on('18:06').toISOString(),
      }),
    );
    episodeId = (await cases.rows<{ id: string }>('select id from case_records.episode'))[0]?.id as string;
  });
  afterEach(() => cases.close());

  const record = (caller: Caller, input: Record<string, unknown>) =>
    cases.ask(caller, RECORD, { input: { episodeId, ...input } });
  const answer = (fact: string, given: string) => record(CALLERS.bcp(), { facts: [{ fact, answer: given }] });
  const interviews = () =>
    cases.rows<{ state: string }>(`select state from case_records.duty where kind = 'RETURN_HOME_INTERVIEW'`);

  it('[RHI-05] a belief is enough, what only could be is not', async () => {
    await answer('CRIMINAL_ACTIVITY_WHILST_MISSING', 'POSSIBLE');
    expect(await interviews()).toEqual([]);
    await answer('CRIMINAL_ACTIVITY_WHILST_MISSING', 'YES');
    expect(await interviews()).toEqual([{ state: 'PENDING' }]);
    await answer('CRIMINAL_ACTIVITY_WHILST_MISSING', 'NO');
    expect(await interviews()).toEqual([{ state: 'CANCELLED' }]);
    const kept = await cases.rows('select fact, answer, recorded_by from case_records.episode_fact');
    expect(kept).toEqual([{ fact: 'CRIMINAL_ACTIVITY_WHILST_MISSING', answer: 'NO', recorded_by: 'bcp-front-door' }]);
  });

  it('is kept with the decision that was made on it', async () => {
    await record(CALLERS.bcp(), {
      ownRisk: 'HIGH',
      partnerAgeGapYears: 2.5,
      facts: [{ fact: 'OUT_OF_CHARACTER', answer: 'YES' }],
    });
    const decisions = await cases.rows<{ facts: { facts: Record<string, unknown> } }>(
      `select facts from case_records.decision where reason = 'FACTS_RECORDED'`,
    );
    expect(decisions.map(({ facts }) => facts.facts)).toEqual([
      expect.objectContaining({ laRisk: 'HIGH', partnerAgeGapYears: 2.5, outOfCharacter: true }),
    ]);
  });

  it('says at least one thing, and each once, of an absence in which it has a part', async () => {
    await expect(record(CALLERS.bcp(), {})).rejects.toMatchObject({ details: { field: 'input.facts' } });
    const twice = [
      { fact: 'CSE_RISK', answer: 'YES' },
      { fact: 'CSE_RISK', answer: 'NO' },
    ];
    await expect(record(CALLERS.bcp(), { facts: twice })).rejects.toThrow(/CSE_RISK is answered twice/);
    await expect(record(CALLERS.bcp(), { partnerAgeGapYears: 400 })).rejects.toMatchObject({
      details: { field: 'input.partnerAgeGapYears' },
    });
    await expect(record(CALLERS.cumberland(), { ownRisk: 'LOW' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(record(CALLERS.kent(), { ownRisk: 'LOW' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(record(CALLERS.bcp(), { episodeId: 'nonsense', ownRisk: 'LOW' })).rejects.toMatchObject({
      details: { field: 'input.episodeId' },
    });
  });

  it('a concern that is recorded stands in every later decision', async () => {
    await answer('SAFEGUARDING_CONCERN', 'YES');
    const again = { version: 2, foundAt: on('18:02').toISOString(), receivedAt: on('18:10').toISOString() };
    await cases.say(cases.report({ kind: 'FOUND', forceId: 'force.dorset', areaAuthorityId: BCP, ...again }));
    const decisions = await cases.rows<{ facts: { facts: { flags: object } } }>(
      `select facts from case_records.decision where reason = 'POLICE_REPORTED' order by at, id`,
    );
    expect(decisions.at(-1)?.facts.facts.flags).toEqual({ safeguarding_concern: true });
  });
});
