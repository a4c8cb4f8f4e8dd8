import { newId } from '@homeward/service-kit';
import { callerFor, viewerFor, type ViewerOverrides } from '@homeward/testkit';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createEducation } from '../app';
import { after, CUMBERLAND, educationDesk, HOST, OFFICER, START, type Answer } from '../testing/education-desk';

/** Two schools that are organisations of the hub; a third, 300003, is none. */
class SeedSchools1999999999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into hub.organisation (id, name, kind) values ('school.100001', 'Harbour School', 'SCHOOL'), ('school.200002', 'Hill School', 'SCHOOL')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const HARBOUR: ViewerOverrides = { subject: 'harbour-lead', organisationId: 'school.100001', roles: ['school-lead'] };
const HILL: ViewerOverrides = { subject: 'hill-lead', organisationId: 'school.200002', roles: ['school-lead'] };
const PROVIDER: ViewerOverrides = {
  subject: 'advocacy-focus-worker',
  organisationId: 'provider.advocacy-focus',
  roles: ['provider-worker'],
};

const SCHOOLING = 'id child { id } school { id name urn } status attendancePercent missingNow from recordedAt withheld';
const CASE = 'id child { id } state reason openedAt reviewAt enquiries { id body askedAt answeredAt answer childFound } withheld';
const RECORD = `mutation ($input: RecordSchoolingInput!) { recordSchooling(input: $input) { ${SCHOOLING} } }`;
const MISSING = `query ($first: Int! = 25, $after: String) { pupilsMissing(first: $first, after: $after) {
  edges { node { ${SCHOOLING} } } pageInfo { hasNextPage endCursor } } }`;
