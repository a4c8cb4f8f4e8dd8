import { AssignmentState, InterviewOutcome, Relation } from '@homeward/domain';
import type { NewEvent, Payload } from '@homeward/contracts';
import { newId } from '@homeward/service-kit';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, type CaseHub } from '../../testing/case-hub';
import { on } from '../../testing/fact-of';
import { ameliaInMedway, REPORTED_AMELIA } from '../../testing/story';

type Recipients = Payload<'recipients.decided'>;

const ADVOCACY = 'provider.advocacy-focus';
const HARBOUR = 'provider.harbour-voices';

describe('what becomes of the interview', () => {
  let cases: CaseHub;
  let owed: Payload<'interview.owed'>;

  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.at('09:50');
    await cases.say(
      cases.report({ child: REPORTED_AMELIA }),
      cases.report({
        kind: 'FOUND',
        foundAt: on('09:40').toISOString(),
        receivedAt: on('09:50').toISOString(),
        areaAuthorityId: 'authority.medway',
      }),
    );
    owed = (await cases.said<Payload<'interview.owed'>>('interview.owed'))[0] as Payload<'interview.owed'>;
  });
  afterEach(() => cases.close());

  const assignment = (state: AssignmentState, organisationId = ADVOCACY, time = '12:00'): NewEvent<'assignment.changed'> => ({
    name: 'assignment.changed',
    key: owed.episodeId,
    urgent: false,
    occurredAt: on(time),
    payload: { assignmentId: newId(), dutyId: owed.dutyId, episodeId: owed.episodeId, organisationId, state, because: null },
  });
  const ended = (outcome: InterviewOutcome, heldAt: string | null): NewEvent<'interview.ended'> => ({
    name: 'interview.ended',
    key: owed.episodeId,
    urgent: false,
    occurredAt: on('+4 12:00'),
    payload: { assignmentId: newId(), interviewId: newId(), dutyId: owed.dutyId, episodeId: owed.episodeId, outcome, heldAt },
  });
  const duties = async () => {
    const rows = await cases.rows<{ id: string; kind: string; state: string; met_at: Date | null; because: string }>(
      'select id, kind, state, met_at, because from case_records.duty order by kind',
    );
    return Promise.all(rows.map((row) => cases.plain(row)));
  };
  const of = async (kind: string) => (await duties()).find((duty) => duty.kind === kind);
  const letIn = () =>
    cases.rows(`select organisation_id, until_at is null as stands from hub.child_access where relation = 'PROVIDER' order by 1`);

  it('is met by when it was held, and says by itself that this was late', async () => {
    await cases.at('+4 12:00');
    await cases.hub.sweep();
    await cases.say(ended(InterviewOutcome.HELD, on('+3 10:00').toISOString()));
    const [row] = await cases.rows<{ state: string; late: boolean }>(
      `select state, met_at > due_at as late from case_records.duty where kind = 'RETURN_HOME_INTERVIEW'`,
    );
    expect(row).toEqual({ state: 'MET', late: true });
    expect((await of('RETURN_HOME_INTERVIEW'))?.met_at).toEqual(on('+3 10:00'));
  });

  it.each([
    [InterviewOutcome.DECLINED_BY_CHILD, 'declined'],
    [InterviewOutcome.NO_CONTACT, 'could not be reached'],
  ])('[RHP-17] is still owed when it ended as %s, with the reason', async (outcome, reason) => {
    await cases.say(ended(outcome, null));
    expect(await of('RETURN_HOME_INTERVIEW')).toMatchObject({ state: 'PENDING', met_at: null });
    expect((await of('RETURN_HOME_INTERVIEW'))?.because).toContain(reason);
    await cases.at('11:20');
    await cases.say(
      cases.report({ kind: 'RETURNED', returnedAt: on('11:15').toISOString(), receivedAt: on('11:20').toISOString() }),
    );
    expect((await of('RETURN_HOME_INTERVIEW'))?.because).toContain(reason);
    expect(await cases.said('interview.cancelled')).toEqual([]);
  });

  it('[RHP-16] is to be arranged anew when the provider is unable: its people are told', async () => {
    await cases.say(assignment(AssignmentState.OFFERED));
    await cases.at('12:00');
    await cases.say(assignment(AssignmentState.UNABLE));
    const told = (await cases.said<Recipients>('recipients.decided')).filter(({ subject }) => subject === 'ASSIGNMENT_UNABLE');
    expect(told).toHaveLength(1);
    expect(told[0]?.recipients.map(({ role, person }) => person?.name ?? role)).toEqual(
      expect.arrayContaining(['Amir Vale', 'practice_manager']),
    );
    expect(await of('ARRANGE_INTERVIEW')).toMatchObject({ state: 'PENDING' });
    expect(await of('RETURN_HOME_INTERVIEW')).toMatchObject({ state: 'PENDING' });
  });

  it('has its arranging met when another accepts, and its clock is not restarted', async () => {
    await cases.at('12:00');
    await cases.say(assignment(AssignmentState.UNABLE), assignment(AssignmentState.OFFERED, HARBOUR));
    expect(await of('ARRANGE_INTERVIEW')).toMatchObject({ state: 'PENDING' });
    await cases.at('13:00');
    await cases.say(assignment(AssignmentState.ACCEPTED_OFFER, HARBOUR, '13:00'));
    expect(await of('ARRANGE_INTERVIEW')).toMatchObject({ state: 'MET', met_at: on('13:00') });
    const said = await cases.said<Payload<'interview.owed'>>('interview.owed');
    expect(said.map(({ dueAt, offeredTo }) => [dueAt, offeredTo])).toEqual([[owed.dueAt, ADVOCACY]]);
  });

  it('does not let a provider in again that gave the work back and was shut out by rhi-providers, when the child returns', async () => {
    await cases.at('12:00');
    const { childId, episodeId } = owed;
    const access = { childId, episodeId, recordId: null, organisationId: ADVOCACY, relation: Relation.PROVIDER };
    await cases.asJob((tx) => tx.endAccess([{ ...access, at: tx.now }]));
    await cases.say(assignment(AssignmentState.HANDED_BACK));
    await cases.say(
      cases.report({ kind: 'RETURNED', returnedAt: on('11:15').toISOString(), receivedAt: on('12:00').toISOString() }),
    );
    expect(await letIn()).toEqual([{ organisation_id: ADVOCACY, stands: false }]);
  });

  it('is cancelled when the found report is retracted, and owed again under the same duty when the child is found', async () => {
    await cases.at('10:00');
    await cases.say(cases.report({ kind: 'FOUND_RETRACTED', receivedAt: on('10:00').toISOString() }));
    expect(await cases.said('interview.cancelled')).toMatchObject([{ dutyId: owed.dutyId, episodeId: owed.episodeId }]);
    expect(await of('RETURN_HOME_INTERVIEW')).toMatchObject({ state: 'CANCELLED' });
    const alerts = (await cases.said<Recipients>('recipients.decided')).filter(({ subject }) => subject === 'MISSING_ALERT');
    expect(alerts).toHaveLength(2);
    await cases.at('12:05');
    await cases.say(
      cases.report({ kind: 'FOUND', version: 2, foundAt: on('12:00').toISOString(), receivedAt: on('12:05').toISOString() }),
    );
    const said = await cases.said<Payload<'interview.owed'>>('interview.owed');
    expect(said.at(-1)).toMatchObject({ dutyId: owed.dutyId, dueAt: on('+3 12:00').toISOString() });
  });

  const progress = async () =>
    (await cases.rows<{ interview_progress: string }>('select interview_progress from case_records.episode'))[0]
      ?.interview_progress;

  it('is not begun anew by an old offer that is played again after it ended', async () => {
    await cases.say(assignment(AssignmentState.OFFERED), assignment(AssignmentState.ACCEPTED_OFFER));
    await cases.say(ended(InterviewOutcome.NO_CONTACT, null));
    const before = await duties();
    const replay = (state: string) =>
      cases.rows(
        `update hub.event_consumption c set state = 'OPEN', done_at = null from hub.event e
        where e.id = c.event_id and e.name = 'assignment.changed' and e.payload->>'state' = $1`,
        [state],
      );
    for (const state of [AssignmentState.OFFERED, AssignmentState.ACCEPTED_OFFER]) {
      await replay(state);
      await cases.hub.drain({ twice: true });
      expect(await progress()).toBe('ENDED');
    }
    expect(await duties()).toEqual(before);
    await cases.say(assignment(AssignmentState.OFFERED, HARBOUR));
    expect(await progress()).toBe('OFFERED');
  });

  const attempted = (failedSoFar: number, time: string): NewEvent<'contact.attempted'> => ({
    name: 'contact.attempted',
    key: owed.episodeId,
    urgent: false,
    occurredAt: on(time),
    payload: {
      assignmentId: newId(),
      dutyId: owed.dutyId,
      episodeId: owed.episodeId,
      attemptedAt: on(time).toISOString(),
      result: 'NO_ANSWER',
      failedSoFar,
    },
  });

  it('[RHP-12] has its contact met by a logged attempt, whatever came of it, and the failed ones counted', async () => {
    await cases.at('13:00');
    await cases.say(
      cases.report({ kind: 'RETURNED', returnedAt: on('11:15').toISOString(), receivedAt: on('11:20').toISOString() }),
      attempted(1, '12:30'),
    );
    expect(await of('INTERVIEW_CONTACT')).toMatchObject({ state: 'MET', met_at: on('12:30') });
    expect(await of('RETURN_HOME_INTERVIEW')).toMatchObject({ state: 'PENDING' });
    await cases.say(attempted(3, '12:50'), attempted(2, '12:40'));
    expect(await cases.rows('select failed_attempts from case_records.episode')).toEqual([{ failed_attempts: 3 }]);
    expect(await of('INTERVIEW_CONTACT')).toMatchObject({ met_at: on('12:30') });
  });

  it("tells the responsible authority's people that the form is in", async () => {
    const interviewId = newId();
    await cases.say({
      name: 'interview.submitted',
      key: owed.episodeId,
      urgent: false,
      occurredAt: on('+1 12:00'),
      payload: {
        interviewId,
        assignmentId: newId(),
        dutyId: owed.dutyId,
        episodeId: owed.episodeId,
        childId: owed.childId,
        submittedAt: on('+1 12:00').toISOString(),
      },
    });
    const told = (await cases.said<Recipients>('recipients.decided')).filter(({ subject }) => subject === 'INTERVIEW_SUBMITTED');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ interviewId });
    expect(new Set(told[0]?.recipients.map(({ organisationId }) => organisationId))).toEqual(new Set(['authority.rochdale']));
  });

  it('tells both front doors and the force of a concern at once, to be accepted by somebody', async () => {
    const concern: NewEvent<'concern.raised'> = {
      name: 'concern.raised',
      key: owed.episodeId,
      urgent: true,
      occurredAt: on('+1 20:00'),
      payload: {
        concernId: newId(),
        assignmentId: newId(),
        episodeId: owed.episodeId,
        childId: owed.childId,
        raisedAt: on('+1 20:00').toISOString(),
        immediateDanger: true,
      },
    };
    await cases.at('+1 20:00');
    await cases.say(concern);
    const told = (await cases.said<Recipients>('recipients.decided')).filter(({ subject }) => subject === 'SAFEGUARDING_CONCERN');
    expect(told).toHaveLength(1);
    const doors = told[0]?.recipients.filter(({ role }) => role === 'out_of_hours');
    expect(doors?.map(({ organisationId, acceptance }) => [organisationId, acceptance])).toEqual([
      ['authority.medway', true],
      ['authority.rochdale', true],
    ]);
    expect(told[0]?.recipients.map(({ organisationId, role }) => [organisationId, role])).toContainEqual([
      'force.kent',
      'police',
    ]);
    const [event] = await cases.rows<{ urgent: boolean }>(
      `select urgent from hub.event where payload->>'subject' = 'SAFEGUARDING_CONCERN'`,
    );
    expect(event?.urgent).toBe(true);
  });
});
