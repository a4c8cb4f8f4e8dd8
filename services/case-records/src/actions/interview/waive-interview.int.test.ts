import type { Caller } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import type { Payload } from '@homeward/contracts';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { careFor, REPORTED_AMELIA } from '../../testing/story';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const WORCESTERSHIRE = 'authority.worcestershire';
const WAIVE = `mutation ($input: WaiveInterviewInput!) {
  waiveInterview(input: $input) { id duties { kind topic state because note } } }`;
const MANAGER = { role: 'line_manager', name: 'Pat Quill' };
const WORKER = { role: 'case_manager', name: 'Amir Vale' };
const REASON = 'Seen at school the same day, and the worker has spoken with her.';

describe('an interview is not needed after all', () => {
  let cases: CaseHub;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterEach(() => cases.close());

  const team = (authority: string): Caller => {
    const caller = CALLERS.bcp();
    return {
      ...caller,
      viewer: { ...caller.viewer, organisationId: authority as never, subject: 'team-manager', roles: ['team-manager'] },
    };
  };
  /** Away from 10:00 to 10:20 on a weekday; nothing else is known. */
  const shortAbsence = async (authority: string, foundAt = '10:20', isBack = true) => {
    await careFor(cases, team(authority), { status: ['CHILD_IN_NEED'] });
    await cases.at('10:30');
    const place = { areaAuthorityId: authority, forceId: 'force.west-mercia' };
    await cases.say(
      cases.report({
        ...place,
        lastSeenAt: on('10:00').toISOString(),
        reportedAt: on('10:10').toISOString(),
        receivedAt: on('10:12').toISOString(),
        child: REPORTED_AMELIA,
      }),
      cases.report({ ...place, kind: 'FOUND', foundAt: on(foundAt).toISOString(), receivedAt: on('10:30').toISOString() }),
      ...(isBack
        ? [
            cases.report({
              ...place,
              kind: 'RETURNED',
              returnedAt: on(foundAt).toISOString(),
              receivedAt: on('10:30').toISOString(),
            }),
          ]
        : []),
    );
    return (await cases.rows<{ id: string }>('select id from case_records.episode'))[0]?.id as string;
  };
  const waive = (caller: Caller, episodeId: string, agreedBy: unknown[], reason = REASON) =>
    cases.ask<{ waiveInterview: { duties: { kind: string; state: string; because: string; note: string }[] } }>(caller, WAIVE, {
      input: { episodeId, reason, agreedBy },
    });
  const stateOf = async (kind: string) =>
    (await cases.rows<{ state: string }>('select state from case_records.duty where kind = $1 order by raised_at', [kind])).map(
      ({ state }) => state,
    );

  describe('in West Mercia', () => {
    it('[RHI-08] only when both the case manager and the line manager agree, with a reason: until then it stays owed', async () => {
      const episodeId = await shortAbsence(WORCESTERSHIRE);
      expect(await stateOf('RETURN_HOME_INTERVIEW')).toEqual(['PENDING']);
      const alone = waive(team(WORCESTERSHIRE), episodeId, [WORKER]);
      await expect(alone).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'input.agreedBy' } });
      await expect(alone).rejects.toThrow(/line manager must agree as well \(WM-D1/);
      await expect(waive(team(WORCESTERSHIRE), episodeId, [WORKER, { ...MANAGER, name: WORKER.name }])).rejects.toThrow(
        /One person/,
      );
      await expect(waive(team(WORCESTERSHIRE), episodeId, [WORKER, MANAGER], ' ')).rejects.toMatchObject({
        details: { field: 'input.reason' },
      });
      expect(await stateOf('RETURN_HOME_INTERVIEW')).toEqual(['PENDING']);

      const { waiveInterview } = await waive(team(WORCESTERSHIRE), episodeId, [WORKER, MANAGER]);
      expect(waiveInterview.duties.find(({ kind }) => kind === 'RETURN_HOME_INTERVIEW')).toMatchObject({
        state: 'CANCELLED',
        because: `No interview is needed: ${REASON.slice(0, -1)}. Agreed by Amir Vale (case manager) and Pat Quill (line manager).`,
      });
      expect(await cases.said<Payload<'interview.cancelled'>>('interview.cancelled')).toMatchObject([{ episodeId }]);
      const [episode] = await cases.rows('select interview_outstanding, interview_progress from case_records.episode');
      expect(episode).toEqual({ interview_outstanding: false, interview_progress: 'ENDED' });
    });

    it('says with what is owed what the protocol asks of whoever interviews', async () => {
      await shortAbsence(WORCESTERSHIRE);
      const [owed] = await cases.said<Payload<'interview.owed'>>('interview.owed');
      expect(owed?.terms).toContainEqual({
        term: 'WAIVER_NEEDS',
        roles: ['case_manager', 'line_manager'],
        rule: expect.objectContaining({ id: 'WM-D1' }),
      });
    });

    it('stays so while the child, not back yet, is missing again, and is owed once it is found again', async () => {
      const episodeId = await shortAbsence(WORCESTERSHIRE, '10:20', false);
      await waive(team(WORCESTERSHIRE), episodeId, [WORKER, MANAGER]);
      await cases.at('12:40');
      const again = { policeReference: 'K2', areaAuthorityId: WORCESTERSHIRE, forceId: 'force.west-mercia' };
      const missing = { ...again, lastSeenAt: on('12:00').toISOString(), child: REPORTED_AMELIA };
      await cases.say(cases.report({ ...missing, receivedAt: on('12:30').toISOString() }));
      await cases.say(cases.report({ ...again, kind: 'RISK_CHANGED', risk: 'HIGH', receivedAt: on('12:35').toISOString() }));
      expect(await stateOf('RETURN_HOME_INTERVIEW')).toEqual(['CANCELLED']);
      await cases.at('15:10');
      await cases.say(
        cases.report({ ...again, kind: 'FOUND', foundAt: on('15:00').toISOString(), receivedAt: on('15:05').toISOString() }),
      );
      expect(await stateOf('RETURN_HOME_INTERVIEW')).toEqual(['PENDING']);
      expect((await cases.said<Payload<'interview.owed'>>('interview.owed')).at(-1)).toMatchObject({
        episodeId,
        foundAt: on('15:00').toISOString(),
      });
    });

    it('is owed again when the child turns out to have been found at another time', async () => {
      const episodeId = await shortAbsence(WORCESTERSHIRE);
      await waive(team(WORCESTERSHIRE), episodeId, [WORKER, MANAGER]);
      await cases.at('12:00');
      await cases.say(
        cases.report({
          kind: 'FOUND',
          version: 2,
          forceId: 'force.west-mercia',
          areaAuthorityId: WORCESTERSHIRE,
          foundAt: on('11:00').toISOString(),
          receivedAt: on('12:00').toISOString(),
        }),
      );
      expect(await stateOf('RETURN_HOME_INTERVIEW')).toEqual(['PENDING']);
      const said = await cases.said<Payload<'interview.owed'>>('interview.owed');
      expect(said.at(-1)).toMatchObject({ foundAt: on('11:00').toISOString() });
      expect(new Set(said.map(({ dutyId }) => dutyId)).size).toBe(1);
    });
  });

  describe('in BCP, where it is only to be considered', () => {
    it('[RHI-11] is a manager’s decision, and the decision is met by it, with the reason', async () => {
      const episodeId = await shortAbsence(BCP);
      expect([await stateOf('RETURN_HOME_INTERVIEW'), await stateOf('MANAGER_DECISION')]).toEqual([
        [],
        expect.arrayContaining(['PENDING']),
      ]);
      await expect(waive(team(BCP), episodeId, [{ role: 'allocated_worker', name: 'Amir Vale' }])).rejects.toThrow(
        /A manager must agree/,
      );
      const { waiveInterview } = await waive(team(BCP), episodeId, [MANAGER]);
      expect(waiveInterview.duties).toContainEqual(
        expect.objectContaining({ kind: 'MANAGER_DECISION', topic: 'return_home_interview', state: 'MET', note: REASON }),
      );
      await expect(waive(team(BCP), episodeId, [MANAGER])).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('[RHI-03] opens again when corrected facts make it required', async () => {
      const episodeId = await shortAbsence(BCP);
      await waive(team(BCP), episodeId, [MANAGER]);
      await cases.ask(team(BCP), `mutation ($input: RecordEpisodeFactsInput!) { recordEpisodeFacts(input: $input) { id } }`, {
        input: { episodeId, facts: [{ fact: 'HARMED_WHILST_MISSING', answer: 'YES' }] },
      });
      expect(await stateOf('RETURN_HOME_INTERVIEW')).toEqual(['PENDING']);
    });
  });

  it('is for the responsible authority to say, and only once the child is found', async () => {
    const episodeId = await shortAbsence(WORCESTERSHIRE);
    await expect(waive(CALLERS.advocacyFocus(), episodeId, [MANAGER])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(waive(team('authority.cumberland'), episodeId, [MANAGER])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await cases.say(
      cases.report({ kind: 'FOUND_RETRACTED', forceId: 'force.west-mercia', receivedAt: on('10:31').toISOString() }),
    );
    await expect(waive(team(WORCESTERSHIRE), episodeId, [MANAGER])).rejects.toThrow(/still missing/);
  });
});
