import {
  columnsOfWords,
  columnsThatEntitiesSay,
  columnsThatStand,
  createTestPlatform,
  tablesWithoutRowSecurity,
  type TestPlatform,
} from '@homeward/testkit';
import { policeNotificationsEntities, policeNotificationsMigrations } from './schema';
import { policeNotificationsEncrypted } from './store/encrypted-columns';
import { PLAIN_COLUMNS } from './testing/plain-columns';

describe('the schema', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({
      serviceName: 'police-notifications',
      migrations: policeNotificationsMigrations,
      entities: policeNotificationsEntities,
    });
  });
  afterAll(() => platform.close());

  it('has the columns that the entities say, and no others', async () => {
    expect(columnsThatEntitiesSay(platform.database.dataSource, policeNotificationsEntities)).toEqual(
      await columnsThatStand(platform.owner, 'police_notifications'),
    );
  });

  it('protects every table that holds the data of a child', async () => {
    expect(await tablesWithoutRowSecurity(platform.owner, 'police_notifications')).toEqual(['migration']);
  });

  it('keeps every column that could hold words encrypted, or says why not', async () => {
    const encrypted = policeNotificationsEncrypted.map(
      ({ table, column }) => `${table.replace('police_notifications.', '')}.${column}`,
    );
    expect([...encrypted, ...Object.keys(PLAIN_COLUMNS)].sort()).toEqual(
      await columnsOfWords(platform.owner, 'police_notifications'),
    );
  });
});
