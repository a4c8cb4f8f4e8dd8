export { createNotificationRouting } from './app';
export { notificationRoutingEntities, notificationRoutingMigrations } from './schema';
export { notificationRoutingRetention } from './retention';
export { notificationRoutingEncrypted } from './store/encrypted-columns';
