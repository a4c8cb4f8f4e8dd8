import { callerFor, createTestPlatform, TEST_START, type TestPlatform } from '@homeward/testkit';
import { statement } from '../database/statement';
import { newId } from '../events/new-id';

const STANDING = statement('test.standing', 'select relations, place_hidden from hub.standing_of($1, $2, $3)');

describe('what another organisation is to a child', () => {
  let platform: TestPlatform;
  const [childId, episodeId] = [newId(), newId()];
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'rhi-providers' });
    const child = {
      childId,
      episodeId: null,
      recordId: null,
      fromAt: new Date(TEST_START.getTime() - 1),
      because: { event: 'test' },
    };
    await platform.jobsDatabase.write(callerFor(), 'test:grant', async (tx) =>
      tx.grantAccess([
        { ...child, organisationId: 'authority.rochdale', relation: 'RESPONSIBLE' },
        { ...child, organisationId: 'authority.medway', relation: 'HOST' },
        { ...child, organisationId: 'authority.kent', relation: 'HOST', untilAt: TEST_START },
        { ...child, organisationId: 'force.kent', relation: 'POLICE', episodeId },
        { ...child, organisationId: 'force.dorset', relation: 'POLICE', episodeId: newId() },
        { ...child, organisationId: 'authority.dorset', relation: 'HOST', personSubject: 'one person' },
      ]),
    );
  });
  afterAll(() => platform.close());

  const asked = async (by: string, of: string): Promise<unknown> =>
    (await platform.database.read(callerFor({ organisationId: by }), (tx) => tx.sql(STANDING, [childId, episodeId, of])))[0];

  it.each([
    ['a host', 'authority.medway', ['HOST']],
    ['a host that was', 'authority.kent', []],
    ['the police of the episode', 'force.kent', ['POLICE']],
    ['the police of another', 'force.dorset', []],
    ['an organisation of which one person may know', 'authority.dorset', []],
    ['a stranger', 'authority.cumberland', []],
  ])('is told to the responsible authority: %s', async (_who, of, relations) => {
    expect(await asked('authority.rochdale', of)).toEqual({ relations, place_hidden: false });
  });

  it('is told to nobody else', async () => {
    for (const by of ['authority.medway', 'force.kent', 'authority.cumberland'])
      expect(await asked(by, 'authority.medway')).toEqual({ relations: [], place_hidden: false });
  });
});
