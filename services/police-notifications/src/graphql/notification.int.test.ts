import { createTestPlatform, viewerFor, type TestPlatform, type ViewerOverrides } from '@homeward/testkit';
import type { Relation } from '@homeward/domain';
import { auditOperation, Loaders, newId, type AccessScope, type GraphContext, type Service } from '@homeward/service-kit';
import { graphql } from 'graphql';
import { Client } from 'pg';
import { createPoliceNotifications } from '../app';
import { policeNotificationsEntities, policeNotificationsMigrations } from '../schema';

const at = (time: string): Date => new Date(`2026-06-06T${time}:00Z`);
const KENT: ViewerOverrides = { subject: 'kent-police', organisationId: 'force.kent', roles: ['police-system'], kind: 'machine' };
const DORSET: ViewerOverrides = { ...KENT, subject: 'dorset-police', organisationId: 'force.dorset' };
const ROCHDALE: ViewerOverrides = {
  subject: 'rochdale-front-door',
  organisationId: 'authority.rochdale',
  roles: ['front-door-worker'],
};
const ROCHDALE_WORKER: ViewerOverrides = { ...ROCHDALE, subject: 'rochdale-social-worker', roles: ['allocated-worker'] };
const MEDWAY: ViewerOverrides = {};
const CUMBERLAND: ViewerOverrides = { subject: 'cumberland-front-door', organisationId: 'authority.cumberland' };
const PROVIDER: ViewerOverrides = {
  subject: 'advocacy-focus-worker',
  organisationId: 'provider.advocacy-focus',
  roles: ['provider-worker'],
};

const REPORT_MISSING = `mutation ($input: ReportMissingInput!) {
  reportMissing(input: $input) { __typename ... on Accepted { receipt { notificationId version flags completeness } } ... on Duplicate { receipt { notificationId } } }
}`;
const FIELDS = `id kind version force { id name } policeReference receivedAt category risk leftPlacementAt reportedAt placeLastSeen {
  address { text notKnown } authority { id } authorityAsReported } child { givenName { text notKnown } familyName { text } nhsNumber }
  description { text } circumstances { text notKnown } answers { question text notKnown } contacts { name } reporter { name { text } role }
  safeAndWell { status concern summary { text } } flags completeness withheld`;
