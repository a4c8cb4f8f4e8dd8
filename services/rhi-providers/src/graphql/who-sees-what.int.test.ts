import { newId, type Service } from '@homeward/service-kit';
import { callerFor, type ViewerOverrides } from '@homeward/testkit';
import { createRhiProviders } from '../app';
import { readInterviews } from '../store/interview.store';
import { PEOPLE } from '../testing/people';
import { hours, iso, openRhiHub, START, type Owed, type RhiHub } from '../testing/rhi-hub';
import { statementsOf } from '../testing/statements';

type Node = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any
type Whole = Owed & { assignmentId: string; interviewId: string };

const WORDS = 'She is afraid of a man';
const PARTS = [
  { kind: 'INTELLIGENCE', text: 'A white van' },
  { kind: 'PROVIDER_INTERNAL', text: 'Answers for monitoring' },
  { kind: 'WHAT_HAPPENED', text: 'She met somebody at the station' },
];
const kinds = (interview: Node | null): string[] => (interview?.['parts'] ?? []).map(({ kind }: Node) => kind);
const TABLES = {
  assignment: 'child_id',
  owed_interview: 'child_id',
  episode_fact: 'child_id',
  interview: 'child_id',
  concern: 'child_id',
  interview_evidence: 'interview_id',
  interview_link: 'interview_id',
  booking: 'assignment_id',
  contact_attempt: 'assignment_id',
  interview_part: 'interview_id',
  release: 'interview_id',
  cancelled_interview: 'duty_id',
  commission: 'authority_id',
  sharing_decision: 'interview_id',
  sharing_exception: 'interview_id',
  restriction_fact: 'child_id',
} as const;

