import { encryptedJson } from '@homeward/service-kit';

/** The whole message: who the child is, who was with it, who reported it, and every free text. What is asked for in SQL has columns of its own. */
export const REPORT = encryptedJson('police_notifications.notification', 'report', 'id');

export const policeNotificationsEncrypted = [REPORT];
