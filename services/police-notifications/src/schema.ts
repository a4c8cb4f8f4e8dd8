import { NotificationEntity } from './entities/notification.entity';
import { CreateNotification1763773200000 } from './migrations/1763773200000-create-notification';

/** Oldest first. */
export const policeNotificationsMigrations = [CreateNotification1763773200000];

export const policeNotificationsEntities = [NotificationEntity];
