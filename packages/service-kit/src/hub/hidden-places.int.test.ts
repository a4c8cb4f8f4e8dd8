import { Relation } from '@homeward/domain';
import { callerFor, createTestPlatform, hidePlace, sampleMigration, TEST_START, type TestPlatform } from '@homeward/testkit';
import { statement } from '../database/statement';
import { newId } from '../events/new-id';
import type { AccessGrant } from './access';

const HOUR = 3_600_000;
const hours = (count: number): Date => new Date(TEST_START.getTime() + count * HOUR);

const hidden = statement('test.hidden', 'select child_id from hub.my_hidden_places where child_id = $1');
const protect = statement('test.protect', `select hub.protect_place($1, $2, hub.business_now(), null, null, null)`);
const unprotect = statement('test.unprotect', 'select hub.unprotect_place($1, $2, hub.business_now())');
const disclose = statement('test.disclose', 'select hub.disclose_place($1, $2, $3)');
const carry = statement('test.carry', 'select hub.carry_protection($1, $2, $3, $4)');

/** A role of each kind of organisation that acts for it: whoever reads in person alone has nothing of what is disclosed to the organisation. */
const ROLE_OF: Readonly<Record<string, string>> = {
  force: 'police-liaison-officer',
  provider: 'provider-worker',
  school: 'school-lead',
  desk: 'safeguarding-desk',
};

