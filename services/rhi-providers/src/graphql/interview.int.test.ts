import { createTestPlatform, drain, viewerFor } from '@homeward/testkit';
import { DO, FOUND_AT, openDesk, refs, SEE, WHO, type Case, type Desk } from '../testing/desk';

const kit = { createTestPlatform, drain, viewerFor };
const PARTS = [
  { kind: 'WHAT_HAPPENED', text: 'Met somebody at the station' },
  { kind: 'SAFETY_PLAN', text: 'A code word' },
  { kind: 'INTELLIGENCE', text: 'A white van' },
  { kind: 'PROVIDER_INTERNAL', text: 'Asked of the child only' },
];

describe('an interview', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kit);
  });
  afterAll(() => desk.close());

  async function accepted(): Promise<Case & { assignmentId: string }> {
    const of = await desk.open();
    const { data } = await desk.ask(WHO.manager, SEE.mine, { first: 100 });
    const { id } = data.myAssignments.edges
      .map(({ node }: { node: { id: string; episode: { id: string } } }) => node)
      .find((node: { episode: { id: string } }) => node.episode.id === of.episodeId);
    await desk.ask(WHO.manager, DO.accept, { id });
    return { ...of, assignmentId: id };
  }
  async function submitted(): Promise<Case & { assignmentId: string; interviewId: string }> {
    const of = await accepted();
    const held = await desk.ask(WHO.worker, DO.hold, {
      input: { assignmentId: of.assignmentId, heldAt: FOUND_AT.toISOString(), seenAlone: true },
    });
    const interviewId = held.data.holdInterview.id as string;
    await desk.ask(WHO.worker, DO.submit, { input: { interviewId, parts: PARTS, consentNoticeGiven: true } });
    return { ...of, interviewId };
  }
  const kinds = (interview: { parts: { kind: string }[] } | null): string[] =>
    (interview?.parts ?? []).map(({ kind }) => kind).sort();
  const seenBy = async (who: (typeof WHO)[keyof typeof WHO], id: string) =>
    (await desk.ask(who, SEE.interview, { id })).data?.interview ?? null;

  it('[RHP-06] was held by when it was held, not by when it was typed', async () => {
    const { assignmentId, dutyId } = await accepted();
    const future = await desk.ask(WHO.worker, DO.hold, {
      input: { assignmentId, heldAt: '2030-01-01T00:00:00Z', seenAlone: true },
    });
    expect(future.errors?.[0]?.message).toContain('future');
    const held = await desk.ask(WHO.worker, DO.hold, {
      input: { assignmentId, heldAt: FOUND_AT.toISOString(), seenAlone: false },
    });
    expect(held.data.holdInterview).toMatchObject({
      outcome: 'HELD',
      heldAt: FOUND_AT.toISOString(),
      heldWithinDue: true,
      seenAlone: false,
    });
    expect((await desk.events('interview.ended')).filter((event) => event.dutyId === dutyId)).toMatchObject([
      { outcome: 'HELD', heldAt: FOUND_AT.toISOString() },
    ]);
    const again = await desk.ask(WHO.worker, DO.hold, {
      input: { assignmentId, heldAt: FOUND_AT.toISOString(), seenAlone: false },
    });
    expect(again.errors?.[0]?.message).toContain('recorded already');
  });

  it.each(['DECLINED_BY_CHILD', 'NO_CONTACT', 'NOT_OFFERED'])('[RHP-17] that was not held is told apart: %s', async (outcome) => {
    const { assignmentId, dutyId } = await accepted();
    const ended = await desk.ask(WHO.worker, DO.endWithout, { input: { assignmentId, outcome, reason: 'She would rather not' } });
    expect(ended.data.endWithoutInterview).toMatchObject({ outcome, heldAt: null, heldWithinDue: null });
    expect((await desk.events('interview.ended')).filter((event) => event.dutyId === dutyId)).toMatchObject([
      { outcome, heldAt: null },
    ]);
  });

  it('[RHP-18] from which a concern is raised: told at once, its words in no event', async () => {
    const of = await accepted();
    const words = 'She is afraid of the man with the van';
    const raised = await desk.ask(WHO.worker, DO.concern, {
      input: { assignmentId: of.assignmentId, text: words, immediateDanger: true },
    });
    expect(raised.data.raiseConcern).toMatchObject({ immediateDanger: true, text: words });
    expect((await desk.events('concern.raised')).at(-1)).toMatchObject({ episodeId: of.episodeId, immediateDanger: true });
    const urgent = await desk.platform.owner.query(
      `select urgent from hub.event where name = 'concern.raised' order by position desc limit 1`,
    );
    expect(urgent.rows).toEqual([{ urgent: true }]);
    const log = await desk.platform.owner.query(
      `select count(*)::int as n from hub.event where payload::text like '%' || $1 || '%'`,
      [words],
    );
    expect(log.rows).toEqual([{ n: 0 }]);
    for (const who of [WHO.rochdale, WHO.medway, WHO.kent]) {
      expect((await desk.ask(who, SEE.episodes, refs(of))).data._entities[0].concerns).toMatchObject([{ text: words }]);
    }
    for (const who of [WHO.dorset, WHO.cumberland, WHO.harbour]) {
      expect((await desk.ask(who, SEE.episodes, refs(of))).data?._entities?.[0]?.concerns ?? []).toEqual([]);
    }
  });

  it('[RHF-15, RHO-06] that is signed off never changes', async () => {
    const { interviewId, dutyId } = await submitted();
    const again = await desk.ask(WHO.worker, DO.submit, { input: { interviewId, parts: PARTS } });
    expect(again.errors?.[0]?.message).toContain('signed off');
    expect((await desk.events('interview.submitted')).filter((event) => event.dutyId === dutyId)).toHaveLength(1);
  });

  it('refuses a form without parts, with a kind twice, or of another organisation, and names the field', async () => {
    const { assignmentId } = await accepted();
    const held = await desk.ask(WHO.worker, DO.hold, {
      input: { assignmentId, heldAt: FOUND_AT.toISOString(), seenAlone: true },
    });
    const interviewId = held.data.holdInterview.id as string;
    const submit = async (who: (typeof WHO)[keyof typeof WHO], parts: unknown[]) =>
      (await desk.ask(who, DO.submit, { input: { interviewId, parts } })).errors?.[0]?.message;
    expect(await submit(WHO.worker, [])).toContain('at least one part');
    expect(await submit(WHO.worker, [PARTS[0], PARTS[0]])).toContain('same kind');
    expect(await submit(WHO.harbour, PARTS)).toContain('no such interview');
  });

  it("[RHP-22] reaches the responsible authority whole, but for the provider's internal answers", async () => {
    const { interviewId } = await submitted();
    expect(kinds(await seenBy(WHO.rochdale, interviewId))).toEqual(['INTELLIGENCE', 'SAFETY_PLAN', 'WHAT_HAPPENED']);
    expect(kinds(await seenBy(WHO.worker, interviewId))).toContain('PROVIDER_INTERNAL');
    expect(kinds(await seenBy(WHO.medway, interviewId))).toEqual([]);
    for (const who of [WHO.kent, WHO.harbour, WHO.cumberland]) expect(await seenBy(who, interviewId)).toBeNull();
  });

  it('[RHO-09, INF-07] is released part by part, by a named person of the responsible authority', async () => {
    const { interviewId, episodeId } = await submitted();
    const release = (who: (typeof WHO)[keyof typeof WHO], to: string, parts: string[]) =>
      desk.ask(who, DO.release, { input: { interviewId, to, parts, purpose: 'Safeguarding', handling: 'Not to the placement' } });
    expect((await release(WHO.medway, 'force.kent', ['INTELLIGENCE'])).errors).toHaveLength(1);
    expect(
      (await release({ ...WHO.rochdale, kind: 'machine' } as never, 'force.kent', ['INTELLIGENCE'])).errors?.[0]?.message,
    ).toContain('named person');
    expect((await release(WHO.rochdale, 'force.kent', ['PROVIDER_INTERNAL'])).errors?.[0]?.message).toContain('never leave');
    expect((await release(WHO.rochdale, 'authority.medway', ['SAFETY_PLAN'])).data.releaseInterview).toMatchObject({
      parts: ['SAFETY_PLAN'],
      releasedBy: 'rochdale-team-manager',
    });
    await release(WHO.rochdale, 'force.kent', ['INTELLIGENCE']);
    expect(kinds(await seenBy(WHO.medway, interviewId))).toEqual(['SAFETY_PLAN']);
    expect(kinds(await seenBy(WHO.kent, interviewId))).toEqual(['INTELLIGENCE']);
    expect((await seenBy(WHO.medway, interviewId))?.releases).toEqual([
      { to: { id: 'authority.medway' }, parts: ['SAFETY_PLAN'] },
    ]);
    expect(await seenBy(WHO.dorset, interviewId)).toBeNull();
    const told = (await desk.events('recipients.decided')).filter((event) => event.episodeId === episodeId);
    expect(
      told.map((event) =>
        (event.recipients as { organisationId: string; role: string }[]).map(
          ({ organisationId, role }) => `${organisationId} ${role}`,
        ),
      ),
    ).toEqual([['authority.medway front_door'], ['force.kent police']]);
  });

  it('is seen by nobody without settings, nor by a former host that came later', async () => {
    const { interviewId, childId } = await submitted();
    const { rows } = await desk.platform.database.dataSource
      .query('select count(*)::int as n from rhi_providers.interview')
      .then((result: unknown) => ({ rows: result }));
    expect(rows).toEqual([{ n: 0 }]);
    await desk.grant(
      'authority.cumberland',
      'HOST',
      { childId },
      new Date('2026-01-01T00:00:00Z'),
      new Date('2026-02-01T00:00:00Z'),
    );
    expect(await seenBy(WHO.cumberland, interviewId)).toBeNull();
  });
});
