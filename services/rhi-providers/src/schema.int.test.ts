import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
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
    const { rows } = await platform.owner.query(
      `select table_name || '.' || column_name || case when is_nullable = 'YES' then '' else ' not null' end as said
       from information_schema.columns where table_schema = 'rhi_providers' and table_name <> 'migration'`,
    );
    const said = rhiProvidersEntities.flatMap((entity) => {
      const { tableName, columns } = platform.database.dataSource.getMetadata(entity);
      return columns.map(({ databaseName, isNullable }) => `${tableName}.${databaseName}${isNullable ? '' : ' not null'}`);
    });
    expect(said.sort()).toEqual(rows.map((row: { said: string }) => row.said).sort());
  });

  it('protects every table that holds the data of a child', async () => {
    const { rows } = await platform.owner.query(
      `select relname from pg_class where relnamespace = 'rhi_providers'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`,
    );
    expect(rows).toEqual([{ relname: 'migration' }]);
  });
});
