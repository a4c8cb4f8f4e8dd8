import { caseRecordsEncrypted } from '@homeward/case-records';
import { educationEncrypted } from '@homeward/education';
import { notificationRoutingEncrypted } from '@homeward/notification-routing';
import { policeNotificationsEncrypted } from '@homeward/police-notifications';
import { rhiProvidersEncrypted } from '@homeward/rhi-providers';
import type { EncryptedColumn } from '@homeward/service-kit';

/** Of every service. */
export const ENCRYPTED_COLUMNS: readonly EncryptedColumn[] = [
  ...policeNotificationsEncrypted,
  ...caseRecordsEncrypted,
  ...notificationRoutingEncrypted,
  ...rhiProvidersEncrypted,
  ...educationEncrypted,
];
