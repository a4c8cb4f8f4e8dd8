import type { InterviewTerm, Payload, RuleReference } from '@homeward/contracts';
import type { ViewerOverrides } from '@homeward/testkit';
import { PEOPLE } from '../../testing/people';
import { hours, iso, openRhiHub, owedPayload, type Answer, type Owed, type RhiHub } from '../../testing/rhi-hub';

type Work = Owed & { assignmentId: string };
const PARTS = [{ kind: 'INTELLIGENCE', text: 'A white van' }];
const FORM = { kind: 'DECLINE_FORM', text: 'She would rather not' };
const NOTE = { kind: 'RISK_NOTE', text: 'Risk weighed; referral considered' };
const SCREEN = { kind: 'EXPLOITATION_SCREEN', text: 'Screened and monitored' };

const MEDWAY_RULE = { id: 'MED-RHI-DECLINE', source: '002 §Return Home Interviews' };
const BUCKS_RULE = { id: 'BUC-RHI-LATE', source: '004 App 3' };
const ROCHDALE_RULE = { id: 'ROC-RHI-DECLINE', source: '003 §3.11' };
const REPEAT_RULE = { id: 'BCP-RHI-REPEAT', source: '000 §12.3' };
const SCREEN_RULE = { id: 'BCP-RS1', source: '000 §12.2' };
const asked = (rule: RuleReference, term: InterviewTerm): Partial<Payload<'interview.owed'>> => ({ terms: [{ ...term, rule }] });

