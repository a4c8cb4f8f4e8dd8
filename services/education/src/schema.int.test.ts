import {
  columnsOfWords,
  columnsThatEntitiesSay,
  columnsThatStand,
  createTestPlatform,
  tablesWithoutRowSecurity,
  type TestPlatform,
} from '@homeward/testkit';
import { educationEntities, educationMigrations } from './schema';
import { educationEncrypted } from './store/encrypted-columns';
import { PLAIN_COLUMNS } from './testing/plain-columns';

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
    expect(columnsThatEntitiesSay(platform.database.dataSource, educationEntities)).toEqual(
      await columnsThatStand(platform.owner, 'education'),
    );
  });

  it('protects every table that holds the data of a child', async () => {
    expect(await tablesWithoutRowSecurity(platform.owner, 'education')).toEqual(['migration', 'school']);
  });

  it('keeps every column that could hold words encrypted, or says why not', async () => {
    const encrypted = educationEncrypted.map(({ table, column }) => `${table.replace('education.', '')}.${column}`);
    expect([...encrypted, ...Object.keys(PLAIN_COLUMNS)].sort()).toEqual(await columnsOfWords(platform.owner, 'education'));
  });
});