describe('the place of a child', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records', migrations: [sampleMigration('case-records')] });
    await platform.owner.query(
      `insert into hub.organisation (id, name, kind) values ('school.100001', 'Invented Primary', 'SCHOOL') on conflict do nothing`,
    );
  });
  afterAll(() => platform.close());

  /** A child of Rochdale's, whom Medway hosts, and hosted by Cumberland before; a force, an area and a provider know of an episode. */
  async function aChild(): Promise<string> {
    const childId = newId();
    const of = (organisationId: string, relation: Relation, over: Partial<AccessGrant> = {}): AccessGrant => ({
      childId,
      episodeId: null,
      recordId: null,
      organisationId,
      relation,
      fromAt: hours(-60),
      because: { event: 'test' },
      ...over,
    });
    const episodeId = newId();
    await platform.jobsDatabase.write(callerFor(), 'test:grant', async (tx) =>
      tx.grantAccess([
        of('authority.rochdale', Relation.RESPONSIBLE),
        of('authority.bournemouth-christchurch-and-poole', Relation.RESPONSIBLE, { fromAt: hours(-90), untilAt: hours(-60) }),
        of('authority.medway', Relation.HOST),
        of('authority.cumberland', Relation.HOST, { fromAt: hours(-90), untilAt: hours(-60) }),
        of('authority.kent', Relation.AREA, { episodeId }),
        of('force.kent', Relation.POLICE, { episodeId }),
        of('provider.advocacy-focus', Relation.PROVIDER, { episodeId }),
        of('school.100001', Relation.SCHOOL),
      ]),
    );
    return childId;
  }

  const OTHERS = [
    'authority.bournemouth-christchurch-and-poole',
    'authority.cumberland',
    'authority.kent',
    'force.kent',
    'provider.advocacy-focus',
    'school.100001',
    'desk.safeguarding',
  ];
  const KEEPERS = ['authority.rochdale', 'authority.medway'];

  const isHidden = (child: string, organisationId: string): Promise<boolean> =>
    platform.database.read(
      callerFor({ organisationId, roles: [ROLE_OF[organisationId.split('.')[0] ?? ''] ?? 'front-door-worker'] }),
      async (tx) => (await tx.sql(hidden, [child])).length > 0,
    );
  const hiddenFrom = async (child: string): Promise<string[]> => {
    const found: string[] = [];
    for (const one of [...KEEPERS, ...OTHERS]) if (await isHidden(child, one)) found.push(one);
    return found;
  };
  const asking = (organisationId: string, what: ReturnType<typeof statement>, values: unknown[]): Promise<unknown> =>
    platform.database.write(callerFor({ organisationId }), 'test:protect', (tx) => tx.sql(what, values));

  it('is hidden from nobody without a protection', async () => {
    expect(await hiddenFrom(await aChild())).toEqual([]);
  });

  it('is hidden at once from all but the responsible authority and the current host, former ones among them', async () => {
    const child = await aChild();
    await asking('authority.rochdale', protect, [newId(), child]);
    expect(await hiddenFrom(child)).toEqual(OTHERS);
    expect(await hiddenFrom(await aChild())).toEqual([]);
  });

  it('is hidden from a host from the moment the child moves on, and shown to the next', async () => {
    const child = await aChild();
    await hidePlace(platform.owner, child);
    const of = (organisationId: string) => ({
      childId: child,
      episodeId: null,
      recordId: null,
      organisationId,
      relation: Relation.HOST,
    });
    await platform.jobsDatabase.write(callerFor(), 'test:move', async (tx) => {
      tx.endAccess([{ ...of('authority.medway'), at: TEST_START }]);
      tx.grantAccess([{ ...of('authority.kent'), fromAt: TEST_START, because: { event: 'test' } }]);
    });
    expect(await isHidden(child, 'authority.medway')).toBe(true);
    expect(await isHidden(child, 'authority.kent')).toBe(false);
  });

  it('is hidden from those alone who are named, where any are, and never from those who keep it', async () => {
    const child = await aChild();
    await hidePlace(platform.owner, child, { hiddenFrom: ['force.kent', 'authority.medway'] });
    expect(await hiddenFrom(child)).toEqual(['force.kent']);
  });

  it('is shown to whom it is disclosed, until it is no more', async () => {
    const child = await aChild();
    const id = newId();
    await asking('authority.rochdale', protect, [id, child]);
    await asking('authority.rochdale', disclose, [id, child, ['provider.advocacy-focus']]);
    expect(await isHidden(child, 'provider.advocacy-focus')).toBe(false);
    await asking('authority.rochdale', disclose, [id, child, []]);
    expect(await hiddenFrom(child)).toEqual(OTHERS);
  });

  it('stays hidden while one of several protections stands, and is shown when the last has ended', async () => {
    const child = await aChild();
    const [first, second] = [newId(), newId()];
    for (const id of [first, second]) await asking('authority.rochdale', protect, [id, child]);
    await asking('authority.rochdale', unprotect, [first, child]);
    expect(await hiddenFrom(child)).toEqual(OTHERS);
    await asking('authority.rochdale', unprotect, [second, child]);
    expect(await hiddenFrom(child)).toEqual([]);
  });

  it.each([
    ['before it begins', { fromAt: hours(1) }],
    ['at the moment it ends', { untilAt: TEST_START }],
  ])('is not hidden %s', async (_, over) => {
    const child = await aChild();
    await hidePlace(platform.owner, child, over);
    expect(await hiddenFrom(child)).toEqual([]);
  });

  it.each([
    ['a host', 'authority.medway'],
    ['a former authority', 'authority.bournemouth-christchurch-and-poole'],
    ['a stranger', 'authority.camden'],
  ])('is neither hidden nor shown again by %s, whatever the service asks', async (_, organisationId) => {
    const child = await aChild();
    await expect(asking(organisationId, protect, [newId(), child])).rejects.toThrow('Only the responsible authority');
    const id = await hidePlace(platform.owner, child);
    await expect(asking(organisationId, unprotect, [id, child])).rejects.toThrow('Only the responsible authority');
    await expect(asking(organisationId, disclose, [id, child, [organisationId]])).rejects.toThrow(
      'Only the responsible authority',
    );
    expect(await hiddenFrom(child)).toEqual(OTHERS);
  });

  it('of a child that turns out to be another is hidden there too, and shown again in each by itself', async () => {
    const [duplicate, kept] = [await aChild(), await aChild()];
    const [first, carried] = [await hidePlace(platform.owner, duplicate), newId()];
    await platform.jobsDatabase.write(callerFor(), 'test:carry', async (tx) => {
      await tx.sql(carry, [first, duplicate, carried, kept]);
      await tx.sql(carry, [first, duplicate, carried, kept]);
    });
    expect([await hiddenFrom(kept), await hiddenFrom(duplicate)]).toEqual([OTHERS, OTHERS]);
    await asking('authority.rochdale', unprotect, [carried, kept]);
    expect([await hiddenFrom(kept), await hiddenFrom(duplicate)]).toEqual([[], OTHERS]);
  });

  it('cannot be read from the table behind it, by any login', async () => {
    for (const database of [platform.database, platform.jobsDatabase]) {
      const read = statement('test.table', 'select * from hub.location_protection');
      await expect(database.read(callerFor(), (tx) => tx.sql(read))).rejects.toThrow('permission denied');
    }
  });
});
