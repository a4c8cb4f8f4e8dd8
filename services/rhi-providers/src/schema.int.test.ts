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
});
