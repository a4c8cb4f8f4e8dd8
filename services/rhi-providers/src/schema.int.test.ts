import {
  columnsOfWords,
  columnsThatEntitiesSay,
  columnsThatStand,
  createTestPlatform,
  tablesWithoutRowSecurity,
  type TestPlatform,
} from '@homeward/testkit';
import { rhiProvidersEntities, rhiProvidersMigrations } from './schema';
import { rhiProvidersEncrypted } from './store/encrypted-columns';
import { PLAIN_COLUMNS } from './testing/plain-columns';

describe('the schema', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'rhi-providers',
      migrations: rhiProvidersMigrations,
      entities: rhiProvidersEntities,
    });
  });
  afterAll(() => platform.close());

  it('has the columns that the entities say, and no others', async () => {
    expect(columnsThatEntitiesSay(platform.database.dataSource, rhiProvidersEntities)).toEqual(
      await columnsThatStand(platform.owner, 'rhi_providers'),
    );
  });

  it('protects every table that holds the data of a child', async () => {
    expect(await tablesWithoutRowSecurity(platform.owner, 'rhi_providers')).toEqual(['migration']);
  });

  it('keeps every column that could hold words encrypted, or says why not', async () => {
    const encrypted = rhiProvidersEncrypted.map(({ table, column }) => `${table.replace('rhi_providers.', '')}.${column}`);
    expect([...encrypted, ...Object.keys(PLAIN_COLUMNS)].sort()).toEqual(await columnsOfWords(platform.owner, 'rhi_providers'));
  });

  it('takes a code, and nobody’s words, for why a provider could not', async () => {
    const { rows } = await platform.owner.query<{ duty_id: string }>(
      `insert into rhi_providers.owed_interview (duty_id, told_seq, episode_id, child_id, responsible_authority_id, offered_to, found_at, due_at,
          rule, comparisons, terms)
        select gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), 'authority.x', 'provider.x', now(), now(), '{}', '[]', '[]'
        returning duty_id`,
    );
    const unable = (because: string): Promise<unknown> =>
      platform.owner.query(
        `insert into rhi_providers.assignment (id, duty_id, owed_seq, episode_id, child_id, offered_to, state, offered_at, unable_because)
        select gen_random_uuid(), duty_id, 1, episode_id, child_id, offered_to, 'UNABLE', now(), $1
        from rhi_providers.owed_interview where duty_id = $2`,
        [because, rows[0]!.duty_id],
      );
    await expect(unable('Her mother is ill')).rejects.toThrow('assignment_unable_because_code');
    await expect(unable('NO_CAPACITY')).resolves.toMatchObject({ rowCount: 1 });
  });
});
