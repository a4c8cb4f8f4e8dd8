import {
  columnsThatEntitiesSay,
  columnsThatStand,
  createTestPlatform,
  tablesWithoutRowSecurity,
  type TestPlatform,
} from '@homeward/testkit';
import { policeNotificationsEntities, policeNotificationsMigrations } from './schema';

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
});
