import { ROLES } from '@homeward/access';
import { OrganisationKind, Relation } from '@homeward/domain';
import { callerFor, createTestPlatform, sampleMigration, TEST_START, type TestPlatform } from '@homeward/testkit';
import fc from 'fast-check';
import { statement } from '../database/statement';
import { newId } from '../events/new-id';
import type { AccessEnd, AccessGrant } from './access';

const HOUR = 3_600_000;
const hours = (count: number): Date => new Date(TEST_START.getTime() + count * HOUR);
const PROVIDER = { roles: ['provider-worker'], organisationId: 'provider.advocacy-focus' };
const BECAUSE = { event: 'placement.recorded', rule: 'test.rule' };

const children = statement('test.children', 'select id from case_records.child where id = any($1)');
const episodes = statement('test.episodes', 'select id from case_records.episode where child_id = $1 order by started_at');
const access = statement(
  'test.access',
  'select relation, all_history, current from hub.my_access where child_id = $1 order by from_at',
);
const who = statement('test.who', 'select organisation_id, person_subject, relation from hub.access_to($1, $2) order by 1, 2');
const link = statement('test.link', 'select child_id, episode_id, version from hub.current_record_link where record_id = $1');

describe('who may see a child', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records', migrations: [sampleMigration('case-records')] });
  });
  afterAll(() => platform.close());

  async function newChild(): Promise<{ child: string; before: string; during: string; after: string }> {
    const ids = { child: newId(), before: newId(), during: newId(), after: newId() };
    await platform.owner.query(`insert into case_records.child values ($1, 'a child')`, [ids.child]);
    await platform.owner.query(
      `insert into case_records.episode values ($2, $1, $5, 'before'), ($3, $1, $6, 'during'), ($4, $1, $7, 'after')`,
      [ids.child, ids.before, ids.during, ids.after, hours(-100), hours(-50), hours(-10)],
    );
    return ids;
  }

  const change = (grants: AccessGrant[], ends: AccessEnd[] = []): Promise<void> =>
    platform.jobsDatabase.write(callerFor(), 'placement:record', async (tx) => {
      tx.grantAccess(grants);
      tx.endAccess(ends);
    });
  const grant = (child: string, over: Partial<AccessGrant> = {}): AccessGrant => ({
    childId: child,
    episodeId: null,
    recordId: null,
    organisationId: 'authority.medway',
    relation: Relation.HOST,
    fromAt: hours(-60),
    because: BECAUSE,
    ...over,
  });
  const seenBy = async (
    child: string,
    viewer: Parameters<typeof callerFor>[0] = {},
  ): Promise<{ child: boolean; episodes: string[] }> =>
    platform.database.read(callerFor(viewer), async (tx) => ({
      child: (await tx.sql(children, [[child]])).length === 1,
      episodes: (await tx.sql<{ id: string }>(episodes, [child])).map(({ id }) => id),
    }));

  it('is nobody at first: to a fourth authority the child does not exist', async () => {
    const { child } = await newChild();
    expect(await seenBy(child)).toEqual({ child: false, episodes: [] });
  });

  it('is the responsible authority, with all history', async () => {
    const { child, before, during, after } = await newChild();
    await change([grant(child, { relation: Relation.RESPONSIBLE })]);
    expect(await seenBy(child)).toEqual({ child: true, episodes: [before, during, after] });
    expect(await seenBy(child, { organisationId: 'authority.cumberland' })).toEqual({ child: false, episodes: [] });
  });

  it('is a host, for what began in its time', async () => {
    const { child, during, after } = await newChild();
    await change([grant(child)]);
    expect(await seenBy(child)).toEqual({ child: true, episodes: [during, after] });
  });

  it.each([Relation.RESPONSIBLE, Relation.HOST])('is a former %s authority, for what began in its time', async (relation) => {
    const { child, during } = await newChild();
    await change([grant(child, { relation })]);
    await change([], [{ ...grant(child, { relation }), at: hours(-20) }]);
    expect(await seenBy(child)).toEqual({ child: true, episodes: [during] });
    const rows = await platform.database.read(callerFor(), (tx) => tx.sql(access, [child]));
    expect(rows).toEqual([{ relation, all_history: false, current: false }]);
  });

  it.each([
    [Relation.PROVIDER, PROVIDER],
    [Relation.POLICE, { roles: ['police-system'], organisationId: 'force.kent' }],
    [Relation.RECIPIENT, { roles: ['front-door-worker'], organisationId: 'authority.medway' }],
  ])('is no longer a %s when that has ended', async (relation, by) => {
    const { child } = await newChild();
    const given = grant(child, { relation, organisationId: by.organisationId });
    await change([given]);
    expect((await seenBy(child, by)).child).toBe(true);
    await change([], [{ ...given, at: hours(-1) }]);
    expect(await seenBy(child, by)).toEqual({ child: false, episodes: [] });
  });

  it('is not yet who may see from a later time on, and no more who may see until an earlier one', async () => {
    const { child } = await newChild();
    await change([grant(child, { fromAt: hours(1) }), grant(child, { relation: Relation.POLICE, untilAt: hours(-1) })]);
    expect((await seenBy(child)).child).toBe(false);
  });

  it('is one person, where the access is that person’s alone', async () => {
    const { child } = await newChild();
    await change([grant(child, { personSubject: 'medway-iro' })]);
    expect((await seenBy(child)).child).toBe(false);
    expect((await seenBy(child, { subject: 'medway-iro' })).child).toBe(true);
  });

  it.each([Relation.RESPONSIBLE, Relation.HOST])(
    'is no longer one person who was %s in person, with nothing kept',
    async (relation) => {
      const { child } = await newChild();
      const person = { relation, personSubject: 'medway-worker' };
      await change([grant(child, person)]);
      const by = { subject: 'medway-worker', roles: ['team-manager'] };
      expect((await seenBy(child, by)).child).toBe(true);
      await change([], [{ ...grant(child, person), at: hours(-20) }]);
      expect(await seenBy(child, by)).toEqual({ child: false, episodes: [] });
    },
  );

  it('is whoever holds the responsibility in person, with all history, and no longer than the authority has it', async () => {
    const { child, before, during, after } = await newChild();
    const office = grant(child, { relation: Relation.RESPONSIBLE });
    await change([office, { ...office, personSubject: 'medway-worker' }, { ...office, personSubject: 'medway-second-worker' }]);
    const seenByWorker = (subject: string) => seenBy(child, { subject, roles: ['allocated-worker'] });
    expect(await seenByWorker('medway-worker')).toEqual({ child: true, episodes: [before, during, after] });
    await change([], [{ ...office, personSubject: 'medway-second-worker', at: hours(-1) }]);
    expect(await seenByWorker('medway-second-worker')).toEqual({ child: false, episodes: [] });
    expect((await seenByWorker('medway-worker')).child).toBe(true);
    expect((await seenBy(child)).child).toBe(true);
    await change([], [{ ...office, at: hours(-1) }]);
    expect(await seenByWorker('medway-worker')).toEqual({ child: false, episodes: [] });
    expect((await seenBy(child)).episodes).toEqual([during, after]);
  });

  it('is by one episode alone, where only that was opened', async () => {
    const { child, during } = await newChild();
    await change([grant(child, { organisationId: PROVIDER.organisationId, episodeId: during, relation: Relation.PROVIDER })]);
    expect(await seenBy(child, PROVIDER)).toEqual({ child: true, episodes: [during] });
  });

  describe('by the row rule of the reader’s roles', () => {
    const ME = 'reader';
    // Everything that one organisation can be given, to all of it and to one person of it.
    const given = fc
      .constantFrom(...Object.values(Relation))
      .chain((relation) => fc.record({ relation: fc.constant(relation), to: fc.constantFrom(null, ME, 'somebody-else') }));
    const hands = fc.constantFrom(...ROLES).chain((role) =>
      fc.record({
        roles: fc
          .uniqueArray(fc.constantFrom(...ROLES.map((other) => other.role)), { maxLength: 2 })
          .map((more) => [role.role, ...more]),
        organisationKind: fc.constantFrom(...Object.values(OrganisationKind)),
      }),
    );

    it('shows what a role reads, and as if it were not there what none does', async () => {
      await fc.assert(
        fc.asyncProperty(given, hands, async ({ relation, to }, { roles, organisationKind }) => {
          const { child, during } = await newChild();
          await change([grant(child, { relation, personSubject: to })]);
          const read = ROLES.filter((role) => roles.includes(role.role) && role.organisationKinds.includes(organisationKind)).map(
            ({ rows }) => rows[relation],
          );
          const may = to === null ? read.includes('OFFICE') : to === ME && read.some((rule) => rule !== undefined);
          const seen = await seenBy(child, { roles, organisationKind, subject: ME });
          expect(seen.child).toBe(may);
          expect(seen.episodes.includes(during)).toBe(may);
        }),
        { numRuns: 150 },
      );
    });

    it('shows nothing to whoever says nothing of its roles', async () => {
      const { child } = await newChild();
      await change([grant(child)]);
      expect(await seenBy(child, { roles: [] })).toEqual({ child: false, episodes: [] });
    });

    it('lets a person that reads nothing of the office act for nobody but itself', async () => {
      const own = statement('test.own', 'select hub.my_organisation() as organisation, hub.my_employer() as employer');
      const of = (roles: string[]): Promise<unknown> =>
        platform.database.read(callerFor({ roles }), async (tx) => (await tx.sql(own))[0]);
      expect(await of(['foster-carer'])).toEqual({ organisation: null, employer: 'authority.medway' });
      expect(await of(['allocated-worker'])).toEqual({ organisation: null, employer: 'authority.medway' });
      expect(await of(['foster-carer', 'iro'])).toEqual({ organisation: 'authority.medway', employer: 'authority.medway' });
    });
  });

  it('is nobody whose access was given by mistake, not even for what began in its time', async () => {
    const { child } = await newChild();
    await change([grant(child)]);
    await change([], [{ ...grant(child), at: hours(-20) }]);
    await change([], [{ ...grant(child), at: hours(-20), revoked: true }]);
    expect(await seenBy(child)).toEqual({ child: false, episodes: [] });
    await change([grant(child)]);
    expect((await seenBy(child)).child).toBe(true);
  });

  it('stands once however often it was said, from the earliest time', async () => {
    const { child, during, after } = await newChild();
    await change([grant(child, { fromAt: hours(-20) }), grant(child, { fromAt: hours(-20) })]);
    await change([grant(child), grant(child, { relation: Relation.POLICE, untilAt: hours(5) })]);
    await change([grant(child, { fromAt: hours(-30) }), grant(child, { relation: Relation.POLICE, untilAt: hours(5) })]);
    const { rows } = await platform.owner.query('select from_at from hub.child_access where child_id = $1', [child]);
    expect(rows).toEqual([{ from_at: hours(-60) }, { from_at: hours(-60) }]);
    expect((await seenBy(child)).episodes).toEqual([during, after]);
  });

  it('is told to the jobs: everybody who may see at this moment', async () => {
    const { child, during } = await newChild();
    await change([
      grant(child),
      grant(child, { episodeId: during, organisationId: 'provider.advocacy-focus', relation: Relation.PROVIDER }),
      grant(child, { organisationId: 'force.kent', relation: Relation.POLICE, untilAt: hours(-1) }),
    ]);
    expect(await platform.jobsDatabase.read(callerFor(), (tx) => tx.sql(who, [child, during]))).toEqual([
      { organisation_id: 'authority.medway', person_subject: null, relation: 'HOST' },
      { organisation_id: 'provider.advocacy-focus', person_subject: null, relation: 'PROVIDER' },
    ]);
    await expect(platform.database.read(callerFor(), (tx) => tx.sql(who, [child, during]))).rejects.toThrow('permission denied');
  });

  it('links a source record to one child at a time, and keeps the versions before', async () => {
    const [record, first, second] = [newId(), newId(), newId()];
    const say = (childId: string): Promise<void> =>
      platform.jobsDatabase.write(callerFor(), 'match-task:confirm', async (tx) =>
        tx.linkRecord([{ recordId: record, recordKind: 'PoliceNotification', childId, episodeId: null }]),
      );
    await say(first);
    await say(first);
    await say(second);
    expect(await platform.database.read(callerFor(), (tx) => tx.sql(link, [record]))).toEqual([
      { child_id: second, episode_id: null, version: 2 },
    ]);
    const { rows } = await platform.owner.query(
      'select version, child_id, current from hub.record_link where record_id = $1 order by 1',
      [record],
    );
    expect(rows).toEqual([
      { version: 1, child_id: first, current: false },
      { version: 2, child_id: second, current: true },
    ]);
  });
});
