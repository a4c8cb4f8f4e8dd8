import type { Payload, Received } from '@homeward/contracts';
import { newId } from '@homeward/service-kit';
import { PEOPLE } from '../../testing/people';
import { DUE, hours, iso, openRhiHub, owedPayload, START, type Owed, type RhiHub } from '../../testing/rhi-hub';
import { statementsOf } from '../../testing/statements';

const BCP = 'authority.bournemouth-christchurch-and-poole';
const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

describe('an interview that is owed', () => {
  let hub: RhiHub;
  beforeAll(async () => {
    hub = await openRhiHub();
  });
  afterAll(() => hub.close());

  const turnsAt = async ({ dutyId }: Pick<Owed, 'dutyId'>): Promise<{ id: string; offered_to: string; state: string }[]> =>
    (
      await hub.platform.owner.query(
        'select id, offered_to, state from rhi_providers.assignment where duty_id = $1 order by id',
        [dutyId],
      )
    ).rows;
  const open = async (owed: Pick<Owed, 'dutyId'>): Promise<string[]> =>
    (await turnsAt(owed)).filter(({ state }) => state === 'OFFERED' || state === 'ACCEPTED_OFFER').map((turn) => turn.offered_to);
  const cancel = ({ dutyId, episodeId }: Owed): Promise<void> =>
    hub.tell('interview.cancelled', episodeId, { dutyId, episodeId, because: 'The found report was retracted.' });
  const again = ({ dutyId, episodeId, childId }: Owed, overrides: Partial<Payload<'interview.owed'>> = {}): Promise<void> =>
    hub.tell('interview.owed', episodeId, owedPayload({ dutyId, episodeId, childId, ...overrides }));
  let said = 0;
  const received = <N extends Received['name']>(name: N, key: string, payload: Payload<N>): Received => ({
    id: newId(),
    seq: ++said,
    name,
    key,
    payload: payload as Received['payload'],
    version: 1,
    correlationId: newId(),
    attempts: 0,
    urgent: false,
    occurredAt: START,
  });

  it('[RHP-15] is offered straight to the provider that is named, which sees the child from then on', async () => {
    const owed = await hub.owe();
    const [turn, ...more] = await turnsAt(owed);
    expect([turn?.state, turn?.offered_to, more]).toEqual(['OFFERED', 'provider.advocacy-focus', []]);
    expect(await hub.letIn(owed.episodeId)).toEqual(['provider.advocacy-focus']);
    expect(await hub.said(owed.episodeId)).toEqual([
      {
        name: 'assignment.changed',
        urgent: false,
        payload: {
          assignmentId: turn?.id,
          dutyId: owed.dutyId,
          episodeId: owed.episodeId,
          organisationId: 'provider.advocacy-focus',
          state: 'OFFERED',
          because: null,
        },
      },
    ]);
    expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: turn?.id })).toMatchObject({
      state: 'OFFERED',
      dueAt: DUE,
      minutesLeft: 70 * 60 + 25,
      overdue: false,
      rule: { id: 'ROC-RHI1' },
      child: { id: owed.childId },
      episode: { id: owed.episodeId },
    });
  });

  it('[RHP-04] is offered to the authority itself where its own worker interviews, and no provider is let in', async () => {
    const owed = await hub.owe({ responsibleAuthorityId: BCP, offeredTo: BCP });
    const [turn] = await turnsAt(owed);
    expect(turn?.offered_to).toBe(BCP);
    expect(await hub.letIn(owed.episodeId)).toEqual([]);
    expect((await hub.must(PEOPLE.bcp, 'mine')).edges).toEqual([]);
    await hub.allocate(PEOPLE.bcp, owed);
    const { edges } = await hub.must(PEOPLE.bcp, 'mine');
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([turn?.id]);
    expect(await hub.must(PEOPLE.bcp, 'accept', { id: turn?.id })).toMatchObject({ state: 'ACCEPTED_OFFER', withheld: [] });
  });

  it('has its time moved when its clock changes, and nothing is restarted', async () => {
    const owed = await hub.owe();
    const [turn] = await turnsAt(owed);
    await hub.must(PEOPLE.advocacy, 'accept', { id: turn?.id });
    const before = await hub.must(PEOPLE.advocacy, 'assignment', { id: turn?.id });
    const saidBefore = await hub.said(owed.episodeId);
    await again(owed, { dueAt: iso(80) });
    const after = await hub.must(PEOPLE.advocacy, 'assignment', { id: turn?.id });
    expect(after).toEqual({ ...before, dueAt: iso(80), minutesLeft: 80 * 60 });
    expect(await turnsAt(owed)).toHaveLength(1);
    expect(await hub.said(owed.episodeId)).toEqual(saidBefore);
  });

  it('moves an offer that nobody has answered to another who is named, and leaves one that was accepted', async () => {
    const [asked, taken] = [await hub.owe(), await hub.owe()];
    const [turn] = await turnsAt(taken);
    await hub.must(PEOPLE.advocacy, 'accept', { id: turn?.id });
    for (const owed of [asked, taken]) await again(owed, { offeredTo: 'provider.harbour-voices' });
    expect(await open(asked)).toEqual(['provider.harbour-voices']);
    expect(await hub.letIn(asked.episodeId)).toEqual(['provider.harbour-voices']);
    const reasons = (await hub.said(asked.episodeId)).map(({ payload }) => [
      payload['organisationId'],
      payload['state'],
      payload['because'],
    ]);
    expect(reasons.slice(1)).toEqual([
      ['provider.advocacy-focus', 'WITHDRAWN', 'OFFERED_ELSEWHERE'],
      ['provider.harbour-voices', 'OFFERED', null],
    ]);
    expect(await open(taken)).toEqual(['provider.advocacy-focus']);
    expect(await hub.letIn(taken.episodeId)).toEqual(['provider.advocacy-focus']);
  });

  it('is withdrawn when it is cancelled, accepted or not, and the provider sees the child no more', async () => {
    for (const accepts of [false, true]) {
      const owed = await hub.owe();
      const [turn] = await turnsAt(owed);
      if (accepts) await hub.must(PEOPLE.advocacy, 'accept', { id: turn?.id });
      await cancel(owed);
      expect(await open(owed)).toEqual([]);
      expect(await hub.letIn(owed.episodeId)).toEqual([]);
      expect((await hub.said(owed.episodeId)).at(-1)?.payload).toMatchObject({ state: 'WITHDRAWN', because: 'NO_LONGER_OWED' });
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: turn?.id })).toBeNull();
    }
  });

  it('is offered again after a retraction, also to one that was unable before it', async () => {
    for (const wasUnable of [false, true]) {
      const owed = await hub.owe();
      const [first] = await turnsAt(owed);
      if (wasUnable) await hub.must(PEOPLE.advocacy, 'unable', { input: { assignmentId: first?.id, reason: 'NO_CAPACITY' } });
      await cancel(owed);
      await again(owed, { dueAt: iso(100) });
      expect(await open(owed)).toEqual(['provider.advocacy-focus']);
      expect(await hub.letIn(owed.episodeId)).toEqual(['provider.advocacy-focus']);
      const [second] = (await turnsAt(owed)).filter(({ state }) => state === 'OFFERED');
      expect(await hub.must(PEOPLE.advocacy, 'assignment', { id: second?.id })).toMatchObject({ dueAt: iso(100) });
      expect(second?.id).not.toBe(first?.id);
    }
  });

  it('that was held stays with whoever held it when it is cancelled, and its form can still be submitted', async () => {
    const owed = await hub.owe();
    const [turn] = await turnsAt(owed);
    await hub.must(PEOPLE.advocacy, 'accept', { id: turn?.id });
    const held = await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId: turn?.id, heldAt: iso(0), seenAlone: true } });
    await cancel(owed);
    expect(await open(owed)).toEqual(['provider.advocacy-focus']);
    const parts = [{ kind: 'WHAT_HAPPENED', text: 'She stayed with a friend' }];
    expect(await hub.must(PEOPLE.advocacy, 'submit', { input: { interviewId: held['id'], parts } })).toMatchObject({
      submittedAt: iso(0),
    });
  });

  it('ends in the same state in whatever order, and however often, it is told', async () => {
    for (const order of permutations([0, 1, 2, 3])) {
      const [dutyId, episodeId, childId] = [newId(), newId(), newId()];
      const said = { dutyId, episodeId, childId };
      const events = [
        received('interview.owed', episodeId, owedPayload(said)),
        received('interview.cancelled', episodeId, { dutyId, episodeId, because: 'retracted' }),
        received('interview.owed', episodeId, owedPayload({ ...said, dueAt: iso(90) })),
        received('interview.owed', episodeId, owedPayload({ ...said, dueAt: iso(100), offeredTo: 'provider.harbour-voices' })),
      ];
      for (const index of order) await hub.handle([events[index]!, events[index]!]);
      await hub.handle([events[order[0]!]!]);
      expect(await open({ dutyId })).toEqual(['provider.harbour-voices']);
      expect(await hub.letIn(episodeId)).toEqual(['provider.harbour-voices']);
      const { rows } = await hub.platform.owner.query('select due_at from rhi_providers.owed_interview where duty_id = $1', [
        dutyId,
      ]);
      expect(rows).toEqual([{ due_at: hours(100) }]);
    }
  });

  it('that was cancelled last is offered to nobody, in whatever order that is told', async () => {
    for (const order of permutations([0, 1, 2, 3])) {
      const [dutyId, episodeId] = [newId(), newId()];
      const events = [
        received('interview.owed', episodeId, owedPayload({ dutyId, episodeId })),
        received('interview.cancelled', episodeId, { dutyId, episodeId, because: 'retracted' }),
        received('interview.owed', episodeId, owedPayload({ dutyId, episodeId, dueAt: iso(90) })),
        received('interview.cancelled', episodeId, { dutyId, episodeId, because: 'retracted' }),
      ];
      for (const index of order) await hub.handle([events[index]!, events[index]!]);
      expect(await open({ dutyId })).toEqual([]);
      expect(await hub.letIn(episodeId)).toEqual([]);
    }
  });

  it('costs a batch of many no more statements than one', async () => {
    const job = hub.service.jobs.find(({ event }) => event === 'interview.owed')!;
    const batch = (count: number): Received[] =>
      Array.from({ length: count }, () => owedPayload()).map((payload) => received('interview.owed', payload.episodeId, payload));
    const cost = (events: Received[]): Promise<number> =>
      statementsOf(() => hub.platform.jobsDatabase.write(hub.job, 'test:handle', (tx) => job.handle(tx, events as never)));
    const [one, many] = [batch(1), batch(30)];
    const costOfOne = await cost(one);
    expect(await cost(many)).toBe(costOfOne);
    for (const { payload } of many) expect(await open(payload as Owed)).toEqual(['provider.advocacy-focus']);
  });

  it('tells its provider not to visit while the child is missing again, and stays owed', async () => {
    const owed = await hub.owe();
    const [turn] = await turnsAt(owed);
    const other = await hub.owe({ childId: owed.childId });
    const second = newId();
    const changed = (episodeId: string, state: 'MISSING' | 'RETURNED'): Payload<'episode.changed'> => ({
      episodeId,
      childId: owed.childId,
      state,
      risk: 'HIGH',
      opened: false,
      startedAt: START.toISOString(),
      foundAt: null,
      returnedAt: null,
      responsibleAuthorityId: 'authority.rochdale',
      hostAuthorityId: null,
    });
    await hub.tell('episode.changed', owed.episodeId, changed(owed.episodeId, 'RETURNED'));
    const [missing, returned] = [changed(second, 'MISSING'), changed(second, 'RETURNED')].map((payload) =>
      received('episode.changed', second, payload),
    );
    const seen = async (): Promise<unknown> => {
      const { state, doNotVisit, doNotVisitBecause } = await hub.must(PEOPLE.advocacy, 'assignment', { id: turn?.id });
      return [state, doNotVisit, doNotVisitBecause];
    };
    const doNotVisitOf = async (each: Owed): Promise<boolean> =>
      (await hub.must(PEOPLE.advocacy, 'assignment', { id: (await turnsAt(each))[0]?.id })).doNotVisit;
    expect(await seen()).toEqual(['OFFERED', false, null]);
    await hub.handle([missing!, missing!]);
    expect(await seen()).toEqual(['OFFERED', true, expect.stringMatching(/missing again/)]);
    expect(await doNotVisitOf(other)).toBe(true);
    await hub.must(PEOPLE.advocacy, 'accept', { id: turn?.id });
    await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId: turn?.id, heldAt: iso(0), seenAlone: true } });
    expect(await seen()).toEqual(['ACCEPTED_OFFER', false, null]);
    await hub.handle([returned!, missing!]);
    expect(await doNotVisitOf(other)).toBe(false);
  });
});
