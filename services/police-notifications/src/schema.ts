import { NotificationEntity } from './entities/notification.entity';
import { CreateNotification1763773200000 } from './migrations/1763773200000-create-notification';
import { EncryptReport1763773260000 } from './migrations/1763773260000-encrypt-report';
import { RefusePlainText1763773500000 } from './migrations/1763773500000-refuse-plain-text';

/** Oldest first. */
export const policeNotificationsMigrations = [
  CreateNotification1763773200000,
  EncryptReport1763773260000,
  RefusePlainText1763773500000,
];

export const policeNotificationsEntities = [NotificationEntity];