describe("the terms of the responsible authority's protocol", () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  const turnOf = async ({ dutyId }: Pick<Owed, 'dutyId'>, state = 'OFFERED'): Promise<string> =>
    (await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1 and state = $2', [dutyId, state]))
      .rows[0]?.id;
  async function accepted(
    overrides: Partial<Payload<'interview.owed'>> = {},
    who: ViewerOverrides = PEOPLE.advocacy,
  ): Promise<Work> {
    const owed = await hub.owe(overrides);
    const assignmentId = await turnOf(owed);
    await hub.must(who, 'accept', { id: assignmentId });
    return { ...owed, assignmentId };
  }
  const attempt = (assignmentId: string, result = 'NO_ANSWER', who: ViewerOverrides = PEOPLE.advocacyWorker): Promise<unknown> =>
    hub.must(who, 'logAttempt', { input: { assignmentId, at: iso(0), method: 'PHONE', result } });
  const end = (assignmentId: string, outcome: string, more = {}): Promise<Answer> =>
    hub.ask(PEOPLE.advocacy, 'endWithout', { input: { assignmentId, outcome, reason: 'She would rather not', ...more } });
  const hold = (assignmentId: string, more = {}): Promise<Answer> =>
    hub.ask(PEOPLE.advocacy, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true, ...more } });
  const submit = (interviewId: string, more = {}): Promise<Answer> =>
    hub.ask(PEOPLE.advocacy, 'submit', { input: { interviewId, parts: PARTS, ...more } });
  const refusal = ({ errors }: Answer): unknown => errors?.[0];
  const refused = (rule: RuleReference, field: string, message: RegExp): unknown =>
    expect.objectContaining({
      code: 'CONFLICT',
      message: expect.stringMatching(message),
      details: { field, rule: { id: rule.id, source: rule.source } },
    });

  it('stand with the assignment, for whoever works it to read, and follow the newest word', async () => {
    const term = { term: 'ATTEMPTS_BEFORE_NO_CONTACT', moreThan: 3 } as const;
    const work = await accepted(asked(MEDWAY_RULE, term));
    const shown = { ...term, rule: MEDWAY_RULE, withinDays: null, evidence: [], roles: [] };
    for (const who of [PEOPLE.advocacy, PEOPLE.rochdale])
      expect(await hub.must(who, 'assignment', { id: work.assignmentId })).toMatchObject({ terms: [shown] });
    expect(await hub.must(PEOPLE.medway, 'assignment', { id: work.assignmentId })).toMatchObject({ terms: null });
    await hub.tell('interview.owed', work.episodeId, owedPayload(work));
    expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: work.assignmentId })).toMatchObject({ terms: [] });
  });

  it('ask nothing where the protocol has none', async () => {
    for (const outcome of ['NO_CONTACT', 'DECLINED_BY_CHILD'])
      expect((await end((await accepted()).assignmentId, outcome)).errors).toBeUndefined();
    const late = await accepted({ dueAt: iso(-1) });
    const held = (await hold(late.assignmentId)).data['holdInterview'];
    expect((await submit(held.id)).errors).toBeUndefined();
  });

  describe('[RHP-11] on attempts before "no contact"', () => {
    const overrides = asked(MEDWAY_RULE, { term: 'ATTEMPTS_BEFORE_NO_CONTACT', moreThan: 3 });

    it('refuse it after three that failed, and let it end so after the fourth', async () => {
      const { assignmentId, episodeId } = await accepted(overrides);
      for (let tries = 0; tries < 3; tries += 1) await attempt(assignmentId, tries === 1 ? 'LETTER_SENT' : 'NO_ANSWER');
      expect(refusal(await end(assignmentId, 'NO_CONTACT'))).toEqual(
        refused(MEDWAY_RULE, 'input.outcome', /more than 3.*3 are logged.*logContactAttempt/),
      );
      await attempt(assignmentId, 'LEFT_MESSAGE');
      expect((await end(assignmentId, 'NO_CONTACT')).data['endWithoutInterview']).toMatchObject({ outcome: 'NO_CONTACT' });
      expect((await hub.said(episodeId, 'interview.ended')).map(({ payload }) => payload['outcome'])).toEqual(['NO_CONTACT']);
    });

    it('count the attempts that failed, of every organisation that has worked the duty, and tell of each', async () => {
      const work = await accepted(overrides);
      for (const result of ['NO_ANSWER', 'REACHED', 'NO_ANSWER']) await attempt(work.assignmentId, result);
      await hub.must(PEOPLE.advocacy, 'handBack', { input: { assignmentId: work.assignmentId, reason: 'NO_CAPACITY' } });
      await hub.must(PEOPLE.rochdale, 'arrange', { input: { episodeId: work.episodeId, offeredTo: 'authority.rochdale' } });
      const own = await turnOf(work);
      await hub.allocate(PEOPLE.rochdaleWorker, work);
      await hub.must(PEOPLE.rochdaleWorker, 'accept', { id: own });
      await attempt(own, 'NO_ANSWER', PEOPLE.rochdaleWorker);
      const input = { assignmentId: own, outcome: 'NO_CONTACT' };
      expect(refusal(await hub.ask(PEOPLE.rochdaleWorker, 'endWithout', { input }))).toEqual(
        refused(MEDWAY_RULE, 'input.outcome', /3 are logged/),
      );
      await attempt(own, 'NO_ANSWER', PEOPLE.rochdaleWorker);
      await hub.must(PEOPLE.rochdaleWorker, 'endWithout', { input });
      const told = await hub.said(work.episodeId, 'contact.attempted');
      expect(told.map(({ payload }) => [payload['result'], payload['failedSoFar']])).toEqual([
        ['NO_ANSWER', 1],
        ['REACHED', 1],
        ['NO_ANSWER', 2],
        ['NO_ANSWER', 3],
        ['NO_ANSWER', 4],
      ]);
      expect(told[0]?.payload).toEqual({
        assignmentId: work.assignmentId,
        dutyId: work.dutyId,
        episodeId: work.episodeId,
        attemptedAt: iso(0),
        result: 'NO_ANSWER',
        failedSoFar: 1,
      });
    });

    it('do not keep a child from declining', async () => {
      expect((await end((await accepted(overrides)).assignmentId, 'DECLINED_BY_CHILD')).errors).toBeUndefined();
    });
  });

  describe('on an interview that was held late', () => {
    const late = (dueAt: string) => accepted({ ...asked(BUCKS_RULE, { term: 'LATE_NEEDS_CONTACT_LOG' }), dueAt });

    it('refuse the form without an attempt in the log, and take it, as late, with one', async () => {
      const { assignmentId } = await late(new Date(hours(0).getTime() - 1).toISOString());
      const { id } = (await hold(assignmentId)).data['holdInterview'];
      expect(refusal(await submit(id))).toEqual(refused(BUCKS_RULE, 'input.interviewId', /after it was due.*logContactAttempt/));
      await attempt(assignmentId, 'REACHED');
      expect((await submit(id)).data['submitInterview']).toMatchObject({ heldWithinDue: false, submittedAt: iso(0) });
    });

    it('ask nothing of one that was held at the very last moment', async () => {
      const { assignmentId } = await late(iso(0));
      const { id } = (await hold(assignmentId)).data['holdInterview'];
      expect((await submit(id)).data['submitInterview']).toMatchObject({ heldWithinDue: true });
    });
  });

  describe('[RHP-17] on a decline', () => {
    const overrides = asked(ROCHDALE_RULE, { term: 'DECLINE_NEEDS', evidence: ['DECLINE_FORM', 'RISK_NOTE'] });

    it.each([
      ['neither', [], /DECLINE_FORM and RISK_NOTE/],
      ['the form alone', [FORM], /without RISK_NOTE/],
      ['the note alone', [NOTE], /without DECLINE_FORM/],
    ])('refuse it with %s', async (_what, evidence, message) => {
      const { assignmentId, episodeId } = await accepted(overrides);
      expect(refusal(await end(assignmentId, 'DECLINED_BY_CHILD', { evidence }))).toEqual(
        refused(ROCHDALE_RULE, 'input.evidence', message),
      );
      expect(await hub.said(episodeId, 'interview.ended')).toEqual([]);
    });

    it('let it be recorded with both, which stay on file unchanged', async () => {
      const { assignmentId } = await accepted(overrides);
      const { data } = await end(assignmentId, 'DECLINED_BY_CHILD', { evidence: [NOTE, FORM] });
      const { id, evidence } = data['endWithoutInterview'];
      expect(evidence).toEqual([FORM, NOTE].map((each) => ({ ...each, recordedBy: PEOPLE.advocacy.name })));
      expect(await hub.must(PEOPLE.rochdale, 'interview', { id })).toMatchObject({ evidence, reason: 'She would rather not' });
      expect(await hub.must(PEOPLE.medway, 'interview', { id })).toMatchObject({ evidence: null, reason: null });
      for (const text of [
        "update rhi_providers.interview_evidence set text = ''",
        'delete from rhi_providers.interview_evidence',
      ])
        await expect(hub.platform.owner.query(text)).rejects.toThrow(/do not change/);
    });

    it.each([
      ['one kind twice', [FORM, FORM], 'input.evidence'],
      ['an empty one', [{ ...FORM, text: ' ' }], 'input.evidence.DECLINE_FORM'],
      ['one over its limit', [{ ...FORM, text: 'x'.repeat(20_001) }], 'input.evidence.DECLINE_FORM'],
    ])('refuse %s, naming the field', async (_what, evidence, field) => {
      const { assignmentId } = await accepted(overrides);
      expect(refusal(await end(assignmentId, 'DECLINED_BY_CHILD', { evidence }))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field },
      });
    });
  });

  describe('[RHO-01] on a release to the police', () => {
    const overrides = asked(SCREEN_RULE, { term: 'RELEASE_TO_POLICE_NEEDS', evidence: ['EXPLOITATION_SCREEN'] });
    const release = (interviewId: string, more = {}): Promise<Answer> => {
      const input = { interviewId, to: 'force.kent', parts: ['INTELLIGENCE'], purpose: 'Disruption', ...more };
      return hub.ask(PEOPLE.rochdale, 'release', { input });
    };
    async function submitted(more = {}): Promise<string> {
      const { assignmentId } = await accepted(overrides);
      const { id } = (await hold(assignmentId)).data['holdInterview'];
      expect((await submit(id, more)).errors).toBeUndefined();
      return id;
    }

    it('refuse it until the exploitation screen is on file, and then for good let it go', async () => {
      const id = await submitted();
      expect(refusal(await release(id))).toEqual(refused(SCREEN_RULE, 'input.evidence', /EXPLOITATION_SCREEN/));
      expect((await release(id, { to: 'authority.medway' })).errors).toBeUndefined();
      expect((await release(id, { evidence: [SCREEN] })).errors).toBeUndefined();
      expect((await release(id)).errors).toBeUndefined();
      expect(await hub.must(PEOPLE.rochdale, 'interview', { id })).toMatchObject({
        evidence: [{ ...SCREEN, recordedBy: PEOPLE.rochdale.name }],
      });
      expect(await hub.must(PEOPLE.advocacy, 'interview', { id })).toMatchObject({ evidence: [] });
      expect(await hub.must(PEOPLE.kent, 'interview', { id })).toMatchObject({ evidence: null });
    });

    it('are content with what whoever interviewed has filed', async () => {
      const id = await submitted({ evidence: [SCREEN] });
      expect((await release(id)).errors).toBeUndefined();
    });
  });

  describe('[RHI-07] on one interview for several episodes', () => {
    const agreement = { agreedBy: ['PC Holt, Dorset Police', 'her mother'], reason: 'Four nights of one week' };
    const overrides = asked(REPEAT_RULE, { term: 'ONE_FOR_SEVERAL', withinDays: 7 });
    const ENDS = ['2026-06-02T07:00:00Z', '2026-06-05T06:00:00Z', '2026-06-08T08:00:00Z'];
    /** One episode of one child for each end, in London's summer; the last day is 9 June, 08:00 in London. */
    async function episodes(ends: readonly string[], more: Partial<Payload<'interview.owed'>> = {}): Promise<Work[]> {
      const works: Work[] = [];
      for (const foundAt of ends)
        works.push(await accepted({ ...overrides, ...(works[0] ? { childId: works[0].childId } : {}), foundAt, ...more }));
      return works;
    }
    const serve = ([own, ...others]: readonly Work[], more = {}): Promise<Answer> =>
      hold(own!.assignmentId, { alsoFor: others.map(({ episodeId }) => episodeId), agreement, ...more });

    it('let it serve those that ended within seven days of the first, where that was agreed', async () => {
      const works = await episodes(ENDS);
      const [own, second, third] = works as [Work, Work, Work];
      const { data } = await serve(works);
      const { id, ...held } = data['holdInterview'];
      expect(held).toMatchObject({
        agreement,
        alsoFor: [second, third].map(({ episodeId }) => ({ id: episodeId })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      });
      for (const { episodeId, dutyId, assignmentId } of works) {
        const [ended, ...more] = await hub.said(episodeId, 'interview.ended');
        expect([ended?.payload, more]).toEqual([
          { assignmentId, interviewId: id, dutyId, episodeId, outcome: 'HELD', heldAt: iso(0) },
          [],
        ]);
        const refs = [{ __typename: 'Episode', id: episodeId }];
        const [seen] = (await hub.ask(PEOPLE.rochdale, 'ofEpisodes', { refs })).data['_entities'];
        expect([seen.interviews.map((each: { id: string }) => each.id), seen.assignments[0].interview?.id]).toEqual([[id], id]);
      }
      expect(refusal(await hold(second.assignmentId))).toMatchObject({ code: 'CONFLICT' });
      expect(refusal(await end(third.assignmentId, 'NO_CONTACT'))).toMatchObject({ code: 'CONFLICT' });
      expect((await submit(id)).errors).toBeUndefined();
      for (const { episodeId, assignmentId } of works) {
        expect((await hub.said(episodeId, 'interview.submitted')).map(({ payload }) => payload['interviewId'])).toEqual([id]);
        expect(await hub.must(PEOPLE.rochdale, 'assignment', { id: assignmentId })).toMatchObject({ state: 'COMPLETED' });
        expect(await hub.letIn(episodeId)).toEqual([]);
      }
      expect(own.childId).toBe(third.childId);
    });

    it.each([
      ['the last moment of the seventh day', '2026-06-09T07:00:00Z', false],
      ['a moment after it', '2026-06-09T07:00:00.001Z', true],
      ['the day after', '2026-06-10T07:30:00Z', true],
    ])('at %s', async (_what, foundAt, isRefused) => {
      const works = await episodes([...ENDS, foundAt]);
      const answer = await serve(works);
      if (!isRefused) return expect(answer.errors).toBeUndefined();
      expect(refusal(answer)).toEqual(
        refused(REPEAT_RULE, 'input.alsoFor', /within 7 days of the first, until 2026-06-09T07:00:00.000Z/),
      );
      return expect(await hub.said(works[0]!.episodeId, 'interview.ended')).toEqual([]);
    });

    it('refuse it without an agreement, who agreed, or why', async () => {
      const works = await episodes(ENDS.slice(0, 2));
      expect(refusal(await serve(works, { agreement: null }))).toEqual(refused(REPEAT_RULE, 'input.agreement', /agreed/));
      for (const [more, field] of [
        [{ agreedBy: [] }, 'input.agreement.agreedBy'],
        [{ agreedBy: [' '] }, 'input.agreement.agreedBy'],
        [{ reason: '' }, 'input.agreement.reason'],
      ] as const)
        expect(refusal(await serve(works, { agreement: { ...agreement, ...more } }))).toMatchObject({
          code: 'INVALID_INPUT',
          details: { field },
        });
    });

    it('refuse it where the protocol knows no such thing, and for an episode of another child, of another authority, or not accepted', async () => {
      const field = 'input.alsoFor';
      expect(refusal(await serve(await episodes(ENDS.slice(0, 2), { terms: [] })))).toMatchObject({
        code: 'CONFLICT',
        details: { field },
      });
      const [own] = (await episodes(ENDS.slice(0, 1))) as [Work];
      const stranger = await accepted({ ...overrides, foundAt: ENDS[1]! });
      expect(refusal(await serve([own, stranger]))).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
      const elsewhere = await accepted({ ...overrides, childId: own.childId, responsibleAuthorityId: 'authority.barnet' });
      expect(refusal(await serve([own, elsewhere]))).toMatchObject({ code: 'CONFLICT', details: { field } });
      const offered = { ...(await hub.owe({ ...overrides, childId: own.childId, foundAt: ENDS[1]! })), assignmentId: '' };
      expect(refusal(await serve([own, offered]))).toMatchObject({ code: 'CONFLICT', details: { field } });
      expect(refusal(await serve([own, { ...offered, episodeId: offered.dutyId }]))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('refuse a time before the child was found from the last of them', async () => {
      const works = await episodes(ENDS.slice(0, 2));
      expect(refusal(await serve(works, { heldAt: '2026-06-04T10:00:00Z' }))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'input.heldAt' },
      });
    });
  });

  describe('[RHP-21] on the provider', () => {
    const AUTHORITY = { subject: 'barnet', name: 'Noa Barnet', organisationId: 'authority.barnet', roles: ['team-manager'] };
    const HARBOUR = 'provider.harbour-voices';
    const barnet = { responsibleAuthorityId: 'authority.barnet', offeredTo: HARBOUR, hostAuthorityId: null };
    const RULE = { id: 'HUB-PROVIDER-COMMISSION', source: '004 §Return home interviews' };
    const commission = (input: object): Promise<unknown> =>
      hub.must(AUTHORITY, 'commission', { input: { provider: HARBOUR, startsAt: iso(-48), ...input } });
    const standing = async ({ dutyId }: Owed): Promise<unknown[]> =>
      (
        await hub.platform.owner.query(
          'select state, unable_because, ended_at is null as open from rhi_providers.assignment where duty_id = $1',
          [dutyId],
        )
      ).rows;

    it("take the word of the authority's own pack while it has recorded nothing else", async () => {
      expect(await standing(await hub.owe(barnet))).toMatchObject([{ state: 'OFFERED' }]);
    });

    it('make no offer to one that the authority commissions no more, tell the authority at once, and show the provider nothing', async () => {
      await commission({ endsAt: iso(0) });
      const owed = await hub.owe(barnet);
      expect(await standing(owed)).toEqual([{ state: 'UNABLE', unable_because: 'NOT_COMMISSIONED', open: false }]);
      expect(await hub.letIn(owed.episodeId)).toEqual([]);
      expect(await hub.said(owed.episodeId)).toMatchObject([
        {
          name: 'assignment.changed',
          urgent: true,
          payload: { state: 'UNABLE', because: 'NOT_COMMISSIONED', organisationId: HARBOUR },
        },
      ]);
      const { edges } = await hub.must(PEOPLE.harbour, 'mine', { first: 100 });
      expect(edges.map(({ node }: { node: { episode: { id: string } } }) => node.episode.id)).not.toContain(owed.episodeId);
      const arrange = { input: { episodeId: owed.episodeId, offeredTo: HARBOUR } };
      expect(refusal(await hub.ask(AUTHORITY, 'arrange', arrange))).toEqual(refused(RULE, 'input.offeredTo', /recordCommission/));
    });

    it('keep to the ages that were commissioned, and take an age that is not known', async () => {
      await commission({ startsAt: iso(-24), agesFrom: 10, agesTo: 17 });
      for (const [childAgeYears, state] of [
        [9, 'UNABLE'],
        [10, 'OFFERED'],
        [17, 'OFFERED'],
        [18, 'UNABLE'],
        [null, 'OFFERED'],
      ] as const)
        expect([childAgeYears, await standing(await hub.owe({ ...barnet, childAgeYears }))]).toMatchObject([
          childAgeYears,
          [{ state }],
        ]);
      const young = await hub.owe({ ...barnet, childAgeYears: 9, offeredTo: 'authority.barnet' });
      const arrange = { input: { episodeId: young.episodeId, offeredTo: HARBOUR } };
      expect(refusal(await hub.ask(AUTHORITY, 'arrange', arrange))).toEqual(refused(RULE, 'input.offeredTo', /age/));
      await commission({ startsAt: iso(-12) });
      expect((await hub.ask(AUTHORITY, 'arrange', arrange)).errors).toBeUndefined();
    });

    it.each([
      [{ agesFrom: -1 }, 'input.agesFrom'],
      [{ agesTo: 26 }, 'input.agesTo'],
      [{ agesFrom: 12, agesTo: 11 }, 'input.agesTo'],
    ])('refuse a commission for the ages %p', async (ages, field) => {
      const input = { provider: HARBOUR, startsAt: iso(-1), ...ages };
      expect(refusal(await hub.ask(AUTHORITY, 'commission', { input }))).toMatchObject({
        code: 'INVALID_INPUT',
        details: { field },
      });
    });
  });
});