const READ = `query ($id: ID!) { notification(id: $id) { ${FIELDS} } }`;
const LIST = `query ($first: Int! = 25, $after: String, $kind: NotificationKind) {
  notifications(first: $first, after: $after, kind: $kind) { edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } }
}`;
const OF_EPISODES = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Episode { id notifications { id kind risk withheld } } } }`;

const whole = (policeReference: string): Record<string, unknown> => ({
  policeReference,
  category: 'MISSING',
  risk: 'HIGH',
  leftPlacementAt: { at: '2026-06-06T01:40:00+01:00' },
  lastSeenAt: { notKnown: true },
  reportedAt: '2026-06-06T02:10:00+01:00',
  placeLastSeen: { address: { text: '4 Quay Lane' }, authority: 'E06000035' },
  child: { givenName: { text: 'Tamsin' }, familyName: { text: 'Marlowe' }, nhsNumber: '9990000018' },
  description: { text: 'Red coat' },
  circumstances: { notKnown: true },
  pastAbsences: { text: 'Twice in May' },
  contacts: [{ name: 'Jo Vane', relationship: 'friend' }],
  reporter: { name: { text: 'Ann Pell' }, role: 'foster carer' },
});

type Answer = { data: Record<string, any>; errors?: { message: string; extensions: Record<string, unknown> }[] }; // oxlint-disable-line typescript/no-explicit-any

/** How many statements `work` sends, those of the queue's wake-ups left out. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  await work();
  const names = query.mock.calls.map(([first]) => (first as { name?: string } | undefined)?.name ?? '');
  query.mockRestore();
  return names.filter((name) => !name.startsWith('queue.')).length;
}

describe('the graph of police notifications', () => {
  let platform: TestPlatform;
  let service: Service;

  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'police-notifications',
      migrations: policeNotificationsMigrations,
      entities: policeNotificationsEntities,
      now: at('01:10'),
    });
    service = await createPoliceNotifications(platform);
  });
  afterAll(() => platform.close());

  async function ask(who: ViewerOverrides, source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
    const contextValue: GraphContext = {
      viewer: viewerFor(who),
      audit: auditOperation(),
      correlationId: newId(),
      loaders: new Loaders(),
    };
    const answer = await graphql({ schema: service.subgraph.schema, source, variableValues, contextValue });
    await platform.database.record(contextValue);
    return JSON.parse(JSON.stringify(answer)) as Answer;
  }

  async function told(reference: string, who = KENT): Promise<string> {
    const { data } = await ask(who, REPORT_MISSING, { input: whole(reference) });
    return data.reportMissing.receipt.notificationId as string;
  }

  const nowhere: AccessScope = { childId: null, episodeId: null, recordId: null };
  async function grant(
    organisationId: string,
    relation: Relation,
    scope: Partial<AccessScope> & { personSubject?: string },
    from = '01:00',
    until?: string,
  ): Promise<void> {
    await platform.jobsDatabase.write({ ...jobCaller() }, 'test:grant', async (tx) => {
      tx.grantAccess([
        {
          ...nowhere,
          ...scope,
          organisationId,
          relation,
          fromAt: at(from),
          untilAt: until ? at(until) : null,
          because: { event: 'test' },
        },
      ]);
    });
  }
  const jobCaller = (): GraphContext => ({
    viewer: viewerFor({ kind: 'job' }),
    audit: auditOperation(),
    correlationId: newId(),
    loaders: new Loaders(),
  });
  async function link(recordId: string, childId: string, episodeId: string): Promise<void> {
    await platform.jobsDatabase.write(jobCaller(), 'test:link', async (tx) => {
      tx.linkRecord([{ recordId, recordKind: 'PoliceNotification', childId, episodeId }]);
    });
  }
  const seen = async (who: ViewerOverrides, id: string): Promise<Record<string, unknown> | null> =>
    (await ask(who, READ, { id })).data.notification;

  describe('a report', () => {
    it('answers Accepted, then Duplicate with the first receipt', async () => {
      const first = await ask(KENT, REPORT_MISSING, { input: whole('GR-1') });
      expect(first.data.reportMissing).toEqual({
        __typename: 'Accepted',
        receipt: { notificationId: expect.any(String), version: 1, flags: [], completeness: 40 },
      });
      const second = await ask(KENT, REPORT_MISSING, { input: { ...whole('GR-1'), lastSeenWith: null } });
      expect(second.data.reportMissing).toEqual({
        __typename: 'Duplicate',
        receipt: { notificationId: first.data.reportMissing.receipt.notificationId },
      });
    });

    it.each([
      [
        'found',
        'reportFound',
        'ReportFoundInput',
        { foundAt: '2026-06-06T01:00:00Z', foundPlace: 'HOSPITAL', safeAndWell: { status: 'DONE' } },
      ],
      ['returned', 'recordReturn', 'RecordReturnInput', { returnedAt: '2026-06-06T01:00:00Z', to: { text: 'Carer' } }],
      ['another risk', 'changeRisk', 'ChangeRiskInput', { risk: 'HIGH', gradedAt: '2026-06-06T01:00:00Z' }],
      ['the check', 'recordSafeAndWell', 'RecordSafeAndWellInput', { safeAndWell: { status: 'NOT_DONE' } }],
      ['that found was wrong', 'retractFound', 'RetractFoundInput', { retractedAt: '2026-06-06T01:00:00Z' }],
      ['a sighting', 'recordSighting', 'RecordSightingInput', { seenAt: '2026-06-06T01:00:00Z', place: { postcode: 'ME4 4TT' } }],
    ])('of %s is accepted and kept', async (_what, mutation, type, more) => {
      const source = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ... on Accepted { receipt { notificationId kind } } } }`;
      const { data, errors } = await ask(KENT, source, { input: { policeReference: `GR-${mutation}`, ...more } });
      expect(errors).toBeUndefined();
      const { notificationId, kind } = data[mutation].receipt;
      expect(await seen(KENT, notificationId)).toMatchObject({ kind, policeReference: `GR-${mutation}`, withheld: [] });
    });

    it('without the grant is refused, and the refusal is on the record', async () => {
      const { errors } = await ask({ ...MEDWAY, subject: 'medway-tries' }, REPORT_MISSING, { input: whole('GR-2') });
      expect(errors?.[0]?.message).toMatch(/notification:report|police-system/);
      const audit = await platform.owner.query(`select action, outcome from hub.audit_entry where actor = 'medway-tries'`);
      expect(audit.rows).toEqual([{ action: 'notification:report', outcome: 'REFUSED' }]);
    });

    it('with a time without its zone is refused', async () => {
      const { errors } = await ask(KENT, REPORT_MISSING, { input: { ...whole('GR-3'), reportedAt: '2026-06-06T02:10:00' } });
      expect(errors?.[0]?.message).toContain('reportedAt');
    });

    it('costs one statement beside those that begin and settle its transaction', async () => {
      // Begin with settings, insert, settle with commit; the audit of the operation has nothing left to say.
      expect(await statementsOf(() => told('GR-4'))).toBe(3);
    });
  });

  describe('a notification', () => {
    it('is seen whole by the force that sent it', async () => {
      const id = await told('GV-1');
      expect(await seen(KENT, id)).toEqual({
        id,
        kind: 'MISSING',
        version: 1,
        force: { id: 'force.kent', name: expect.stringContaining('Kent') },
        policeReference: 'GV-1',
        receivedAt: '2026-06-06T01:10:00.000Z',
        category: 'MISSING',
        risk: 'HIGH',
        leftPlacementAt: '2026-06-06T00:40:00.000Z',
        reportedAt: '2026-06-06T01:10:00.000Z',
        placeLastSeen: {
          address: { text: '4 Quay Lane', notKnown: false },
          authority: { id: 'authority.medway' },
          authorityAsReported: 'E06000035',
        },
        child: { givenName: { text: 'Tamsin', notKnown: false }, familyName: { text: 'Marlowe' }, nhsNumber: '9990000018' },
        description: { text: 'Red coat' },
        circumstances: { text: null, notKnown: true },
        answers: [
          { question: 'lastSeenAt', text: null, notKnown: true },
          { question: 'pastAbsences', text: 'Twice in May', notKnown: false },
        ],
        contacts: [{ name: 'Jo Vane' }],
        reporter: { name: { text: 'Ann Pell' }, role: 'foster carer' },
        safeAndWell: null,
        flags: [],
        completeness: 40,
        withheld: [],
      });
    });

    it('does not exist for anybody else before somebody may see it', async () => {
      const id = await told('GV-2');
      for (const who of [DORSET, MEDWAY, ROCHDALE, CUMBERLAND, PROVIDER]) expect(await seen(who, id)).toBeNull();
      for (const nonsense of [newId(), 'no-id', '']) expect(await seen(KENT, nonsense)).toBeNull();
    });

    it('is seen by whoever has an access to it alone, matched to a child or not', async () => {
      const id = await told('GV-3');
      await grant('authority.medway', 'AREA', { recordId: id });
      expect(await seen(MEDWAY, id)).toMatchObject({
        child: { givenName: { text: 'Tamsin' } },
        contacts: [{ name: 'Jo Vane' }],
        withheld: [],
      });
      expect(await seen(CUMBERLAND, id)).toBeNull();
    });

    it('shows a provider what a visit needs, and names the rest as withheld', async () => {
      const [id, childId, episodeId] = [await told('GV-4'), newId(), newId()];
      await link(id, childId, episodeId);
      await grant('provider.advocacy-focus', 'PROVIDER', { childId, episodeId });
      const notification = await seen(PROVIDER, id);
      expect(notification).toMatchObject({
        risk: null,
        child: null,
        contacts: null,
        answers: null,
        leftPlacementAt: '2026-06-06T00:40:00.000Z',
      });
      expect(notification?.withheld).toEqual(
        expect.arrayContaining(['risk', 'child', 'description', 'circumstances', 'contacts', 'answers']),
      );
    });

    it('does not tell by its flags what risk it hides', async () => {
      const { data } = await ask(KENT, REPORT_MISSING, { input: { ...whole('GV-9'), risk: 'LOW' } });
      const { notificationId, flags } = data.reportMissing.receipt;
      expect(flags).toEqual(['RISK_NOT_PERMITTED']);
      await grant('provider.advocacy-focus', 'PROVIDER', { recordId: notificationId });
      await grant('authority.medway', 'AREA', { recordId: notificationId });
      expect(await seen(PROVIDER, notificationId)).toMatchObject({ risk: null, flags: [] });
      expect(await seen(MEDWAY, notificationId)).toMatchObject({ risk: 'LOW', flags: ['RISK_NOT_PERMITTED'] });
    });

    it('is seen through its episode, and no longer once it is linked to another', async () => {
      const [id, childId, episodeId] = [await told('GV-5'), newId(), newId()];
      await link(id, childId, episodeId);
      await grant('authority.medway', 'HOST', { childId, episodeId });
      expect(await seen(MEDWAY, id)).not.toBeNull();
      await link(id, newId(), newId());
      expect(await seen(MEDWAY, id)).toBeNull();
    });

    it('is seen through its child: all by the responsible authority, by a former host what came in its time', async () => {
      const [childId, episodeId] = [newId(), newId()];
      const early = await told('GV-6');
      await platform.clocks.business.moveTo(at('03:00'));
      const late = await told('GV-6b');
      await link(early, childId, episodeId);
      await link(late, childId, episodeId);
      await grant('authority.rochdale', 'RESPONSIBLE', { childId }, '02:00');
      await grant('authority.medway', 'HOST', { childId }, '01:00', '02:30');
      expect([await seen(ROCHDALE, early), await seen(ROCHDALE, late)].map((one) => one !== null)).toEqual([true, true]);
      expect([await seen(MEDWAY, early), await seen(MEDWAY, late)].map((one) => one !== null)).toEqual([true, false]);
      const listed = await ask(MEDWAY, LIST, { first: 100 });
      const ids = listed.data.notifications.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect([ids.includes(early), ids.includes(late)]).toEqual([true, false]);
    });

    it('is not seen when an access was revoked as a mistake', async () => {
      const id = await told('GV-7');
      const scope = { ...nowhere, recordId: id, organisationId: 'authority.medway', relation: 'AREA' } as const;
      await grant('authority.medway', 'AREA', { recordId: id });
      await platform.jobsDatabase.write(jobCaller(), 'test:end', async (tx) =>
        tx.endAccess([{ ...scope, at: tx.now, revoked: true }]),
      );
      expect(await seen(MEDWAY, id)).toBeNull();
    });

    it('shows who looked at it', async () => {
      const id = await told('GV-8');
      await grant('authority.medway', 'AREA', { recordId: id });
      await seen({ ...MEDWAY, subject: 'medway-looks' }, id);
      await seen({ ...CUMBERLAND, subject: 'cumberland-looks' }, id);
      const audit = await platform.owner.query(
        `select actor, outcome, record_ids from hub.audit_entry where actor in ('medway-looks', 'cumberland-looks') order by id`,
      );
      expect(audit.rows).toEqual([
        { actor: 'medway-looks', outcome: 'SHOWN', record_ids: [id] },
        { actor: 'cumberland-looks', outcome: 'NOTHING', record_ids: [id] },
      ]);
    });
  });

  describe('row-level security', () => {
    const all = 'select id from police_notifications.notification';

    it('shows nothing to a connection that does not say who is asking', async () => {
      await told('RL-1');
      expect(await platform.database.dataSource.query(all)).toEqual([]);
    });

    it('shows another authority nothing but its own, whatever the statement asks for', async () => {
      await told('RL-2');
      const own = await told('RL-3');
      await grant('authority.cumberland', 'AREA', { recordId: own });
      const [child, episode] = [newId(), newId()];
      const linked = await told('RL-4');
      await link(linked, child, episode);
      await grant('authority.cumberland', 'HOST', { childId: child });
      const asked = { name: 'test.all-notifications', text: `${all} order by id` };
      const caller = { viewer: viewerFor(CUMBERLAND), audit: auditOperation(), correlationId: newId() };
      expect(await platform.database.read(caller, (tx) => tx.sql(asked))).toEqual([{ id: own }, { id: linked }]);
      const kent = { viewer: viewerFor(KENT), audit: auditOperation(), correlationId: newId() };
      expect((await platform.database.read(kent, (tx) => tx.sql(asked))).length).toBeGreaterThan(0);
    });
  });

  describe('lists', () => {
    it('page through what one may see, newest first, each once, of one kind where that is asked for', async () => {
      const who: ViewerOverrides = { ...KENT, subject: 'gmp', organisationId: 'force.greater-manchester' };
      const made: string[] = [];
      for (let n = 0; n < 7; n += 1) made.push(await told(`LI-${n}`, who));
      const found = `mutation ($input: ReportFoundInput!) { reportFound(input: $input) { ... on Accepted { receipt { notificationId } } } }`;
      const input = { policeReference: 'LI-0', foundAt: '2026-06-06T01:00:00Z', foundPlace: 'OTHER' };
      made.push((await ask(who, found, { input })).data.reportFound.receipt.notificationId);
      const paged: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await ask(who, LIST, { first: 3, after });
        paged.push(...data.notifications.edges.map(({ node }: { node: { id: string } }) => node.id));
        ({ hasNextPage: more, endCursor: after } = data.notifications.pageInfo);
      }
      expect(paged).toEqual([...made].reverse());
      const kinds = await ask(who, LIST, { kind: 'FOUND' });
      expect(kinds.data.notifications.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([made[7]]);
      expect((await ask({ ...CUMBERLAND, organisationId: 'authority.dorset' }, LIST)).data.notifications.edges).toEqual([]);
    });

    it('refuse a cursor that is none of theirs', async () => {
      const cursor = Buffer.from(JSON.stringify(['yesterday', 'nobody'])).toString('base64url');
      expect((await ask(KENT, LIST, { after: cursor })).errors?.[0]?.message).toContain('cursor');
    });

    it('ask the database as often for fifty notifications as for two', async () => {
      const count = (first: number): Promise<number> =>
        statementsOf(async () => {
          const { data } = await ask(KENT, LIST, { first });
          expect(data.notifications.edges).toHaveLength(first);
        });
      for (let n = 0; n < 50; n += 1) await told(`LC-${n}`);
      expect(await count(50)).toBe(await count(2));
    });
  });

  describe('the notifications of an episode', () => {
    it('come oldest first, for each episode its own, and only to whoever may see them', async () => {
      const [childId, episodeId, other] = [newId(), newId(), newId()];
      const first = await told('EP-1');
      const second = await told('EP-1b');
      const third = await told('EP-2');
      await link(first, childId, episodeId);
      await link(second, childId, episodeId);
      await link(third, newId(), other);
      await grant('authority.rochdale', 'RESPONSIBLE', { childId });
      const refs = [episodeId, other].map((id) => ({ __typename: 'Episode', id }));
      const { data } = await ask(ROCHDALE, OF_EPISODES, { refs });
      expect(data._entities).toEqual([
        { id: episodeId, notifications: [first, second].map((id) => ({ id, kind: 'MISSING', risk: 'HIGH', withheld: [] })) },
        { id: other, notifications: [] },
      ]);
      const nothing = await ask(CUMBERLAND, OF_EPISODES, { refs });
      expect(nothing.data._entities.map(({ notifications }: { notifications: unknown }) => notifications)).toEqual([[], []]);
    });

    it('come to whoever the child is allocated to, with those of no other child of its authority, and no longer than the allocation stands', async () => {
      const [childId, episodeId, other, elsewhere] = [newId(), newId(), newId(), newId()];
      const own = await told('EP-A1');
      const another = await told('EP-A2');
      await link(own, childId, episodeId);
      await link(another, other, elsewhere);
      await grant('authority.rochdale', 'RESPONSIBLE', { childId });
      await grant('authority.rochdale', 'RESPONSIBLE', { childId: other });
      const person = { childId, personSubject: 'rochdale-social-worker' };
      await grant('authority.rochdale', 'RESPONSIBLE', person, '01:00', '06:00');
      const refs = [episodeId, elsewhere].map((id) => ({ __typename: 'Episode', id }));
      const ofBoth = async (): Promise<string[][]> => {
        const { data } = await ask(ROCHDALE_WORKER, OF_EPISODES, { refs });
        return data._entities.map(({ notifications }: { notifications: { id: string }[] }) => notifications.map(({ id }) => id));
      };
      const listed = async (): Promise<string[]> =>
        (await ask(ROCHDALE_WORKER, LIST, { first: 100 })).data.notifications.edges.map(
          ({ node }: { node: { id: string } }) => node.id,
        );
      expect(await ofBoth()).toEqual([[own], []]);
      expect(await listed()).toEqual([own]);
      expect(await seen(ROCHDALE_WORKER, own)).toMatchObject({ id: own, withheld: [] });
      expect(await seen(ROCHDALE_WORKER, another)).toBeNull();
      await platform.clocks.business.moveTo(at('06:00'));
      expect(await ofBoth()).toEqual([[], []]);
      expect(await listed()).toEqual([]);
      expect(await seen(ROCHDALE_WORKER, own)).toBeNull();
      expect(await seen(ROCHDALE, own)).not.toBeNull();
    });

    it('stay closed to a role that may read episodes and not notifications', async () => {
      const [id, childId, episodeId] = [await told('EP-3'), newId(), newId()];
      await link(id, childId, episodeId);
      await grant('authority.rochdale', 'RESPONSIBLE', { childId });
      const officer = { ...ROCHDALE, roles: ['cme-officer'] };
      const { data } = await ask(officer, OF_EPISODES, { refs: [{ __typename: 'Episode', id: episodeId }] });
      expect(data?._entities?.[0]?.notifications ?? null).toBeNull();
      expect((await ask(officer, READ, { id })).data.notification).toBeNull();
    });

    it('cost the same number of statements for fifty episodes as for one', async () => {
      const childId = newId();
      await grant('authority.rochdale', 'RESPONSIBLE', { childId });
      const episodes = Array.from({ length: 50 }, () => newId());
      for (const [n, episodeId] of episodes.entries()) await link(await told(`EC-${n}`), childId, episodeId);
      const count = (ids: string[]): Promise<number> =>
        statementsOf(async () => {
          const { data } = await ask(ROCHDALE, OF_EPISODES, { refs: ids.map((id) => ({ __typename: 'Episode', id })) });
          expect(data._entities.every(({ notifications }: { notifications: unknown[] }) => notifications.length === 1)).toBe(
            true,
          );
        });
      expect(await count(episodes)).toBe(await count(episodes.slice(0, 1)));
    });
  });
});
