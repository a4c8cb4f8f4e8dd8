import { createNotificationRouting, notificationRoutingEntities, notificationRoutingMigrations } from '../index';

/** As a test's hub takes it. */
export const NOTIFICATION_ROUTING = {
  name: 'notification-routing' as const,
  create: createNotificationRouting,
  migrations: notificationRoutingMigrations,
  entities: notificationRoutingEntities,
};
