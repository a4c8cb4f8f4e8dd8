export { createPoliceNotifications } from './app';
export { policeNotificationsEntities, policeNotificationsMigrations } from './schema';
export {
  createAcceptNotification,
  type Acceptance,
  type AcceptNotification,
  type Receipt,
} from './actions/notification/accept-notification';
export type { Report } from './actions/report/report';
export { policeNotificationsRetention } from './retention';
export { policeNotificationsEncrypted } from './store/encrypted-columns';
