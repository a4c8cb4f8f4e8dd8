import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { createNotificationRouting } from './app';
import { notificationRoutingEntities, notificationRoutingMigrations } from './schema';

void runService({
  name: 'notification-routing',
  create: createNotificationRouting,
  migrations: notificationRoutingMigrations,
  entities: notificationRoutingEntities,
});
