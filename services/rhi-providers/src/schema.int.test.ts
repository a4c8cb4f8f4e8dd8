import {
  columnsThatEntitiesSay,
  columnsThatStand,
  createTestPlatform,
  tablesWithoutRowSecurity,
  type TestPlatform,
} from '@homeward/testkit';
import { rhiProvidersEntities, rhiProvidersMigrations } from './schema';

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
});
