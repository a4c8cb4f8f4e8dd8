import { createTestPlatform, drain, viewerFor } from '@homeward/testkit';
import { Client } from 'pg';
import { DO, DUE_AT, openDesk, refs, SEE, WHO, type Case, type Desk } from '../testing/desk';

const kit = { createTestPlatform, drain, viewerFor };

describe('an assignment', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kit);
  });
  afterAll(() => desk.close());

  const mine = async (who: (typeof WHO)[keyof typeof WHO], of: Case) =>
    (await desk.ask(who, SEE.mine, { first: 100 })).data.myAssignments.edges
      .map(({ node }: { node: { episode: { id: string } } }) => node)
      .find((node: { episode: { id: string } }) => node.episode.id === of.episodeId);
  const changes = async (of: Case) =>
    (await desk.events('assignment.changed')).filter(({ dutyId }) => dutyId === of.dutyId).map(({ state }) => state);

  const aMinuteLater = () =>
    desk.platform.clocks.business.moveTo(new Date(desk.platform.clocks.business.now().getTime() + 60_000));

  it('[RHP-15] is offered to the provider whom the protocol names, with the time left', async () => {
    const of = await desk.open();
    expect(await mine(WHO.manager, of)).toMatchObject({
      state: 'OFFERED',
      dueAt: DUE_AT.toISOString(),
      overdue: false,
      minutesLeft: 71 * 60 + 40,
      rule: { id: 'ROC-RHI-CLOCK' },
    });
    expect(await changes(of)).toEqual(['OFFERED']);
  });

  it('[RHP-04] is offered to the authority itself where its own worker interviews', async () => {
    const bcp = 'authority.bournemouth-christchurch-and-poole';
    const of = await desk.open({ responsibleAuthorityId: bcp, offeredTo: bcp });
    const offered = await mine(WHO.bcp, of);
    expect(offered).toMatchObject({ state: 'OFFERED', withheld: [] });
    expect((await desk.ask(WHO.bcp, DO.accept, { id: offered.id })).data.acceptAssignment.state).toBe('ACCEPTED_OFFER');
  });

  it('follows a changed clock, and nothing restarts it', async () => {
    const of = await desk.open();
    const { id } = await mine(WHO.manager, of);
    await desk.ask(WHO.manager, DO.accept, { id });
    await desk.say('interview.owed', desk.owed(of, { dueAt: '2026-06-09T08:00:00Z' }));
    await desk.work();
    expect(await mine(WHO.manager, of)).toMatchObject({ id, state: 'ACCEPTED_OFFER', dueAt: '2026-06-09T08:00:00.000Z' });
    expect(await changes(of)).toEqual(['OFFERED', 'ACCEPTED_OFFER']);
  });

  it('is withdrawn when the interview is no longer owed, and offered again when it is', async () => {
    const of = await desk.open();
    await desk.say('interview.cancelled', { dutyId: of.dutyId, episodeId: of.episodeId, because: 'FOUND_RETRACTED' });
    await desk.work();
    expect(await mine(WHO.manager, of)).toBeUndefined();
    await desk.say('interview.owed', desk.owed(of));
    await desk.work();
    expect(await mine(WHO.manager, of)).toMatchObject({ state: 'OFFERED' });
    expect(await changes(of)).toEqual(['OFFERED', 'WITHDRAWN', 'OFFERED']);
  });

  it('says not to visit while the child is missing again; both interviews stay owed', async () => {
    const of = await desk.open();
    const again = {
      episodeId: crypto.randomUUID(),
      childId: of.childId,
      opened: true,
      startedAt: '2026-06-06T11:00:00Z',
      risk: 'HIGH' as const,
    };
    const about = {
      foundAt: null,
      returnedAt: null,
      responsibleAuthorityId: 'authority.rochdale',
      hostAuthorityId: 'authority.medway',
    };
    await desk.say('episode.changed', { ...again, ...about, state: 'MISSING' });
    await desk.work();
    expect(await mine(WHO.manager, of)).toMatchObject({
      state: 'OFFERED',
      doNotVisit: true,
      doNotVisitBecause: expect.stringContaining('missing again'),
    });
    await desk.say('episode.changed', { ...again, ...about, state: 'RETURNED' });
    await desk.work();
    expect(await mine(WHO.manager, of)).toMatchObject({ doNotVisit: false });
  });

  it('[RHP-16] that the provider cannot take is told to case-records, and leaves its sight at once', async () => {
    const of = await desk.open();
    const { id } = await mine(WHO.manager, of);
    await aMinuteLater();
    const answer = await desk.ask(WHO.manager, DO.unable, { input: { assignmentId: id, reason: 'OUT_OF_AREA' } });
    expect(answer.data.declareUnable).toEqual({ id, state: 'UNABLE', unableBecause: 'OUT_OF_AREA' });
    await aMinuteLater();
    expect(await mine(WHO.manager, of)).toBeUndefined();
    expect((await desk.ask(WHO.manager, SEE.episodes, refs(of))).data._entities[0].assignments).toEqual([]);
    expect((await desk.events('assignment.changed')).at(-1)).toMatchObject({
      state: 'UNABLE',
      because: 'OUT_OF_AREA',
      organisationId: 'provider.advocacy-focus',
    });
    const open = await desk.platform.owner.query(
      `select count(*)::int as n from hub.child_access where child_id = $1 and organisation_id = 'provider.advocacy-focus' and until_at is null`,
      [of.childId],
    );
    expect(open.rows).toEqual([{ n: 0 }]);
  });

  it('[RHP-21] is arranged elsewhere only with a commission, and keeps its time', async () => {
    const of = await desk.open();
    const arrange = { input: { episodeId: of.episodeId, offeredTo: 'provider.harbour-voices' } };
    const refused = await desk.ask(WHO.rochdale, DO.arrange, arrange);
    expect(refused.errors?.[0]).toMatchObject({ message: expect.stringContaining('recordCommission') });
    await desk.ask(WHO.rochdale, DO.commission, {
      input: { provider: 'provider.harbour-voices', startsAt: '2026-01-01T00:00:00Z' },
    });
    const arranged = await desk.ask(WHO.rochdale, DO.arrange, arrange);
    expect(arranged.data.arrangeInterview).toMatchObject({
      state: 'OFFERED',
      dueAt: DUE_AT.toISOString(),
      offeredTo: { id: 'provider.harbour-voices' },
    });
    expect(await mine(WHO.harbour, of)).toMatchObject({ state: 'OFFERED', dueAt: DUE_AT.toISOString() });
    expect(await mine(WHO.manager, of)).toBeUndefined();
    await desk.say('interview.owed', desk.owed(of));
    await desk.work();
    expect(await mine(WHO.harbour, of)).toMatchObject({ state: 'OFFERED' });
    expect((await desk.ask(WHO.cumberland, DO.arrange, arrange)).errors?.[0]?.message).toBe(
      (await desk.ask(WHO.cumberland, DO.arrange, { input: { ...arrange.input, episodeId: crypto.randomUUID() } })).errors?.[0]
        ?.message,
    );
  });

  it('[RHP-02] keeps its worker, its visits and every attempt at contact', async () => {
    const of = await desk.open();
    const { id: assignmentId } = await mine(WHO.manager, of);
    const early = await desk.ask(WHO.manager, DO.assign, { input: { assignmentId, workerName: 'Samuel Okafor' } });
    expect(early.errors?.[0]?.message).toContain('Accept it first');
    await desk.ask(WHO.manager, DO.accept, { id: assignmentId });
    expect(
      (await desk.ask(WHO.manager, DO.assign, { input: { assignmentId, workerName: 'Samuel Okafor' } })).data.assignWorker
        .workerName,
    ).toBe('Samuel Okafor');
    const booked = await desk.ask(WHO.worker, DO.book, { input: { assignmentId, at: '2026-06-07T14:00:00Z', place: 'Library' } });
    expect(booked.data.bookInterview.bookings).toEqual([{ at: '2026-06-07T14:00:00.000Z', place: 'Library' }]);
    const attempt = { assignmentId, at: '2026-06-06T09:59:00Z', method: 'PHONE', result: 'NO_ANSWER' };
    await desk.ask(WHO.worker, DO.attempt, { input: attempt });
    const logged = await desk.ask(WHO.worker, DO.attempt, {
      input: { ...attempt, method: 'TEXT', result: 'REACHED', note: 'Sunday' },
    });
    expect(logged.data.logContactAttempt.attempts).toHaveLength(2);
    const future = await desk.ask(WHO.worker, DO.attempt, { input: { ...attempt, at: '2026-06-08T00:00:00Z' } });
    expect(future.errors?.[0]?.message).toContain('future');
  });

  it('[RHP-22] of one provider does not exist for another, nor for a fourth authority', async () => {
    const of = await desk.open();
    const { id } = await mine(WHO.manager, of);
    for (const who of [WHO.harbour, WHO.cumberland, WHO.dorset]) {
      const seen = await desk.ask(who, 'query ($id: ID!) { assignment(id: $id) { id } }', { id });
      const absent = await desk.ask(who, 'query ($id: ID!) { assignment(id: $id) { id } }', { id: crypto.randomUUID() });
      expect(seen).toEqual(absent);
      const listed = await desk.ask(who, SEE.episodes, refs(of));
      expect(listed.data?._entities?.[0]?.assignments ?? []).toEqual([]);
    }
    const forbidden = await desk.ask(WHO.harbour, DO.accept, { id });
    expect(forbidden.errors?.[0]?.message).toBe(
      (await desk.ask(WHO.harbour, DO.accept, { id: crypto.randomUUID() })).errors?.[0]?.message,
    );
  });

  it('costs a list the same few statements for one and for many', async () => {
    for (let n = 0; n < 6; n += 1) await desk.open();
    const count = async (first: number): Promise<number> => {
      const query = jest.spyOn(Client.prototype, 'query');
      await desk.ask(WHO.manager, SEE.mine, { first });
      const sent = query.mock.calls
        .map(([text]) => (text as { name?: string } | undefined)?.name ?? '')
        .filter((name) => !name.startsWith('queue.'));
      query.mockRestore();
      return sent.length;
    };
    await count(1);
    expect(await count(6)).toBe(await count(1));
  });
});
