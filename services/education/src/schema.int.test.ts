import { createTestPlatform, type TestPlatform } from '@homeward/testkit';
import { educationEntities, educationMigrations } from './schema';

describe('the schema', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'education',
      migrations: educationMigrations,
      entities: educationEntities,
    });
  });
  afterAll(() => platform.close());

  it('has the columns that the entities say, and no others', async () => {
    const { rows } = await platform.owner.query(
      `select table_name as table, column_name as column, is_nullable = 'YES' as nullable from information_schema.columns
       where table_schema = 'education' and table_name <> 'migration' order by 1, 2`,
    );
    const said = educationEntities.flatMap((entity) => {
      const { tableName, columns } = platform.database.dataSource.getMetadata(entity);
      return columns.map((column) => ({ table: tableName, column: column.databaseName, nullable: column.isNullable }));
    });
    const order = (a: { table: string; column: string }, b: { table: string; column: string }): number =>
      `${a.table} ${a.column}` < `${b.table} ${b.column}` ? -1 : 1;
    expect(said.sort(order)).toEqual(rows.sort(order));
  });

  it('protects every table that holds the data of a child', async () => {
    const { rows } = await platform.owner.query(
      `select relname from pg_class where relnamespace = 'education'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`,
    );
    expect(rows).toEqual([{ relname: 'migration' }, { relname: 'school' }]);
  });
});
