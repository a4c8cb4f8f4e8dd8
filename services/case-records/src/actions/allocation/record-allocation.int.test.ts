import { AllocationRole, ChildStatus, LocationProtectionKind, PlacementKind, RestrictionReason } from '@homeward/domain';
import { openTestHub } from '@homeward/testkit';
import { CALLERS, openCaseHub, person, uuidOf, type CaseHub } from '../../testing/case-hub';
import { GIVE_WHAT_IS_ALLOCATED } from '../../migrations/1763780480000-read-what-is-allocated';
import { countStatements } from '../../testing/count-statements';
import { on } from '../../testing/fact-of';
import { AMELIA, ameliaInMedway, careFor, place, REPORTED_AMELIA } from '../../testing/story';
import { whatIsSeen } from '../../testing/what-is-seen';
import { createInviteAttendee } from '../attendance/invite-attendee';
import { createRecordCarer } from '../attendance/record-carer';
import { createRecordChild } from '../child/record-child';
import { createRecordEpisodeFacts } from '../episode/record-episode-facts';
import { createMergeChildren } from '../matching/merge-children';
import { createSplitChild } from '../matching/split-child';
import { createEndPlacement, createRecordPlacement } from '../placement/record-placement';
import { createRecordLocationProtection } from '../protection/record-location-protection';
import { createRecordContactRestriction } from '../restriction/record-contact-restriction';
import { createRecordAllocation, type RecordAllocation } from './record-allocation';

const LONG_AGO = new Date('2026-06-01T09:00:00Z');
const worker = person('authority.rochdale', 'rochdale-social-worker', 'Amir Vale', 'allocated-worker');
const successor = person('authority.rochdale', 'rochdale-second-worker', 'Bea Lark', 'allocated-worker');
const manager = person('authority.rochdale', 'rochdale-manager', 'Pat Quill', 'team-manager');
const BEA = { personName: 'Bea Lark', personSubject: 'rochdale-second-worker' };
const AMIR = { personName: 'Amir Vale', personSubject: 'rochdale-social-worker' };

