import { encryptedText } from '@homeward/service-kit';

/** What was said on the telephone. */
export const CALL_NOTE = encryptedText('notification_routing.phone_call', 'note', 'id');

export const notificationRoutingEncrypted = [CALL_NOTE];
