import { newId } from '@homeward/service-kit';
import type { ViewerOverrides } from '@homeward/testkit';
import { PEOPLE } from '../../testing/people';
import { DUE, hours, iso, openRhiHub, owedPayload, type Answer, type Owed, type RhiHub } from '../../testing/rhi-hub';
import { statementsOf } from '../../testing/statements';

const HARBOUR = 'provider.harbour-voices';
type Node = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

describe('an assignment', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  const turnOf = async ({ dutyId }: Owed, state = 'OFFERED'): Promise<string> =>
    (await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1 and state = $2', [dutyId, state]))
      .rows[0].id;
  const offered = async (overrides = {}): Promise<Owed & { id: string }> => {
    const owed = await hub.owe(overrides);
    return { ...owed, id: await turnOf(owed) };
  };
  const accepted = async (who: ViewerOverrides = PEOPLE.advocacy, overrides = {}): Promise<Owed & { id: string }> => {
    const given = await offered(overrides);
    await hub.must(who, 'accept', { id: given.id });
    return given;
  };
  const changes = async (episodeId: string): Promise<unknown[]> =>
    (await hub.said(episodeId, 'assignment.changed')).map(({ urgent, payload }) => [
      payload['state'],
      payload['because'],
      urgent,
    ]);
  const refusal = ({ errors }: Answer): unknown => errors?.[0];
  const commission = (startsAt: string, endsAt: string | null = null): Promise<unknown> =>
    hub.must(PEOPLE.rochdale, 'commission', { input: { provider: HARBOUR, startsAt, endsAt } });

  describe('that is offered', () => {
    it('is accepted, which case-records is told, and the child stays in sight', async () => {
      const { id, episodeId } = await offered();
      const accepted = await hub.must(PEOPLE.advocacyWorker, 'accept', { id });
      expect(accepted).toMatchObject({ id, state: 'ACCEPTED_OFFER', acceptedAt: iso(0), dueAt: DUE });
      expect(await changes(episodeId)).toEqual([
        ['OFFERED', null, false],
        ['ACCEPTED_OFFER', null, false],
      ]);
      expect(await hub.letIn(episodeId)).toEqual(['provider.advocacy-focus']);
      expect(refusal(await hub.ask(PEOPLE.advocacy, 'accept', { id }))).toMatchObject({
        code: 'CONFLICT',
        details: { field: 'id' },
      });
    });

    it('[RHP-16] is answered with unable: the authority is told at once, and the child is out of sight in the same moment', async () => {
      const { id, episodeId, dutyId } = await offered();
      const answer = await hub.must(PEOPLE.advocacy, 'unable', { input: { assignmentId: id, reason: 'OUT_OF_AREA' } });
      expect(answer).toMatchObject({ id, state: 'UNABLE', unableBecause: 'OUT_OF_AREA', dueAt: DUE, overdue: false });
      expect((await changes(episodeId)).at(-1)).toEqual(['UNABLE', 'OUT_OF_AREA', true]);
      expect(await hub.letIn(episodeId)).toEqual([]);
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id })).toBeNull();
      const seen = await hub.must(PEOPLE.rochdale, 'assignment', { id });
      expect(seen).toMatchObject({ state: 'UNABLE', unableBecause: 'OUT_OF_AREA', dueAt: DUE });
      const { rows } = await hub.platform.owner.query('select due_at from rhi_providers.owed_interview where duty_id = $1', [
        dutyId,
      ]);
      expect(rows).toEqual([{ due_at: new Date(DUE) }]);
    });

    it('is not handed back, and is worked by nobody before it is accepted', async () => {
      const { id } = await offered();
      for (const [document, more] of [
        ['handBack', { reason: 'OTHER' }],
        ['assignWorker', { workerName: 'Sam' }],
        ['book', { at: iso(5) }],
        ['logAttempt', { at: iso(0), method: 'PHONE', result: 'NO_ANSWER' }],
        ['hold', { heldAt: iso(0), seenAlone: true }],
        ['endWithout', { outcome: 'NO_CONTACT' }],
        ['raise', { text: 'x', immediateDanger: false }],
      ] as const) {
        const answer = await hub.ask(PEOPLE.advocacy, document, { input: { assignmentId: id, ...more } });
        expect([document, refusal(answer)]).toEqual([document, expect.objectContaining({ code: 'CONFLICT' })]);
      }
    });

    it("is answered by nobody but the organisation to which it is offered; another's answers the same as one that does not exist", async () => {
      const { id } = await offered();
      const reason = 'OTHER';
      for (const who of [PEOPLE.harbour, PEOPLE.rochdale, PEOPLE.cumberland]) {
        const theirs = refusal(await hub.ask(who, 'accept', { id }));
        expect(theirs).toMatchObject({ code: 'NOT_FOUND' });
        expect(refusal(await hub.ask(who, 'accept', { id: newId() }))).toEqual(theirs);
        expect(refusal(await hub.ask(who, 'accept', { id: 'no id' }))).toEqual(theirs);
        expect(refusal(await hub.ask(who, 'unable', { input: { assignmentId: id, reason } }))).toEqual(theirs);
      }
      expect(refusal(await hub.ask(PEOPLE.medway, 'accept', { id }))).toMatchObject({ code: 'FORBIDDEN' });
      expect(refusal(await hub.ask(PEOPLE.advocacyWorker, 'unable', { input: { assignmentId: id, reason } }))).toMatchObject({
        code: 'FORBIDDEN',
      });
    });
  });

  describe('that was accepted', () => {
    it('is handed back: told at once, out of sight, and the clock runs on', async () => {
      const { id, episodeId } = await accepted();
      const answer = await hub.must(PEOPLE.advocacy, 'handBack', { input: { assignmentId: id, reason: 'NO_CAPACITY' } });
      expect(answer).toMatchObject({ state: 'HANDED_BACK', unableBecause: 'NO_CAPACITY', dueAt: DUE });
      expect((await changes(episodeId)).at(-1)).toEqual(['HANDED_BACK', 'NO_CAPACITY', true]);
      expect(await hub.letIn(episodeId)).toEqual([]);
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id })).toBeNull();
      expect(
        refusal(await hub.ask(PEOPLE.advocacy, 'assignWorker', { input: { assignmentId: id, workerName: 'Sam' } })),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('[RHP-02] is given to a worker, visits are booked and attempts logged, each in order', async () => {
      const { id: assignmentId } = await accepted();
      const worker = { assignmentId, workerName: ' Samuel Okafor ', workerSubject: 'advocacy-focus-worker' };
      expect(await hub.must(PEOPLE.advocacy, 'assignWorker', { input: worker })).toMatchObject({ workerName: 'Samuel Okafor' });
      for (const [at, place] of [
        [iso(30), 'Library'],
        [iso(27), null],
      ] as const)
        await hub.must(PEOPLE.advocacyWorker, 'book', { input: { assignmentId, at, place } });
      const attempt = { assignmentId, at: iso(-1), method: 'PHONE', result: 'NO_ANSWER' };
      await hub.must(PEOPLE.advocacyWorker, 'logAttempt', { input: attempt });
      const logged = { ...attempt, at: iso(0), method: 'TEXT', result: 'REACHED', note: 'Sunday suits her' };
      expect(await hub.must(PEOPLE.advocacyWorker, 'logAttempt', { input: logged })).toMatchObject({
        workerName: 'Samuel Okafor',
        bookings: [
          { at: iso(27), place: null },
          { at: iso(30), place: 'Library' },
        ],
        attempts: [
          { at: iso(-1), method: 'PHONE', result: 'NO_ANSWER', note: null },
          { at: iso(0), method: 'TEXT', result: 'REACHED', note: 'Sunday suits her' },
        ],
      });
    });

    it.each([
      ['a worker without a name', 'assignWorker', { workerName: '  ' }, 'input.workerName'],
      ['a name over its limit', 'assignWorker', { workerName: 'x'.repeat(501) }, 'input.workerName'],
      ['a place over its limit', 'book', { at: iso(5), place: 'x'.repeat(501) }, 'input.place'],
      [
        'an attempt that lies in the future',
        'logAttempt',
        { at: new Date(hours(0).getTime() + 1).toISOString(), method: 'PHONE', result: 'REACHED' },
        'input.at',
      ],
      [
        'a note over its limit',
        'logAttempt',
        { at: iso(0), method: 'PHONE', result: 'REACHED', note: 'x'.repeat(501) },
        'input.note',
      ],
    ] as const)('refuses %s, naming the field', async (_what, document, more, field) => {
      const { id: assignmentId } = await accepted();
      const answer = await hub.ask(PEOPLE.advocacy, document, { input: { assignmentId, ...more } });
      expect(refusal(answer)).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
    });

    it('is overdue from the moment after its time until the interview is held', async () => {
      const { id } = await accepted(PEOPLE.advocacy, { dueAt: iso(0) });
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id })).toMatchObject({ overdue: false, minutesLeft: 0 });
      const { id: late } = await accepted(PEOPLE.advocacy, { dueAt: iso(-1) });
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: late })).toMatchObject({ overdue: true, minutesLeft: -60 });
      await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId: late, heldAt: iso(-0.5), seenAlone: true } });
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: late })).toMatchObject({ overdue: false, minutesLeft: null });
    });
  });

  describe('that the responsible authority arranges', () => {
    const arrange = (who: ViewerOverrides, episodeId: string, offeredTo = HARBOUR): Promise<Answer> =>
      hub.ask(who, 'arrange', { input: { episodeId, offeredTo } });

    it('[RHP-21] is refused without a commission with that provider, before it and after it', async () => {
      const { episodeId } = await offered();
      const refused = { code: 'CONFLICT', message: expect.stringMatching(/commission/), details: { field: 'input.offeredTo' } };
      expect(refusal(await arrange(PEOPLE.rochdale, episodeId))).toMatchObject(refused);
      await commission(iso(-48), iso(0));
      expect(refusal(await arrange(PEOPLE.rochdale, episodeId))).toMatchObject(refused);
      await commission(iso(1));
      expect(refusal(await arrange(PEOPLE.rochdale, episodeId))).toMatchObject(refused);
      expect((await changes(episodeId)).length).toBe(1);
      await commission(iso(0));
      expect((await arrange(PEOPLE.rochdale, episodeId)).errors).toBeUndefined();
    });

    it('keeps the due time and withdraws the unanswered offer, whose provider is let out as the other is let in', async () => {
      await commission(iso(-48));
      const { id, episodeId } = await offered();
      const { data } = await arrange(PEOPLE.rochdale, episodeId);
      expect(data['arrangeInterview']).toMatchObject({
        state: 'OFFERED',
        offeredTo: { id: HARBOUR },
        dueAt: DUE,
        offeredAt: iso(0),
      });
      expect(await hub.letIn(episodeId)).toEqual([HARBOUR]);
      expect(await changes(episodeId)).toEqual([
        ['OFFERED', null, false],
        ['WITHDRAWN', 'OFFERED_ELSEWHERE', false],
        ['OFFERED', 'ARRANGED', false],
      ]);
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id })).toBeNull();
      expect(await hub.must(PEOPLE.harbour, 'assignment', { id: data['arrangeInterview'].id })).toMatchObject({
        state: 'OFFERED',
      });
    });

    it('stays with the one chosen by hand when the clock changes or the pack names another', async () => {
      await commission(iso(-48));
      const owed = await offered();
      await hub.allocate(PEOPLE.rochdaleWorker, owed);
      const { data } = await arrange(PEOPLE.rochdaleWorker, owed.episodeId);
      await hub.tell('interview.owed', owed.episodeId, owedPayload({ ...owed, dueAt: iso(90) }));
      expect(await hub.must(PEOPLE.harbour, 'assignment', { id: data['arrangeInterview'].id })).toMatchObject({
        state: 'OFFERED',
        dueAt: iso(90),
      });
    });

    it('said again is the same offer, also where it was the pack that made it', async () => {
      await commission(iso(-48));
      const { id, episodeId } = await offered();
      expect((await arrange(PEOPLE.rochdale, episodeId, 'provider.advocacy-focus')).errors?.[0]?.message).toMatch(/commission/);
      await hub.must(PEOPLE.rochdale, 'commission', { input: { provider: 'provider.advocacy-focus', startsAt: iso(-48) } });
      for (let times = 0; times < 2; times += 1) {
        const { data } = await arrange(PEOPLE.rochdale, episodeId, 'provider.advocacy-focus');
        expect(data['arrangeInterview'].id).toBe(id);
      }
      expect(await changes(episodeId)).toHaveLength(1);
    });

    it('may go to the authority itself, whose worker then accepts it', async () => {
      const { id, episodeId, childId } = await offered();
      await hub.must(PEOPLE.advocacy, 'unable', { input: { assignmentId: id, reason: 'CONFLICT_OF_INTEREST' } });
      const { data } = await arrange(PEOPLE.rochdale, episodeId, 'authority.rochdale');
      expect(await hub.letIn(episodeId)).toEqual([]);
      await hub.allocate(PEOPLE.rochdaleWorker, { childId });
      expect(await hub.must(PEOPLE.rochdaleWorker, 'accept', { id: data['arrangeInterview'].id })).toMatchObject({
        state: 'ACCEPTED_OFFER',
      });
    });

    it('may be arranged anew after it ended without being held, and not after it was accepted, held or cancelled', async () => {
      const field = 'input.episodeId';
      const taken = await accepted();
      expect(refusal(await arrange(PEOPLE.rochdale, taken.episodeId, 'authority.rochdale'))).toMatchObject({
        code: 'CONFLICT',
        details: { field },
      });
      await hub.must(PEOPLE.advocacy, 'endWithout', { input: { assignmentId: taken.id, outcome: 'NO_CONTACT' } });
      expect((await arrange(PEOPLE.rochdale, taken.episodeId, 'authority.rochdale')).errors).toBeUndefined();
      const held = await accepted();
      await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId: held.id, heldAt: iso(0), seenAlone: true } });
      expect(refusal(await arrange(PEOPLE.rochdale, held.episodeId, 'authority.rochdale'))).toMatchObject({
        message: expect.stringMatching(/held/),
      });
      const gone = await offered();
      await hub.tell('interview.cancelled', gone.episodeId, { dutyId: gone.dutyId, episodeId: gone.episodeId, because: '' });
      expect(refusal(await arrange(PEOPLE.rochdale, gone.episodeId, 'authority.rochdale'))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is arranged by nobody else: the host, another authority and a former responsible one are answered as if there were none', async () => {
      const { episodeId, childId } = await offered();
      const absent = refusal(await arrange(PEOPLE.rochdale, newId()));
      expect(absent).toMatchObject({ code: 'NOT_FOUND' });
      for (const who of [PEOPLE.medwayManager, PEOPLE.cumberland]) expect(refusal(await arrange(who, episodeId))).toEqual(absent);
      await hub.platform.owner.query(
        `update hub.child_access set until_at = $2 where child_id = $1 and relation = 'RESPONSIBLE'`,
        [childId, hours(-1)],
      );
      expect(refusal(await arrange(PEOPLE.rochdale, episodeId))).toEqual(absent);
    });

    it('goes to no force, no other authority and nobody unknown', async () => {
      const { episodeId } = await offered();
      for (const offeredTo of ['force.kent', 'authority.medway', 'provider.unknown', ''])
        expect(refusal(await arrange(PEOPLE.rochdale, episodeId, offeredTo))).toMatchObject({
          code: 'INVALID_INPUT',
          details: { field: 'input.offeredTo' },
        });
    });

    it('made by two at the same moment is made once', async () => {
      await commission(iso(-48));
      const { episodeId, dutyId, childId } = await offered();
      await hub.allocate(PEOPLE.rochdaleWorker, { childId });
      const answers = await Promise.all([arrange(PEOPLE.rochdale, episodeId), arrange(PEOPLE.rochdaleWorker, episodeId)]);
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(new Set(answers.map(({ data }) => data['arrangeInterview'].id)).size).toBe(1);
      const { rowCount } = await hub.platform.owner.query('select from rhi_providers.assignment where duty_id = $1', [dutyId]);
      expect(rowCount).toBe(2);
    });
  });

  describe('in the list of an organisation', () => {
    const BARNET = { subject: 'barnet', organisationId: 'authority.barnet', roles: ['team-manager'] };
    const list = async (variables: Record<string, unknown> = {}): Promise<Node> => hub.must(BARNET, 'mine', variables);
    const ids = (page: Node): string[] => page['edges'].map(({ node }: Node) => node?.['id']);
    const barnet = { responsibleAuthorityId: 'authority.barnet', offeredTo: 'authority.barnet', hostAuthorityId: null };

    it('stands by when it is due, page by page, narrowed by state and hours, and costs the same for many as for two', async () => {
      const all: string[] = [];
      for (let n = 0; n < 7; n += 1) all.push((await offered({ ...barnet, dueAt: iso(n - 1) })).id);
      await hub.must(BARNET, 'accept', { id: all[1] });
      await hub.must(BARNET, 'accept', { id: all[2] });
      await hub.must(BARNET, 'endWithout', { input: { assignmentId: all[2], outcome: 'DECLINED_BY_CHILD' } });
      const open = all.toSpliced(2, 1);

      const paged: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await list({ first: 4, after });
        paged.push(...ids(page));
        ({ hasNextPage: more, endCursor: after } = page['pageInfo']);
      }
      expect(paged).toEqual(open);
      expect(ids(await list({ filter: { state: ['ACCEPTED_OFFER'] } }))).toEqual([all[1]]);
      expect(ids(await list({ filter: { state: ['COMPLETED'] } }))).toEqual([all[2]]);
      expect(ids(await list({ filter: { dueWithinHours: 3 } }))).toEqual([all[0], all[1], all[3]]);
      const count = (first: number): Promise<number> => statementsOf(() => list({ first }));
      expect(await count(6)).toBe(await count(2));
    });

    it.each([
      [{ after: 'nonsense' }, /cursor/],
      [{ first: 0 }, /at least 1/],
      [{ first: 101 }, /at most 100/],
    ])('refuses %p', async (variables, message) => {
      const { errors } = await hub.ask(BARNET, 'mine', variables);
      expect(JSON.stringify(errors)).toMatch(message);
    });
  });
});