const CHILDREN = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Child { id schooling { ${SCHOOLING} } cmeCases { ${CASE} } } } }`;
const OPEN = `mutation ($input: OpenCmeCaseInput!) { openCmeCase(input: $input) { ${CASE} } }`;
const ENQUIRE = `mutation ($input: RecordCmeEnquiryInput!) { recordCmeEnquiry(input: $input) { ${CASE} } }`;

/** How many statements `work` sends, those of the queue's wake-ups left out. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  await work();
  const names = query.mock.calls.map(([first]) => (first as { name?: string } | undefined)?.name ?? '');
  query.mockRestore();
  return names.filter((name) => !name.startsWith('queue.')).length;
}

describe('schooling', () => {
  const desk = educationDesk([SeedSchools1999999999999]);
  const { ask, grant, child, changed } = desk;

  const atHarbour = (childId: string): Record<string, unknown> => ({
    childId,
    schoolUrn: '100001',
    schoolName: 'Harbour School',
    status: 'ON_ROLL',
    attendancePercent: 91.5,
  });
  const record = async (who: ViewerOverrides, input: Record<string, unknown>): Promise<Answer> => ask(who, RECORD, { input });
  const schoolingOf = async (who: ViewerOverrides, childId: string): Promise<Record<string, unknown> | null> =>
    (await ask(who, CHILDREN, { refs: [{ __typename: 'Child', id: childId }] })).data._entities[0]?.schooling ?? null;
  const missingTo = async (who: ViewerOverrides): Promise<string[]> =>
    (await ask(who, MISSING, { first: 100 })).data.pupilsMissing.edges.map(({ node }: Answer['data']) => node?.child.id);

  describe('of a child', () => {
    it("[CME-12] is recorded by the authority's CME officer and read on the child", async () => {
      const childId = await child();
      const { data } = await record(OFFICER, atHarbour(childId));
      expect(data.recordSchooling).toEqual({
        id: expect.any(String),
        child: { id: childId },
        school: { id: 'school.100001', name: 'Harbour School', urn: '100001' },
        status: 'ON_ROLL',
        attendancePercent: 91.5,
        missingNow: false,
        from: START.toISOString(),
        recordedAt: START.toISOString(),
        withheld: [],
      });
      expect(await schoolingOf(OFFICER, childId)).toEqual(data.recordSchooling);
    });

    it('said again is the same row; another school or status is a new one, and the old one stays', async () => {
      const childId = await child();
      const first = (await record(OFFICER, atHarbour(childId))).data.recordSchooling;
      const again = (await record(OFFICER, { ...atHarbour(childId), attendancePercent: 40 })).data.recordSchooling;
      expect(again).toEqual({ ...first, attendancePercent: 40 });
      const excluded = (await record(OFFICER, { ...atHarbour(childId), status: 'EXCLUDED' })).data.recordSchooling;
      expect(excluded.id).not.toBe(first.id);
      expect(await schoolingOf(OFFICER, childId)).toMatchObject({ id: excluded.id, status: 'EXCLUDED' });
      const rows = await desk.platform.owner.query(
        'select status, ended_at from education.schooling where child_id = $1 order by recorded_at, id',
        [childId],
      );
      expect(rows.rows).toEqual([
        { status: 'ON_ROLL', ended_at: START },
        { status: 'EXCLUDED', ended_at: null },
      ]);
    });

    it('recorded at four schools at once has one current row, and access for one school', async () => {
      const childId = await child();
      const schools = ['100001', '200002', '300003', '400004'];
      const answers = await Promise.all(
        schools.map((urn) => record(OFFICER, { childId, schoolUrn: urn, schoolName: `School ${urn}`, status: 'ON_ROLL' })),
      );
      expect(answers.filter(({ errors }) => errors)).toEqual([]);
      const rows = await desk.platform.owner.query('select school_urn, ended_at from education.schooling where child_id = $1', [
        childId,
      ]);
      const current = rows.rows.filter(({ ended_at }) => ended_at === null);
      expect([rows.rowCount, current.length]).toEqual([4, 1]);
      const access = await desk.platform.owner.query(
        `select organisation_id from hub.child_access where child_id = $1 and relation = 'SCHOOL' and until_at is null`,
        [childId],
      );
      const known = ['100001', '200002'].includes(current[0].school_urn)
        ? [{ organisation_id: `school.${current[0].school_urn}` }]
        : [];
      expect(access.rows).toEqual(known);
    });

    it.each([
      ['a URN of five digits', { schoolUrn: '12345' }, 'input.schoolUrn'],
      ['a URN without a name', { schoolName: ' ' }, 'input.schoolName'],
      ['a name without a URN', { schoolUrn: null }, 'input.schoolUrn'],
      ['no school for a pupil', { schoolUrn: null, schoolName: null }, 'input.schoolUrn'],
      ['attendance over a hundred', { attendancePercent: 101 }, 'input.attendancePercent'],
      ['a beginning in the future', { from: '2026-12-01T00:00:00Z' }, 'input.from'],
      ['a name over its limit', { schoolName: 'x'.repeat(201) }, 'input.schoolName'],
    ])('refuses %s, naming the field', async (_what, more, field) => {
      const childId = await child();
      expect((await record(OFFICER, { ...atHarbour(childId), ...more })).errors).toMatchObject([
        { code: 'INVALID_INPUT', details: { field } },
      ]);
    });

    it('needs no school where nobody teaches the child', async () => {
      const childId = await child();
      const { data } = await record(OFFICER, { childId, status: 'MISSING_EDUCATION' });
      expect(data.recordSchooling).toMatchObject({ school: null, status: 'MISSING_EDUCATION' });
    });

    it('is not recorded for a child of somebody else, who does not exist for the caller', async () => {
      const childId = await child();
      for (const who of [CUMBERLAND, HARBOUR, PROVIDER]) {
        const { errors } = await record(who, atHarbour(childId));
        expect(errors).toHaveLength(1);
      }
      expect((await record(OFFICER, atHarbour('no-id'))).errors?.[0]?.message).toContain('child');
      const rows = await desk.platform.owner.query('select from education.schooling where child_id = $1', [childId]);
      expect(rows.rowCount).toBe(0);
    });

    it('is seen by the host of a current placement and no longer by a former one', async () => {
      const [now, before] = [await child(), await child()];
      await grant('authority.medway', 'HOST', now);
      await grant('authority.medway', 'HOST', before, after(-1));
      for (const childId of [now, before]) await record(OFFICER, atHarbour(childId));
      expect(await schoolingOf(HOST, now)).toMatchObject({ school: { name: 'Harbour School' }, withheld: [] });
      expect(await schoolingOf(HOST, before)).toBeNull();
    });

    it('does not exist for another authority, nor for a provider that interviews the child', async () => {
      const childId = await child();
      await grant('provider.advocacy-focus', 'PROVIDER', childId);
      await record(OFFICER, atHarbour(childId));
      expect(await schoolingOf(CUMBERLAND, childId)).toBeNull();
      const provider = await ask(PROVIDER, CHILDREN, { refs: [{ __typename: 'Child', id: childId }] });
      expect(provider.data._entities[0]).toEqual({ id: childId, schooling: null, cmeCases: null });
    });
  });

  describe('a school', () => {
    it('sees its own pupil once it is recorded, records the attendance itself, and loses sight when the child moves', async () => {
      const childId = await child();
      await record(OFFICER, atHarbour(childId));
      expect(await schoolingOf(HARBOUR, childId)).toMatchObject({ school: { urn: '100001' }, attendancePercent: 91.5 });
      expect(await schoolingOf(HILL, childId)).toBeNull();
      expect(
        (await record(HARBOUR, { ...atHarbour(childId), attendancePercent: 88 })).data.recordSchooling.attendancePercent,
      ).toBe(88);
      await record(OFFICER, { childId, schoolUrn: '200002', schoolName: 'Hill School', status: 'ON_ROLL' });
      expect([await schoolingOf(HARBOUR, childId), (await schoolingOf(HILL, childId)) !== null]).toEqual([null, true]);
    });

    it('does not record a pupil of another school', async () => {
      const childId = await child();
      await record(OFFICER, atHarbour(childId));
      const { errors } = await record(HARBOUR, { childId, schoolUrn: '200002', schoolName: 'Hill School', status: 'ON_ROLL' });
      expect(errors?.[0]?.message).toContain('its own pupils');
      expect(await schoolingOf(OFFICER, childId)).toMatchObject({ school: { urn: '100001' } });
    });

    it('that is no organisation of the hub is recorded all the same, and nobody is given access', async () => {
      const childId = await child();
      await record(OFFICER, { childId, schoolUrn: '300003', schoolName: 'Far School', status: 'ON_ROLL' });
      expect(await schoolingOf(OFFICER, childId)).toMatchObject({ school: { id: 'school.300003', name: 'Far School' } });
      const access = await desk.platform.owner.query('select relation from hub.child_access where child_id = $1', [childId]);
      expect(access.rows).toEqual([{ relation: 'RESPONSIBLE' }]);
    });
  });

  describe('a child who goes missing', () => {
    it('is missing now until found, told twice or not, for the officer and the school alike', async () => {
      const [childId, episodeId] = [await child(), newId()];
      await record(OFFICER, atHarbour(childId));
      await changed(episodeId, childId, 'MISSING');
      for (const who of [OFFICER, HARBOUR]) {
        expect(await schoolingOf(who, childId)).toMatchObject({ missingNow: true });
        expect(await missingTo(who)).toContain(childId);
      }
      await changed(episodeId, childId, 'FOUND_NOT_RETURNED');
      expect(await schoolingOf(HARBOUR, childId)).toMatchObject({ missingNow: false });
      expect(await missingTo(OFFICER)).not.toContain(childId);
    });

    it('is missing now while any of the episodes is, and again when it is reopened', async () => {
      const [childId, first, second] = [await child(), newId(), newId()];
      await record(OFFICER, atHarbour(childId));
      await changed(first, childId, 'RETURNED');
      await changed(second, childId, 'MISSING');
      expect(await schoolingOf(OFFICER, childId)).toMatchObject({ missingNow: true });
      await changed(second, childId, 'RETURNED');
      expect(await schoolingOf(OFFICER, childId)).toMatchObject({ missingNow: false });
      await changed(second, childId, 'MISSING');
      expect(await schoolingOf(OFFICER, childId)).toMatchObject({ missingNow: true });
    });

    it('is listed to nobody but the authority, the host and the school of the child', async () => {
      const [childId, episodeId] = [await child(), newId()];
      await grant('authority.medway', 'HOST', childId);
      await record(OFFICER, atHarbour(childId));
      await changed(episodeId, childId, 'MISSING');
      expect((await missingTo(HOST)).includes(childId)).toBe(true);
      for (const who of [CUMBERLAND, HILL]) expect(await missingTo(who)).toEqual([]);
      expect((await ask(PROVIDER, MISSING)).errors).toHaveLength(1);
    });

    it('is listed page by page, the latest absence first, at the same cost for many as for two', async () => {
      const children: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        const childId = newId();
        await grant('authority.kent', 'RESPONSIBLE', childId);
        const who = { ...OFFICER, organisationId: 'authority.kent' };
        await record(who, atHarbour(childId));
        await changed(newId(), childId, 'MISSING', after(-n));
        children.push(childId);
      }
      const kent = { ...OFFICER, organisationId: 'authority.kent' };
      const paged: string[] = [];
      for (let cursor: string | null = null, more = true; more;) {
        const { data } = await ask(kent, MISSING, { first: 5, after: cursor });
        paged.push(...data.pupilsMissing.edges.map(({ node }: Answer['data']) => node?.child.id));
        ({ hasNextPage: more, endCursor: cursor } = data.pupilsMissing.pageInfo);
      }
      expect(paged).toEqual(children);
      const count = (first: number): Promise<number> => statementsOf(() => ask(kent, MISSING, { first }));
      expect(await count(12)).toBe(await count(2));
      const refs = children.map((id) => ({ __typename: 'Child', id }));
      const ofChildren = (some: typeof refs): Promise<number> => statementsOf(() => ask(kent, CHILDREN, { refs: some }));
      expect(await ofChildren(refs)).toBe(await ofChildren(refs.slice(0, 1)));
    });
  });

  describe('the walls', () => {
    /** A child with something in every table, of the authority that the officer works for. */
    async function everything(who: ViewerOverrides): Promise<string> {
      const childId = newId();
      await grant(viewerFor(who).organisationId, 'RESPONSIBLE', childId);
      await record(who, atHarbour(childId));
      await changed(newId(), childId, 'MISSING');
      const { id } = (await ask(who, OPEN, { input: { childId, reason: 'Not on any roll' } })).data.openCmeCase;
      await ask(who, ENQUIRE, { input: { caseId: id, body: viewerFor(who).organisationId, askedAt: START.toISOString() } });
      return childId;
    }

    it.each([
      ['schooling', 'child_id'],
      ['episode_fact', 'child_id'],
      ['cme_case', 'child_id'],
      ['cme_enquiry', 'body'],
    ])('show nothing of %s without saying who asks, and another authority its own alone', async (table, column) => {
      const [ours, theirs] = [await everything(OFFICER), await everything(CUMBERLAND)];
      const text = `select distinct ${column} as of from education.${table}`;
      expect(await desk.platform.database.dataSource.query(text)).toEqual([]);
      const seenBy = async (who: ViewerOverrides): Promise<string[]> =>
        (await desk.platform.database.read(callerFor(who), (tx) => tx.sql<{ of: string }>({ name: `test.${table}`, text }))).map(
          (row) => row.of,
        );
      const [mine, other] = column === 'body' ? ['authority.cumberland', 'authority.rochdale'] : [theirs, ours];
      expect(await seenBy(CUMBERLAND)).toContain(mine);
      expect(await seenBy(CUMBERLAND)).not.toContain(other);
      expect(await seenBy(OFFICER)).toContain(other);
    });

    it('stand without row-level security: the statements leave the same out', async () => {
      const [ours, theirs] = [await everything(OFFICER), await everything(CUMBERLAND)];
      const unguarded = await createEducation({ ...desk.platform, database: desk.platform.jobsDatabase });
      const read = async (who: ViewerOverrides, source: string, variables = {}): Promise<string> =>
        JSON.stringify(await ask(who, source, variables, unguarded));
      const refs = [ours, theirs].map((id) => ({ __typename: 'Child', id }));
      const nothing = { schooling: null, cmeCases: [] };
      expect(JSON.parse(await read(CUMBERLAND, CHILDREN, { refs })).data._entities[0]).toEqual({ id: ours, ...nothing });
      expect(JSON.parse(await read(OFFICER, CHILDREN, { refs })).data._entities[1]).toEqual({ id: theirs, ...nothing });
      expect(await read(CUMBERLAND, MISSING, { first: 100 })).not.toContain(ours);
      expect(await read(CUMBERLAND, MISSING, { first: 100 })).toContain(theirs);
      await grant('authority.medway', 'HOST', ours, after(-1));
      expect(JSON.parse(await read(HOST, CHILDREN, { refs })).data._entities[0]).toEqual({ id: ours, ...nothing });
      // A school that was given an access to a child whom another school teaches.
      await grant('school.200002', 'SCHOOL', ours);
      expect(await schoolingOf(HILL, ours)).toBeNull();
      expect(JSON.parse(await read(HILL, CHILDREN, { refs })).data._entities[0]).toEqual({
        id: ours,
        schooling: null,
        cmeCases: null,
      });
    });

    it('keep every word of an interview out of this part of the graph', () => {
      expect(desk.service.subgraph.sdl).not.toMatch(/interview/i);
    });
  });
});