describe('who sees what', () => {
  let hub: RhiHub;
  /** An interview from the offer to the submitted form, with a concern, and released in part to Medway and to Kent Police. */
  let whole: Whole;

  beforeAll(async () => {
    hub = await openRhiHub();
    whole = await everything();
    for (const [to, parts] of [
      ['authority.medway', ['WHAT_HAPPENED']],
      ['force.kent', ['INTELLIGENCE']],
    ] as const)
      await hub.must(PEOPLE.rochdale, 'release', { input: { interviewId: whole.interviewId, to, parts, purpose: 'Safety' } });
  });
  afterAll(() => hub.close());

  async function everything(): Promise<Whole> {
    const owed = await hub.owe();
    const { rows } = await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [owed.dutyId]);
    const assignmentId = rows[0].id as string;
    await hub.must(PEOPLE.advocacy, 'accept', { id: assignmentId });
    await hub.must(PEOPLE.advocacy, 'book', { input: { assignmentId, at: iso(0), place: 'Library' } });
    const attempt = { assignmentId, at: iso(0), method: 'PHONE', result: 'REACHED', note: 'Spoke to her' };
    await hub.must(PEOPLE.advocacy, 'logAttempt', { input: attempt });
    await hub.must(PEOPLE.advocacy, 'raise', { input: { assignmentId, text: WORDS, immediateDanger: false } });
    const held = await hub.must(PEOPLE.advocacy, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true } });
    await hub.must(PEOPLE.advocacy, 'submit', { input: { interviewId: held['id'], parts: PARTS } });
    return { ...owed, assignmentId, interviewId: held['id'] };
  }
  const episode = async (who: ViewerOverrides, id: string, asked?: Service): Promise<Node> => {
    const { data, errors } = await hub.ask(who, 'ofEpisodes', { refs: [{ __typename: 'Episode', id }] }, asked);
    if (errors) throw new Error(errors[0]!.message);
    return data['_entities'][0];
  };
  const interviewOf = (who: ViewerOverrides): Promise<Node> => hub.must(who, 'interview', { id: whole.interviewId });
  const assignmentOf = (who: ViewerOverrides): Promise<Node> => hub.must(who, 'assignment', { id: whole.assignmentId });

  it('the responsible authority sees all, but for what is internal to the provider', async () => {
    const { assignments, interviews, concerns } = await episode(PEOPLE.rochdale, whole.episodeId);
    expect(assignments).toEqual([await assignmentOf(PEOPLE.rochdale)]);
    expect(assignments[0]).toMatchObject({
      state: 'COMPLETED',
      offeredTo: { id: 'provider.advocacy-focus', kind: 'PROVIDER' },
      bookings: [{ at: iso(0), place: 'Library' }],
      attempts: [{ note: 'Spoke to her' }],
      comparisons: [{ authority: { id: 'authority.medway' }, from: 'FOUND_REPORT_RECEIVED' }],
      concerns: [{ text: WORDS }],
      withheld: [],
    });
    expect(kinds(interviews[0])).toEqual(['INTELLIGENCE', 'WHAT_HAPPENED']);
    expect(interviews[0].releases.map(({ to }: Node) => to?.['id'])).toEqual(['authority.medway', 'force.kent']);
    expect(assignments[0].interview).toEqual({ ...interviews[0], assignment: undefined });
    expect(interviews[0].assignment).toEqual({ id: whole.assignmentId });
    expect(concerns).toMatchObject([
      { text: WORDS, raisedBy: PEOPLE.advocacy.name, assignment: { id: whole.assignmentId }, withheld: [] },
    ]);
  });

  it('[RHP-22] a provider sees its own work and words, and no sign that anybody else has them', async () => {
    const mine = await interviewOf(PEOPLE.advocacyWorker);
    expect(kinds(mine)).toEqual(['INTELLIGENCE', 'PROVIDER_INTERNAL', 'WHAT_HAPPENED']);
    expect(mine).toMatchObject({ outcome: 'HELD', releases: null, withheld: [] });
    expect(await assignmentOf(PEOPLE.advocacy)).toMatchObject({ comparisons: null, concerns: [{ text: WORDS }], withheld: [] });
    expect(await hub.letIn(whole.episodeId)).toEqual([]);
  });

  it('[RHP-22] the host sees what a host may, and of the words what was released to it', async () => {
    const assignment = await assignmentOf(PEOPLE.medway);
    expect(assignment).toMatchObject({ state: 'COMPLETED', bookings: null, attempts: null, workerName: null });
    expect(assignment['withheld']).toEqual(expect.arrayContaining(['bookings', 'attempts', 'workerName', 'unableBecause']));
    const interview = await interviewOf(PEOPLE.medway);
    expect(kinds(interview)).toEqual(['WHAT_HAPPENED']);
    expect(interview).toMatchObject({ outcome: 'HELD', seenAlone: null, releases: [{ to: { id: 'authority.medway' } }] });
    expect(interview['withheld']).toContain('seenAlone');
    const { concerns } = await episode(PEOPLE.medway, whole.episodeId);
    expect(concerns).toMatchObject([{ text: WORDS, assignment: null, withheld: ['assignment'] }]);
  });

  it('a force sees what was released to it and the concern of its episode, and neither the assignment nor how it ended', async () => {
    const interview = await interviewOf(PEOPLE.kent);
    expect(kinds(interview)).toEqual(['INTELLIGENCE']);
    expect(interview).toMatchObject({ outcome: null, heldAt: null, assignment: null, releases: [{ parts: ['INTELLIGENCE'] }] });
    const seen = await episode(PEOPLE.kent, whole.episodeId);
    expect([seen['assignments'], seen['interviews'].length, seen['concerns'][0].text]).toEqual([null, 1, WORDS]);
    expect((await hub.ask(PEOPLE.kent, 'assignment', { id: whole.assignmentId })).errors?.[0]).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('[RHP-22] to anybody else there is nothing, and that answer is the one for what does not exist', async () => {
    const unreleased = await everything();
    for (const who of [PEOPLE.harbour, PEOPLE.cumberland]) {
      for (const { assignmentId, interviewId, episodeId } of [whole, unreleased]) {
        expect(await hub.ask(who, 'assignment', { id: assignmentId })).toEqual(await hub.ask(who, 'assignment', { id: newId() }));
        expect(await hub.ask(who, 'interview', { id: interviewId })).toEqual(await hub.ask(who, 'interview', { id: newId() }));
        expect(await episode(who, episodeId)).toEqual({ id: episodeId, assignments: [], interviews: [], concerns: [] });
      }
      expect((await hub.must(who, 'mine'))['edges']).toEqual([]);
    }
    expect(await hub.must(PEOPLE.dorset, 'interview', { id: whole.interviewId })).toBeNull();
    expect(await hub.must(PEOPLE.kent, 'interview', { id: unreleased.interviewId })).toBeNull();
    expect(await hub.must(PEOPLE.cumberland, 'assignment', { id: 'no id' })).toBeNull();
  });

  it('a role that does not read as its organisation stands to the child sees what was released to that organisation, and else nothing', async () => {
    const unreleased = await everything();
    for (const { assignmentId } of [whole, unreleased])
      expect(await hub.must(PEOPLE.medwayReviewer, 'assignment', { id: assignmentId })).toBeNull();
    expect(await hub.must(PEOPLE.medwayReviewer, 'interview', { id: unreleased.interviewId })).toBeNull();
    const nothing = { assignments: [], interviews: [], concerns: [] };
    expect(await episode(PEOPLE.medwayReviewer, unreleased.episodeId)).toEqual({ id: unreleased.episodeId, ...nothing });
    const released = await interviewOf(PEOPLE.medwayReviewer);
    expect([kinds(released), released['outcome']]).toEqual([['WHAT_HAPPENED'], null]);
  });

  it('education reads none of it', async () => {
    const asked = { id: whole.interviewId };
    expect((await hub.ask(PEOPLE.rochdaleEducation, 'interview', asked)).errors?.[0]).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('an application of the authority reads who interviews, and nothing that was told', async () => {
    expect(await assignmentOf(PEOPLE.rochdaleApp)).toMatchObject({ state: 'COMPLETED', interview: null, concerns: null });
    expect(await episode(PEOPLE.rochdaleApp, whole.episodeId)).toMatchObject({ interviews: null, concerns: null });
  });

  it('a former host keeps what began in its time; one that comes later sees nothing of it', async () => {
    const [before, after] = [await everything(), await everything()];
    const end = (childId: string, until: Date): Promise<unknown> =>
      hub.platform.owner.query(`update hub.child_access set until_at = $2 where child_id = $1 and relation = 'HOST'`, [
        childId,
        until,
      ]);
    await end(before.childId, hours(-1));
    expect(await hub.must(PEOPLE.medway, 'assignment', { id: before.assignmentId })).toBeNull();
    await end(after.childId, hours(0.5));
    expect(await hub.must(PEOPLE.medway, 'assignment', { id: after.assignmentId })).toMatchObject({ state: 'COMPLETED' });
  });

  it('is on the record: what was shown, and what was asked for and not shown', async () => {
    const watcher = { ...PEOPLE.rochdale, subject: 'rochdale-watcher' };
    const stranger = { ...PEOPLE.cumberland, subject: 'cumberland-stranger' };
    for (const who of [watcher, stranger]) await hub.must(who, 'interview', { id: whole.interviewId });
    const { rows } = await hub.platform.owner.query(
      `select actor, action, outcome, $1::uuid = any(record_ids) as named from hub.audit_entry where actor = any($2) order by actor`,
      [whole.interviewId, [watcher.subject, stranger.subject]],
    );
    expect(rows).toEqual([
      { actor: 'cumberland-stranger', action: 'interview:read', outcome: 'NOTHING', named: true },
      { actor: 'rochdale-watcher', action: 'interview:read', outcome: 'SHOWN', named: true },
    ]);
  });

  it('a commission is seen by those who are a party to it', async () => {
    const input = { provider: 'provider.advocacy-focus', startsAt: iso(-24), endsAt: iso(24) };
    const told = { authority: { id: 'authority.rochdale' }, startsAt: iso(-24), endsAt: iso(24) };
    const first = await hub.must(PEOPLE.rochdale, 'commission', { input });
    expect(await hub.must(PEOPLE.rochdale, 'commission', { input })).toEqual(first);
    for (const who of [PEOPLE.rochdale, PEOPLE.advocacy])
      expect(await hub.must(who, 'provider', { id: input.provider })).toMatchObject({
        name: 'Advocacy Focus',
        commissions: [told],
      });
    for (const who of [PEOPLE.medway, PEOPLE.harbour])
      expect(await hub.must(who, 'provider', { id: input.provider })).toMatchObject({ commissions: [] });
    for (const [more, field] of [
      [{ provider: 'authority.medway' }, 'input.provider'],
      [{ endsAt: iso(-24) }, 'input.endsAt'],
    ] as const) {
      const { errors } = await hub.ask(PEOPLE.rochdale, 'commission', { input: { ...input, ...more } });
      expect(errors?.[0]).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
    }
    expect(await hub.must(PEOPLE.rochdale, 'provider', { id: 'authority.medway' })).toBeNull();
  });

  it('costs the same for many episodes, with all that hangs on them, as for one', async () => {
    const ids = [whole.episodeId];
    for (let n = 0; n < 5; n += 1) ids.push((await everything()).episodeId);
    const cost = (some: string[]): Promise<number> =>
      statementsOf(() => hub.must(PEOPLE.rochdale, 'ofEpisodes', { refs: some.map((id) => ({ __typename: 'Episode', id })) }));
    await cost(ids);
    expect(await cost(ids)).toBe(await cost(ids.slice(0, 1)));
  });

  it('nobody reads what anybody told from the tables, not even their owner', async () => {
    const { interviewId } = await everything();
    const handling = 'Not to be shown to her father Osric';
    const input = { interviewId, to: 'authority.medway', parts: ['INTELLIGENCE'], purpose: 'Safety', handling };
    await hub.must(PEOPLE.rochdale, 'release', { input });
    for (const table of Object.keys(TABLES)) {
      const { rows } = await hub.platform.owner.query<{ row: string }>(`select t::text as row from rhi_providers.${table} t`);
      const kept = rows.map(({ row }) => row).join('\n');
      for (const words of [WORDS, 'Spoke to her', 'Osric', ...PARTS.map(({ text }) => text)]) expect(kept).not.toContain(words);
    }
    const { releases } = await hub.must(PEOPLE.rochdale, 'interview', { id: interviewId });
    expect(releases.at(-1)).toMatchObject({ handling });
  });

  it('a text that is moved to another row is not shown there', async () => {
    const other = await everything();
    const moved = `update rhi_providers.concern set text = (select text from rhi_providers.concern where episode_id = $1) where episode_id = $2`;
    await hub.platform.owner.query(moved, [whole.episodeId, other.episodeId]);
    const refs = [{ __typename: 'Episode', id: other.episodeId }];
    const { errors } = await hub.ask(PEOPLE.rochdale, 'ofEpisodes', { refs });
    expect(errors?.[0]).toMatchObject({ code: 'INTERNAL' });
  });

  it('[RHP-04] an interview of the authority itself is worked by whom the child is allocated to, for as long as it is, and by no colleague', async () => {
    const BCP = 'authority.bournemouth-christchurch-and-poole';
    const OWN = { responsibleAuthorityId: BCP, offeredTo: BCP };
    const colleague = { ...PEOPLE.bcp, subject: 'bcp-second-worker', name: 'Bea Lark' };
    const manager = { ...PEOPLE.bcp, subject: 'bcp-manager', roles: ['team-manager'] };
    const turnOf = async ({ dutyId }: Owed): Promise<string> =>
      (await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [dutyId])).rows[0].id;
    const owed = await hub.owe(OWN);
    const other = await hub.owe(OWN);
    const [assignmentId, otherId] = [await turnOf(owed), await turnOf(other)];
    await hub.allocate(PEOPLE.bcp, owed);
    await hub.allocate(colleague, other);
    const listed = async (who: ViewerOverrides): Promise<string[]> =>
      (await hub.must(who, 'mine'))['edges'].map(({ node }: Node) => node?.['id']);
    expect([await listed(PEOPLE.bcp), await listed(colleague)]).toEqual([[assignmentId], [otherId]]);
    expect(await listed(manager)).toEqual(expect.arrayContaining([assignmentId, otherId]));

    await hub.must(PEOPLE.bcp, 'accept', { id: assignmentId });
    await hub.must(PEOPLE.bcp, 'book', { input: { assignmentId, at: iso(0), place: 'Library' } });
    await hub.must(PEOPLE.bcp, 'logAttempt', { input: { assignmentId, at: iso(0), method: 'PHONE', result: 'REACHED' } });
    await hub.must(PEOPLE.bcp, 'raise', { input: { assignmentId, text: WORDS, immediateDanger: false } });
    const { id: interviewId } = await hub.must(PEOPLE.bcp, 'hold', { input: { assignmentId, heldAt: iso(0), seenAlone: true } });
    await hub.must(PEOPLE.bcp, 'submit', { input: { interviewId, parts: PARTS } });
    await hub.must(PEOPLE.bcp, 'release', {
      input: { interviewId, to: 'authority.medway', parts: ['WHAT_HAPPENED'], purpose: 'Safety' },
    });
    const mine = await hub.must(PEOPLE.bcp, 'interview', { id: interviewId });
    expect([kinds(mine), mine['withheld']]).toEqual([PARTS.map(({ kind }) => kind), []]);

    const nothing = newId();
    const changes = (assignment: string, interview: string, episodeId: string) =>
      [
        ['accept', { id: assignment }],
        ['book', { input: { assignmentId: assignment, at: iso(0), place: 'Library' } }],
        ['logAttempt', { input: { assignmentId: assignment, at: iso(0), method: 'PHONE', result: 'REACHED' } }],
        ['hold', { input: { assignmentId: assignment, heldAt: iso(0), seenAlone: true } }],
        ['raise', { input: { assignmentId: assignment, text: WORDS, immediateDanger: false } }],
        ['submit', { input: { interviewId: interview, parts: PARTS } }],
        ['release', { input: { interviewId: interview, to: 'force.kent', parts: ['WHAT_HAPPENED'], purpose: 'Safety' } }],
        ['arrange', { input: { episodeId, offeredTo: BCP } }],
      ] as const;
    const isAbsentTo = async (who: ViewerOverrides): Promise<void> => {
      expect(await listed(who)).not.toContain(assignmentId);
      expect(await hub.must(who, 'assignment', { id: assignmentId })).toBeNull();
      expect(await hub.must(who, 'interview', { id: interviewId })).toBeNull();
      expect(await episode(who, owed.episodeId)).toMatchObject({ assignments: [], interviews: [], concerns: [] });
      const absent = changes(nothing, nothing, nothing);
      for (const [index, [document, variables]] of changes(assignmentId, interviewId, owed.episodeId).entries()) {
        const { data, errors } = await hub.ask(who, document, variables);
        expect([document, data, errors?.[0]?.code]).toEqual([document, null, 'NOT_FOUND']);
        expect(errors).toEqual((await hub.ask(who, document, absent[index]![1])).errors);
      }
      for (const [table, column] of Object.entries(TABLES).filter(([, of]) => of !== 'authority_id')) {
        const ids = [owed.childId, owed.dutyId, assignmentId, interviewId].map((id) => `'${id}'`).join();
        expect([table, await hub.asApi(who, `select from rhi_providers.${table} where ${column} in (${ids})`)]).toEqual([
          table,
          [],
        ]);
      }
    };
    await isAbsentTo(colleague);
    await hub.allocate(PEOPLE.bcp, owed, hub.platform.clocks.business.now());
    await isAbsentTo(PEOPLE.bcp);
    expect(kinds(await hub.must(manager, 'interview', { id: interviewId }))).toEqual(PARTS.map(({ kind }) => kind));
  });

  describe('by row-level security alone', () => {
    const of = async (who: ViewerOverrides, table: string, column: string): Promise<unknown[]> =>
      (await hub.asApi(who, `select ${column} as it from rhi_providers.${table}`)).map(({ it }) => it);

    beforeAll(async () => {
      const shared = {
        terms: [{ term: 'ONE_FOR_SEVERAL' as const, withinDays: 7, rule: { id: 'BCP-RHI-REPEAT', source: '000 §12.3' } }],
      };
      const first = await hub.owe(shared);
      const second = await hub.owe({ ...shared, childId: first.childId });
      const turns: string[] = [];
      for (const { dutyId: duty } of [first, second]) {
        const { rows } = await hub.platform.owner.query('select id from rhi_providers.assignment where duty_id = $1', [duty]);
        turns.push(rows[0].id);
        await hub.must(PEOPLE.advocacy, 'accept', { id: rows[0].id });
      }
      const agreement = { agreedBy: ['Kent Police', 'her mother'], reason: 'Three nights of one weekend' };
      const input = { assignmentId: turns[0], heldAt: iso(0), seenAlone: true, alsoFor: [second.episodeId], agreement };
      const held = await hub.must(PEOPLE.advocacy, 'hold', { input });
      const evidence = [{ kind: 'EXPLOITATION_SCREEN', text: 'Screened' }];
      await hub.must(PEOPLE.advocacy, 'submit', { input: { interviewId: held['id'], parts: PARTS, evidence } });
      const { dutyId, episodeId, childId } = await hub.owe();
      const fact = { risk: null, opened: true, startedAt: iso(0), foundAt: null, returnedAt: null };
      const authorities = { responsibleAuthorityId: 'authority.rochdale', hostAuthorityId: null };
      await hub.tell('episode.changed', episodeId, { episodeId, childId, state: 'MISSING', ...fact, ...authorities });
      await hub.tell('interview.cancelled', episodeId, { dutyId, episodeId, because: 'retracted' });
      await hub.must(PEOPLE.rochdale, 'commission', { input: { provider: 'provider.advocacy-focus', startsAt: iso(-1) } });
      const except = { interviewId: whole.interviewId, to: 'force.dorset', reason: 'An officer is her uncle', reviewAt: iso(24) };
      await hub.must(PEOPLE.rochdale, 'except', { input: except });
      const nobody = { organisationId: 'force.dorset', role: null, personSubject: null };
      const restriction = {
        restrictionId: newId(),
        childId,
        ...nobody,
        reason: 'RISK_TO_CHILD' as const,
        fromAt: iso(-1),
        untilAt: null,
      };
      await hub.tell('restriction.recorded', childId, restriction);
    });

    it.each(Object.entries(TABLES))(
      'nobody sees anything of %s without saying who asks, another authority nothing',
      async (table, column) => {
        expect(await hub.platform.database.dataSource.query(`select from rhi_providers.${table}`)).toEqual([]);
        expect((await of(PEOPLE.rochdale, table, column)).length).toBeGreaterThan(0);
        expect(await of(PEOPLE.cumberland, table, column)).toEqual([]);
        expect(await of(PEOPLE.harbour, table, column)).toEqual([]);
      },
    );

    it('[RHP-22] the internal part is read by its provider, a released one by whoever received it', async () => {
      const select = async (who: ViewerOverrides): Promise<unknown[]> =>
        (
          await hub.asApi(
            who,
            `select kind from rhi_providers.interview_part where interview_id = '${whole.interviewId}' order by kind`,
          )
        ).map(({ kind }) => kind);
      expect(await select(PEOPLE.advocacy)).toEqual(['INTELLIGENCE', 'PROVIDER_INTERNAL', 'WHAT_HAPPENED']);
      expect(await select(PEOPLE.rochdale)).toEqual(['INTELLIGENCE', 'WHAT_HAPPENED']);
      expect(await select(PEOPLE.medway)).toEqual(['WHAT_HAPPENED']);
      expect(await select(PEOPLE.kent)).toEqual(['INTELLIGENCE']);
    });

    it.each([
      [
        'work that it gives itself',
        PEOPLE.harbour,
        () => `insert into rhi_providers.assignment (id, duty_id, owed_seq, episode_id, child_id, offered_to, state, offered_at)
         values ('${newId()}', '${whole.dutyId}', 1, '${whole.episodeId}', '${whole.childId}', 'provider.harbour-voices', 'OFFERED', now())`,
      ],
      [
        'a visit in the name of another',
        PEOPLE.medway,
        () => `insert into rhi_providers.booking (id, assignment_id, at, booked_by)
         values ('${newId()}', '${whole.assignmentId}', now(), 'x')`,
      ],
      [
        'a release of what is not its own',
        PEOPLE.medwayManager,
        () => `insert into rhi_providers.release (id, interview_id, child_id, interview_recorded_at, to_organisation_id, parts, purpose, released_at, released_by)
         values ('${newId()}', '${whole.interviewId}', '${whole.childId}', '${START.toISOString()}', 'authority.medway', '{INTELLIGENCE}', 'x', now(), 'x')`,
      ],
      [
        'a concern about a child that is not its work',
        PEOPLE.harbour,
        () => `insert into rhi_providers.concern (id, assignment_id, episode_id, child_id, raised_by_organisation_id, raised_by, text, immediate_danger, raised_at)
         values ('${newId()}', '${whole.assignmentId}', '${whole.episodeId}', '${whole.childId}', 'provider.harbour-voices', 'x', 'x', false, now())`,
      ],
      [
        'a commission in the name of an authority',
        PEOPLE.harbour,
        () => `insert into rhi_providers.commission (id, authority_id, provider_id, starts_at, recorded_by)
         values ('${newId()}', 'authority.rochdale', 'provider.harbour-voices', now(), 'x')`,
      ],
      [
        'a duty',
        PEOPLE.rochdale,
        () => `insert into rhi_providers.cancelled_interview (duty_id, told_seq) values ('${newId()}', 1)`,
      ],
    ] as const)('nobody writes %s', async (_what, who, text) => {
      await expect(hub.asApi(who, text())).rejects.toThrow(/row-level security/);
    });
  });

  it('stands without row-level security: the statements leave the same out', async () => {
    const unguarded = await createRhiProviders({ ...hub.platform, database: hub.platform.jobsDatabase });
    const nothing = { assignments: [], interviews: [], concerns: [] };
    for (const who of [PEOPLE.cumberland, PEOPLE.harbour]) {
      expect(await episode(who, whole.episodeId, unguarded)).toEqual({ id: whole.episodeId, ...nothing });
      const { data } = await hub.ask(who, 'mine', {}, unguarded);
      expect(data['myAssignments'].edges).toEqual([]);
      expect((await hub.ask(who, 'accept', { id: whole.assignmentId }, unguarded)).errors?.[0]).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    for (const [who, parts] of [
      [PEOPLE.rochdale, ['INTELLIGENCE', 'WHAT_HAPPENED']],
      [PEOPLE.medway, ['WHAT_HAPPENED']],
      [PEOPLE.kent, ['INTELLIGENCE']],
    ] as const) {
      const { interviews } = await episode(who, whole.episodeId, unguarded);
      expect(interviews.map(kinds)).toEqual([parts]);
      const rows = await hub.platform.jobsDatabase.read(callerFor(who), (tx) => readInterviews(tx, [whole.interviewId]));
      expect(rows[0]?.parts.map(({ kind }) => kind)).toEqual(parts);
    }
  });
});