describe('somebody to whom a child is allocated', () => {
  let cases: CaseHub;
  let amelia: string;
  let episode: string;
  beforeEach(async () => {
    cases = await openCaseHub(openTestHub);
    amelia = await ameliaInMedway(cases, CALLERS.rochdale());
    await cases.say(cases.report({ child: REPORTED_AMELIA }));
    episode = (await cases.rows<{ id: string }>('select id from case_records.episode'))[0]!.id;
  });
  afterEach(() => cases.close());

  const allocate = (input: Partial<RecordAllocation> = {}, caller = manager()) =>
    createRecordAllocation(cases.platform.database)(caller, {
      authorityChildId: AMELIA.authorityChildId,
      role: AllocationRole.ALLOCATED_WORKER,
      startedAt: LONG_AGO,
      ...AMIR,
      ...input,
    });
  const seen = (who = worker, about = { child: amelia, episode }): Promise<Set<string>> =>
    whatIsSeen(cases, who(), about, who().viewer.roles[0]);
  const isSeen = async (who = worker, about = { child: amelia, episode }): Promise<boolean[]> => {
    const ids = await seen(who, about);
    return [ids.has(about.child), ids.has(about.episode)];
  };
  /** A child of the same authority whose worker is somebody else, missing too. */
  const another = async () => {
    const child = await careFor(cases, CALLERS.rochdale(), { authorityChildId: 'R-200', givenName: 'Nia', familyName: 'Okoro' });
    await allocate({ authorityChildId: 'R-200', ...BEA });
    await place(cases, CALLERS.rochdale(), { authorityChildId: 'R-200', reference: 'P-200' });
    await cases.say(
      cases.report({ policeReference: 'K2', child: { ...REPORTED_AMELIA, givenName: 'NIA', familyName: 'Okoro' } }),
    );
    const [row] = await cases.rows<{ id: string }>('select id from case_records.episode where child_id = $1', [child]);
    return { child, episode: row!.id };
  };
  const refusalOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      ({ code, message, details }: { code: string; message: string; details?: unknown }) => ({ code, message, details }),
    );

  it('reads it by every way in, and no other child of the authority by any', async () => {
    const other = await another();
    const all = await seen();
    expect([all.has(amelia), all.has(episode)]).toEqual([true, true]);
    expect([all.has(other.child), all.has(other.episode)]).toEqual([false, false]);
    expect(await isSeen(worker, other)).toEqual([false, false]);
    expect(await isSeen(successor, other)).toEqual([true, true]);
    expect(await isSeen(successor)).toEqual([false, false]);
    const { children, duties } = await cases.ask<{
      children: { edges: { node: { id: string } }[]; totalCount?: number };
      duties: { edges: { node: { episode: { id: string } } }[] };
    }>(
      worker(),
      `{ children(first: 10, filter: { scope: OURS_ELSEWHERE }) { edges { node { id } } }
         duties(first: 50) { edges { node { episode { id } } } } }`,
    );
    expect(children.edges.map(({ node }) => node.id)).toEqual([amelia]);
    expect(new Set(duties.edges.map(({ node }) => node.episode.id))).toEqual(new Set([episode]));
  });

  it('by any role of the allocation, where its account works in person', async () => {
    await allocate({ role: AllocationRole.INTERVIEWER, ...BEA });
    expect(await isSeen(successor)).toEqual([true, true]);
    const { workerToRing } = (
      await cases.ask<{ episode: { workerToRing: { personName: string } } }>(
        manager(),
        'query ($id: ID!) { episode(id: $id) { workerToRing { personName } } }',
        { id: episode },
      )
    ).episode;
    expect(workerToRing.personName).toBe('Amir Vale');
  });

  it('reads it from the day on which the allocation starts', async () => {
    const tomorrow = new Date(on('02:22').getTime() + 86_400_000);
    await allocate({ ...BEA, startedAt: tomorrow });
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [true, true],
      [false, false],
    ]);
    await cases.hub.clocks.business.moveTo(tomorrow);
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('reads nothing of it once it is handed over: no history, no list, no record of its own', async () => {
    const facts = { episodeId: episode, facts: [{ fact: 'SAFEGUARDING_CONCERN' as const, answer: 'NO' as const }] };
    const { database, jobsDatabase } = cases.platform;
    await createRecordEpisodeFacts(database, jobsDatabase)(worker(), facts);
    await allocate({ ...BEA, startedAt: on('02:22') });
    expect(await isSeen(worker)).toEqual([false, false]);
    expect(await seen(worker, { child: uuidOf('nothing'), episode: uuidOf('nothing') })).toEqual(new Set());
    expect(await refusalOf(createRecordEpisodeFacts(database, jobsDatabase)(worker(), facts))).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const covers of [successor, manager, CALLERS.rochdale]) expect(await isSeen(covers)).toEqual([true, true]);
  });

  it('reads nothing of it once the allocation has ended, with nobody in its place', async () => {
    const at = new Date(on('02:22').getTime() + 3_600_000);
    await allocate({ role: AllocationRole.INTERVIEWER, ...BEA, endedAt: at });
    const ends = { role: AllocationRole.ALLOCATED_WORKER, phone: '01706 000000' };
    expect(await allocate({ ...ends, endedAt: on('02:22') })).toMatchObject({ endedAt: on('02:22'), isCurrent: false });
    expect(await allocate(ends)).toMatchObject({ endedAt: on('02:22') });
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [false, false],
      [true, true],
    ]);
    await cases.hub.clocks.business.moveTo(at);
    expect(await isSeen(successor)).toEqual([false, false]);
    expect(await cases.rows('select from case_records.allocation where child_id = $1', [amelia])).toHaveLength(4);
    expect(await refusalOf(allocate({ endedAt: LONG_AGO }))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'input.endedAt' },
    });
  });

  it('hands it over itself, and the record of who had it stays with the authority', async () => {
    await allocate({ ...BEA, startedAt: on('02:22') }, worker());
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await refusalOf(allocate({ startedAt: on('02:22') }, worker()))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('who holds two roles reads it until the last of them ends', async () => {
    await allocate({ role: AllocationRole.LEAVING_CARE_ADVISER, startedAt: on('01:00') });
    await allocate({ ...BEA, startedAt: on('02:00') });
    expect(await isSeen(worker)).toEqual([true, true]);
    await allocate({ role: AllocationRole.LEAVING_CARE_ADVISER, ...BEA, startedAt: on('02:20') });
    expect(await isSeen(worker)).toEqual([false, false]);
    expect(await isSeen(successor)).toEqual([true, true]);
  });

  it('who has it again reads it again, and what was said twice is given once', async () => {
    await allocate({ ...BEA, startedAt: on('01:00') });
    await allocate({ startedAt: on('02:00') });
    await allocate({ startedAt: on('02:00') });
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [true, true],
      [false, false],
    ]);
    const stood = `select person_subject, from_at, until_at from hub.child_access
      where child_id = $1 and person_subject in ('rochdale-social-worker', 'rochdale-second-worker') order by from_at`;
    expect(await cases.rows(stood, [amelia])).toEqual([
      { person_subject: 'rochdale-social-worker', from_at: LONG_AGO, until_at: on('01:00') },
      { person_subject: 'rochdale-second-worker', from_at: on('01:00'), until_at: on('02:00') },
      { person_subject: 'rochdale-social-worker', from_at: on('02:00'), until_at: null },
    ]);
  });

  it('whose account was named wrongly never has it', async () => {
    await allocate({ ...BEA });
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('loses it with its authority', async () => {
    await cases.asJob((tx) => {
      const responsible = { childId: amelia, episodeId: null, recordId: null, relation: 'RESPONSIBLE' as const };
      tx.endAccess([{ ...responsible, organisationId: 'authority.rochdale', at: on('02:21') }]);
      tx.grantAccess([
        { ...responsible, organisationId: 'authority.worcestershire', fromAt: on('02:21'), because: { event: 'test' } },
      ]);
    });
    expect(await isSeen(worker)).toEqual([false, false]);
    expect(await isSeen(CALLERS.worcestershire)).toEqual([true, true]);
  });

  it('who is a guest at a meeting of another child of its authority reads it as any guest does', async () => {
    const { database, jobsDatabase, organisations } = cases.platform;
    const until = new Date(on('02:22').getTime() + 3_600_000);
    const guest = { personSubject: BEA.personSubject, organisation: 'authority.rochdale', as: 'MEETING' as const };
    await createInviteAttendee(database, jobsDatabase, organisations)(manager(), { episodeId: episode, until, ...guest });
    const read = (role: string): Promise<{ episode: { duties: unknown[] } }> => {
      const who = successor();
      const document =
        'query ($id: ID!) { episode(id: $id) { withheld duties { id kind owner { id } rule { id } because clocks { dueAt } withheld } } }';
      return cases.ask({ ...who, viewer: { ...who.viewer, roles: [role] } }, document, { id: episode });
    };
    const asWorker = await read('allocated-worker');
    expect(asWorker.episode.duties.length).toBeGreaterThan(0);
    expect(asWorker).toEqual(await read('meeting-attendee'));
  });

  it('has it where it was allocated before allocations gave anything', async () => {
    await allocate({ ...BEA, startedAt: on('02:00') });
    const stood = `select person_subject, from_at, until_at from hub.child_access
      where child_id = $1 and person_subject is not null order by person_subject, from_at`;
    const given = await cases.rows(stood, [amelia]);
    await cases.rows('delete from hub.child_access where person_subject is not null');
    for (let times = 0; times < 2; times += 1) await cases.rows(GIVE_WHAT_IS_ALLOCATED);
    expect(await cases.rows(stood, [amelia])).toEqual(given);
    expect([await isSeen(worker), await isSeen(successor)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  describe('of whom two records are one', () => {
    const names = (kept: string, duplicate: string) => ({ duplicate, reason: 'The same girl.', keep: kept, childId: kept });
    const merge = (kept: string, duplicate: string, caller = manager()) =>
      createMergeChildren(cases.platform.database, cases.platform.jobsDatabase)(caller, names(kept, duplicate));
    const split = (kept: string, duplicate: string) =>
      createSplitChild(cases.platform.database, cases.platform.jobsDatabase)(manager(), names(kept, duplicate));

    it('has the one that is kept, and after the split its own again and not the other', async () => {
      const other = await another();
      await merge(amelia, other.child);
      expect([await isSeen(worker), (await seen(successor)).has(amelia)]).toEqual([[true, true], true]);
      expect((await seen(successor)).has(other.child)).toBe(false);
      await split(amelia, other.child);
      expect([await isSeen(worker), await isSeen(worker, other)]).toEqual([
        [true, true],
        [false, false],
      ]);
      expect([await isSeen(successor), (await seen(successor)).has(other.child)]).toEqual([[false, false], true]);
    });

    it('is not given back what ended while they were one', async () => {
      const other = await another();
      await merge(amelia, other.child);
      await allocate({
        role: AllocationRole.ALLOCATED_WORKER,
        personName: 'Cy Moor',
        personSubject: null,
        startedAt: on('02:22'),
      });
      expect([(await seen(worker)).has(amelia), (await seen(successor)).has(amelia)]).toEqual([false, false]);
      await split(amelia, other.child);
      expect([(await seen(worker)).has(amelia), (await seen(successor)).has(other.child)]).toEqual([false, false]);
    });

    it('loses it where the one that is kept is another authority’s', async () => {
      const kept = await careFor(cases, CALLERS.medway(), { authorityChildId: 'M-7', givenName: 'Amy' });
      await place(cases, CALLERS.medway(), { authorityChildId: 'M-7', reference: 'M-P1', hostAuthority: 'Rochdale' });
      await merge(kept, amelia);
      expect((await seen(worker)).size).toBe(0);
    });
  });

  describe('keeps its record', () => {
    const statementsOf = (work: () => Promise<unknown>) => countStatements(cases, work);

    it('and changes what is known of it', async () => {
      const { database, jobsDatabase, organisations } = cases.platform;
      const record = createRecordChild(database);
      expect(await record(worker(), { ...AMELIA, communicationNeeds: 'Signs in BSL' })).toMatchObject({
        id: amelia,
        communicationNeeds: 'Signs in BSL',
      });
      expect(await cases.said('child.changed')).toContainEqual(expect.objectContaining({ childId: amelia, what: 'CHILD' }));
      await place(cases, worker(), { reference: 'P-2', startedAt: on('01:00') });
      await createEndPlacement(database)(worker(), { reference: 'P-2', endedAt: on('02:00') });
      await createRecordContactRestriction(database, organisations)(worker(), {
        childId: amelia,
        organisation: 'provider.advocacy-focus',
        reason: RestrictionReason.COURT_ORDER,
      });
      await createRecordLocationProtection(
        database,
        organisations,
        6,
      )(worker(), {
        childId: amelia,
        kind: LocationProtectionKind.REFUGE,
        reason: RestrictionReason.RISK_TO_CHILD,
        authorisedBy: 'Pat Quill',
      });
      await createRecordCarer(jobsDatabase)(worker(), {
        authorityChildId: AMELIA.authorityChildId,
        personSubject: 'rochdale-foster-carer',
        from: on('01:00'),
      });
      expect((await cases.rows('select from case_records.placement where child_id = $1', [amelia])).length).toBe(2);
    });

    it('and begins no record: of a new child, and of one that is not allocated to it, it is told the same', async () => {
      await another();
      const record = createRecordChild(cases.platform.database);
      const child = { givenName: 'Nia', familyName: 'Okoro', dateOfBirth: '2011-03-09', status: [ChildStatus.CHILD_IN_NEED] };
      const [there, absent] = ['R-200', 'R-999'].map(
        (authorityChildId) => () => record(worker(), { ...child, authorityChildId }),
      );
      expect(await refusalOf(there!())).toEqual({
        code: 'NOT_FOUND',
        message: expect.stringMatching(/no such child/),
        details: { remedy: expect.stringMatching(/front door.*allocate/) },
      });
      expect(await refusalOf(there!())).toEqual(await refusalOf(absent!()));
      expect(await statementsOf(() => refusalOf(there!()))).toBe(await statementsOf(() => refusalOf(absent!())));
      expect(await cases.rows(`select from case_records.child where authority_child_id = 'R-999'`)).toEqual([]);
    });

    it('and no other: what it says of a child of its authority that is not allocated to it is answered as of one that is not there', async () => {
      await another();
      const { database, jobsDatabase, organisations } = cases.platform;
      const placement = { kind: PlacementKind.FOSTER, hostAuthority: 'Medway', address: '1 Invented Road', startedAt: LONG_AGO };
      const works: ((child: string, reference: string) => Promise<unknown>)[] = [
        (authorityChildId) => allocate({ authorityChildId, startedAt: on('02:00') }, worker()),
        (authorityChildId) =>
          createRecordPlacement(database, organisations)(worker(), { authorityChildId, reference: 'P-9', ...placement }),
        (_, reference) => createEndPlacement(database)(worker(), { reference, endedAt: on('02:00') }),
        (authorityChildId) =>
          createRecordCarer(jobsDatabase)(worker(), { authorityChildId, personSubject: 'carer', from: on('02:00') }),
      ];
      for (const work of works) {
        const refusal = await refusalOf(work('R-200', 'P-200'));
        expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
        expect(refusal).toEqual(await refusalOf(work('R-999', 'P-999')));
        expect(await statementsOf(() => refusalOf(work('R-200', 'P-200')))).toBe(
          await statementsOf(() => refusalOf(work('R-999', 'P-999'))),
        );
      }
      // a reference is the authority's, once: whose placement has it already is told to nobody
      const taken = createRecordPlacement(database, organisations)(worker(), {
        authorityChildId: AMELIA.authorityChildId,
        reference: 'P-200',
        ...placement,
      });
      expect(await refusalOf(taken)).toMatchObject({ code: 'INVALID_INPUT', details: { field: 'input.reference' } });
    });
  });
});
