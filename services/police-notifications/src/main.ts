import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { createPoliceNotifications } from './app';
import { policeNotificationsEntities, policeNotificationsMigrations } from './schema';

void runService({
  name: 'police-notifications',
  create: createPoliceNotifications,
  migrations: policeNotificationsMigrations,
  entities: policeNotificationsEntities,
});
