import { newId } from '@homeward/service-kit';
import type { ViewerOverrides } from '@homeward/testkit';
import { PEOPLE } from '../../testing/people';
import { DUE, FOUND, hours, iso, openRhiHub, type Answer, type Owed, type RhiHub } from '../../testing/rhi-hub';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const PARTS = [
  { kind: 'INTELLIGENCE', text: 'A white van' },
  { kind: 'PROVIDER_INTERNAL', text: 'Answers for monitoring' },
  { kind: 'SAFETY_PLAN', text: 'A code word' },
  { kind: 'WHAT_HAPPENED', text: 'She met somebody at the station' },
];
const SHARED = PARTS.filter(({ kind }) => kind !== 'PROVIDER_INTERNAL');

type Work = Owed & { assignmentId: string };

describe('an interview', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  async function accepted(who: ViewerOverrides = PEOPLE.advocacy, overrides = {}): Promise<Work> {
    const owed = await hub.owe(overrides);
    if (who.roles?.includes('allocated-worker')) await hub.allocate(PEOPLE.bcp, owed);
    const { rows } = await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [owed.dutyId]);
    await hub.must(who, 'accept', { id: rows[0].id });
    return { ...owed, assignmentId: rows[0].id };
  }
  const hold = (who: ViewerOverrides, assignmentId: string, more = {}): Promise<Answer> =>
    hub.ask(who, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true, place: 'Library', ...more } });
  async function held(who: ViewerOverrides = PEOPLE.advocacy, overrides = {}): Promise<Work & { interviewId: string }> {
    const work = await accepted(who, overrides);
    return { ...work, interviewId: (await hold(who, work.assignmentId)).data['holdInterview'].id };
  }
  const submit = (who: ViewerOverrides, interviewId: string, parts: unknown[] = PARTS): Promise<Answer> =>
    hub.ask(who, 'submit', { input: { interviewId, parts, consentNoticeGiven: true } });
  async function submitted(who: ViewerOverrides = PEOPLE.advocacy, overrides = {}): Promise<Work & { interviewId: string }> {
    const work = await held(who, overrides);
    expect((await submit(who, work.interviewId)).errors).toBeUndefined();
    return work;
  }
  const refusal = ({ errors }: Answer): unknown => errors?.[0];
  const stateOf = async ({ assignmentId }: Work): Promise<unknown> =>
    (await hub.must(PEOPLE.rochdale, 'assignment', { id: assignmentId })).state;

  describe('that was held', () => {
    it('[RHP-06] meets its duty by when it was held, not by when that was typed', async () => {
      const work = await accepted(PEOPLE.advocacy, { dueAt: iso(-1) });
      const { data } = await hold(PEOPLE.advocacyWorker, work.assignmentId, { heldAt: iso(-1), seenAlone: false });
      expect(data['holdInterview']).toMatchObject({ outcome: 'HELD', heldAt: iso(-1), heldWithinDue: true, seenAlone: false });
      const [ended, ...more] = await hub.said(work.episodeId, 'interview.ended');
      expect(ended?.payload).toEqual({
        assignmentId: work.assignmentId,
        interviewId: data['holdInterview'].id,
        dutyId: work.dutyId,
        episodeId: work.episodeId,
        outcome: 'HELD',
        heldAt: iso(-1),
      });
      expect(more).toEqual([]);
      expect(await stateOf(work)).toBe('ACCEPTED_OFFER');
      const late = await accepted(PEOPLE.advocacy, { dueAt: iso(-1) });
      expect((await hold(PEOPLE.advocacy, late.assignmentId)).data['holdInterview']).toMatchObject({ heldWithinDue: false });
    });

    it.each([
      ['a time in the future', { heldAt: iso(0.1) }],
      ['a time before the child was found', { heldAt: new Date(Date.parse(FOUND) - 1).toISOString() }],
    ])('is refused with %s', async (_what, more) => {
      const { assignmentId } = await accepted();
      expect(refusal(await hold(PEOPLE.advocacy, assignmentId, more))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'input.heldAt' },
      });
    });

    it('is recorded once, is not handed back, and does not end without', async () => {
      const { assignmentId } = await held();
      const input = { assignmentId, reason: 'OTHER' };
      expect(refusal(await hold(PEOPLE.advocacy, assignmentId))).toMatchObject({ code: 'CONFLICT' });
      expect(refusal(await hub.ask(PEOPLE.advocacy, 'handBack', { input }))).toMatchObject({ code: 'CONFLICT' });
      const without = { assignmentId, outcome: 'NO_CONTACT' };
      expect(refusal(await hub.ask(PEOPLE.advocacy, 'endWithout', { input: without }))).toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('that was not held', () => {
    it.each(['DECLINED_BY_CHILD', 'NO_CONTACT', 'NOT_OFFERED'])(
      '[RHP-17] is told apart as %s, and ends the assignment',
      async (outcome) => {
        const work = await accepted();
        const input = { assignmentId: work.assignmentId, outcome, reason: 'She would rather speak to her worker' };
        expect(await hub.must(PEOPLE.advocacyWorker, 'endWithout', { input })).toMatchObject({
          outcome,
          heldAt: null,
          heldWithinDue: null,
        });
        const said = (await hub.said(work.episodeId)).slice(-2);
        expect(said.map(({ name }) => name)).toEqual(['interview.ended', 'assignment.changed']);
        expect(said[0]?.payload).toMatchObject({ outcome, heldAt: null });
        expect(said[1]?.payload).toMatchObject({ state: 'COMPLETED', because: outcome });
        expect(await stateOf(work)).toBe('COMPLETED');
        expect(await hub.letIn(work.episodeId)).toEqual([]);
        expect(JSON.stringify(said)).not.toContain('rather');
      },
    );

    it('[RHI-06] is not left unoffered without a reason, and stands with who decided so', async () => {
      const { assignmentId } = await accepted();
      const input = { assignmentId, outcome: 'NOT_OFFERED' };
      expect(refusal(await hub.ask(PEOPLE.advocacy, 'endWithout', { input: { ...input, reason: ' ' } }))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'input.reason' },
      });
      await hub.must(PEOPLE.advocacy, 'endWithout', { input: { ...input, reason: 'She has moved abroad' } });
      const { rows } = await hub.platform.owner.query(
        'select id, reason, recorded_by from rhi_providers.interview where assignment_id = $1',
        [assignmentId],
      );
      expect(rows).toMatchObject([{ recorded_by: PEOPLE.advocacy.name }]);
      const { id, reason } = rows[0] as { id: string; reason: string };
      expect(await hub.must(PEOPLE.rochdale, 'interview', { id })).toMatchObject({ reason: 'She has moved abroad' });
      expect(reason).toMatch(/^enc1:/);
    });

    it('is not recorded as held, and has no form', async () => {
      const { assignmentId } = await accepted();
      const refused = await hub.ask(PEOPLE.advocacy, 'endWithout', { input: { assignmentId, outcome: 'HELD' } });
      expect(refusal(refused)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'input.outcome' } });
      const { id } = await hub.must(PEOPLE.advocacy, 'endWithout', { input: { assignmentId, outcome: 'NO_CONTACT' } });
      expect(refusal(await submit(PEOPLE.advocacy, id))).toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('and a concern from the visit', () => {
    const words = 'She is afraid of a man with a white van';
    const raise = (who: ViewerOverrides, assignmentId: string, more = {}): Promise<Answer> =>
      hub.ask(who, 'raise', { input: { assignmentId, text: words, immediateDanger: true, ...more } });

    it('[RHP-18] is told of at once, before any form, to all whom it concerns, and its words are in no event', async () => {
      const work = await accepted();
      const { data } = await raise(PEOPLE.advocacyWorker, work.assignmentId);
      expect(data['raiseConcern']).toMatchObject({
        text: words,
        raisedBy: PEOPLE.advocacyWorker.name,
        raisedAt: iso(0),
        withheld: [],
      });
      expect(await hub.said(work.episodeId, 'concern.raised')).toEqual([
        {
          name: 'concern.raised',
          urgent: true,
          payload: {
            concernId: data['raiseConcern'].id,
            assignmentId: work.assignmentId,
            episodeId: work.episodeId,
            childId: work.childId,
            raisedAt: iso(0),
            immediateDanger: true,
          },
        },
      ]);
      const { rows } = await hub.platform.owner.query(
        `select payload::text from hub.event where payload::text like '%white van%'`,
      );
      expect(rows).toEqual([]);
      const seenBy = async (who: ViewerOverrides): Promise<unknown[]> => {
        const refs = [{ __typename: 'Episode', id: work.episodeId }];
        const { data: seen } = await hub.ask(who, 'ofEpisodes', { refs });
        return (seen?.['_entities']?.[0]?.concerns ?? []).map((concern: { text: string }) => concern.text);
      };
      for (const who of [PEOPLE.rochdale, PEOPLE.medway, PEOPLE.kent]) expect(await seenBy(who)).toEqual([words]);
      for (const who of [PEOPLE.dorset, PEOPLE.cumberland, PEOPLE.harbour]) expect(await seenBy(who)).toEqual([]);
    });

    it('may still be raised after the form is in, by whoever interviewed and by nobody else', async () => {
      const { assignmentId } = await submitted();
      expect((await raise(PEOPLE.advocacy, assignmentId)).errors).toBeUndefined();
      const absent = refusal(await raise(PEOPLE.harbour, newId()));
      expect(absent).toMatchObject({ code: 'NOT_FOUND' });
      for (const who of [PEOPLE.harbour, PEOPLE.rochdale]) expect(refusal(await raise(who, assignmentId))).toEqual(absent);
    });

    it('is not raised without words', async () => {
      const { assignmentId } = await accepted();
      expect(refusal(await raise(PEOPLE.advocacy, assignmentId, { text: ' \n' }))).toMatchObject({
        details: { field: 'input.text' },
      });
    });
  });

  describe('whose form is submitted', () => {
    it('ends the assignment: case-records is told, and the provider keeps its own words and not the child', async () => {
      const work = await held();
      const { data } = await submit(PEOPLE.advocacyWorker, work.interviewId);
      expect(data['submitInterview']).toMatchObject({ submittedAt: iso(0), parts: PARTS });
      const said = (await hub.said(work.episodeId)).slice(-2);
      expect(said.map(({ name, payload }) => [name, payload['state'] ?? null])).toEqual([
        ['assignment.changed', 'COMPLETED'],
        ['interview.submitted', null],
      ]);
      expect(JSON.stringify(said)).not.toContain('station');
      expect(await hub.letIn(work.episodeId)).toEqual([]);
      expect(await hub.must(PEOPLE.advocacy, 'interview', { id: work.interviewId })).toMatchObject({ parts: PARTS });
    });

    it('[RHF-11] [INF-02] keeps whether the child was told with whom it is shared, and who signed it off', async () => {
      const { interviewId } = await submitted();
      const { rows } = await hub.platform.owner.query(
        'select submitted_by, consent_notice_given from rhi_providers.interview where id = $1',
        [interviewId],
      );
      expect(rows).toEqual([{ submitted_by: PEOPLE.advocacy.name, consent_notice_given: true }]);
    });

    it('[RHF-15] [RHO-06] never changes again, whoever asks and by whatever door', async () => {
      const { interviewId } = await submitted();
      expect(refusal(await submit(PEOPLE.advocacy, interviewId, [{ kind: 'EDUCATION', text: 'More' }]))).toMatchObject({
        code: 'CONFLICT',
      });
      const { owner, jobsDatabase } = hub.platform;
      for (const text of [
        `update rhi_providers.interview set held_at = now() where id = '${interviewId}'`,
        `delete from rhi_providers.interview_part where interview_id = '${interviewId}'`,
        `update rhi_providers.interview_part set text = '' where interview_id = '${interviewId}'`,
      ]) {
        await expect(owner.query(text)).rejects.toThrow(/do not change/);
        await expect(jobsDatabase.write(hub.job, 'test:change', (tx) => tx.sql({ name: '', text }))).rejects.toThrow(
          /do not change/,
        );
      }
      const added = `insert into rhi_providers.interview_part (interview_id, kind, text) values ('${interviewId}', 'EDUCATION', 'More')`;
      await expect(hub.asApi(PEOPLE.advocacy, added)).rejects.toThrow(/row-level security/);
      expect(await hub.must(PEOPLE.rochdale, 'interview', { id: interviewId })).toMatchObject({ parts: SHARED });
    });

    it.each([
      ['no part', [], 'input.parts'],
      ['two parts of one kind', [PARTS[0], PARTS[0]], 'input.parts'],
      ['an empty part', [{ kind: 'EDUCATION', text: ' ' }], 'input.parts.EDUCATION'],
      ['a part over its limit', [{ kind: 'EDUCATION', text: 'x'.repeat(20_001) }], 'input.parts.EDUCATION'],
    ])('is refused with %s', async (_what, parts, field) => {
      const { interviewId } = await held();
      expect(refusal(await submit(PEOPLE.advocacy, interviewId, parts))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field },
      });
    });

    it('is submitted by whoever held it, and to anybody else does not exist', async () => {
      const { interviewId } = await held();
      const absent = refusal(await submit(PEOPLE.harbour, newId()));
      expect(absent).toMatchObject({ code: 'NOT_FOUND' });
      for (const who of [PEOPLE.harbour, PEOPLE.rochdale]) expect(refusal(await submit(who, interviewId))).toEqual(absent);
      expect(refusal(await submit(PEOPLE.advocacy, 'no id'))).toEqual(absent);
    });
  });

  describe('that is released', () => {
    const told = {
      to: 'authority.medway',
      parts: ['WHAT_HAPPENED', 'SAFETY_PLAN'],
      purpose: 'To keep her safe',
      handling: 'Not to the carer',
    };
    const release = (who: ViewerOverrides, interviewId: string, more = {}): Promise<Answer> =>
      hub.ask(who, 'release', { input: { interviewId, ...told, ...more } });

    it('[RHO-09] [INF-07] is released part by part by a named person of the responsible authority, and who is to be told is told', async () => {
      const { interviewId, episodeId, childId } = await submitted();
      const { data } = await release(PEOPLE.rochdale, interviewId);
      expect(data['releaseInterview']).toMatchObject({
        ...told,
        to: { id: 'authority.medway' },
        releasedBy: PEOPLE.rochdale.name,
        releasedAt: iso(0),
      });
      await hub.allocate(PEOPLE.rochdaleWorker, { childId });
      await hub.must(PEOPLE.rochdaleWorker, 'release', {
        input: { interviewId, to: 'force.kent', parts: ['INTELLIGENCE'], purpose: 'Disruption' },
      });
      const decided = await hub.said(episodeId, 'recipients.decided');
      expect(decided.map(({ payload }) => [payload['subject'], payload['interviewId'], payload['childId']])).toEqual([
        ['INTERVIEW_RELEASED', interviewId, childId],
        ['INTERVIEW_RELEASED', interviewId, childId],
      ]);
      const recipients = decided.flatMap(({ payload }) => payload['recipients'] as Record<string, unknown>[]);
      expect(recipients.map(({ organisationId, role }) => [organisationId, role])).toEqual([
        ['authority.medway', 'front_door'],
        ['force.kent', 'police'],
      ]);
      expect(JSON.stringify(decided)).not.toMatch(/carer|Disruption|van/);
      const { releases } = await hub.must(PEOPLE.rochdale, 'interview', { id: interviewId });
      expect(releases.map(({ parts }: { parts: string[] }) => parts)).toEqual([told.parts, ['INTELLIGENCE']]);
    });

    it.each([
      ["[RHP-22] the provider's internal part", { parts: ['WHAT_HAPPENED', 'PROVIDER_INTERNAL'] }, 'input.parts'],
      ['a part that was never written', { parts: ['EDUCATION'] }, 'input.parts'],
      ['no part', { parts: [] }, 'input.parts'],
      ['to another provider', { to: 'provider.harbour-voices' }, 'input.to'],
      ['to a desk', { to: 'desk.safeguarding' }, 'input.to'],
      ['to nobody known', { to: 'authority.nowhere' }, 'input.to'],
      ['to itself', { to: 'authority.rochdale' }, 'input.to'],
      ['without a purpose', { purpose: ' ' }, 'input.purpose'],
    ])('is not released: %s', async (_what, more, field) => {
      const { interviewId, episodeId } = await submitted();
      expect(refusal(await release(PEOPLE.rochdale, interviewId, more))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field },
      });
      expect(await hub.said(episodeId, 'recipients.decided')).toEqual([]);
    });

    it('is not released before it is submitted', async () => {
      const { interviewId } = await held();
      expect(refusal(await release(PEOPLE.rochdale, interviewId))).toMatchObject({ code: 'CONFLICT' });
    });

    it('is not released by a machine, whatever its roles', async () => {
      const { interviewId } = await submitted();
      expect(refusal(await release(PEOPLE.rochdaleSystem, interviewId))).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringMatching(/named person/),
      });
    });

    it('is not released by the host, nor by an authority that was responsible once, nor by one to which it does not exist', async () => {
      const { interviewId, childId } = await submitted();
      expect(refusal(await release(PEOPLE.medwayManager, interviewId, { to: 'force.kent' }))).toMatchObject({
        code: 'FORBIDDEN',
      });
      const absent = refusal(await release(PEOPLE.cumberland, newId()));
      expect(absent).toMatchObject({ code: 'NOT_FOUND' });
      expect(refusal(await release(PEOPLE.cumberland, interviewId))).toEqual(absent);
      hub.platform.clocks.business.moveTo(hours(1));
      await hub.platform.owner.query(
        `update hub.child_access set until_at = $2 where child_id = $1 and relation = 'RESPONSIBLE'`,
        [childId, hours(1)],
      );
      expect(await hub.must(PEOPLE.rochdale, 'interview', { id: interviewId })).toMatchObject({ parts: SHARED });
      expect(refusal(await release(PEOPLE.rochdale, interviewId))).toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  it("is the authority's own where its own worker held it, the internal part included, and released like any other", async () => {
    const own = { responsibleAuthorityId: BCP, offeredTo: BCP, dueAt: DUE };
    const work = await accepted(PEOPLE.bcp, own);
    const { data } = await hold(PEOPLE.bcp, work.assignmentId, { heldAt: iso(1) });
    const interviewId = data['holdInterview'].id as string;
    expect((await submit(PEOPLE.bcp, interviewId)).data['submitInterview'].parts).toEqual(PARTS);
    const input = { interviewId, to: 'authority.medway', parts: ['SAFETY_PLAN'], purpose: 'To keep her safe' };
    await hub.must(PEOPLE.bcp, 'release', { input });
    const internal = { ...input, parts: ['PROVIDER_INTERNAL'] };
    expect(refusal(await hub.ask(PEOPLE.bcp, 'release', { input: internal }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await hub.must(PEOPLE.medway, 'interview', { id: interviewId })).parts).toEqual([PARTS[2]]);
  });
});
