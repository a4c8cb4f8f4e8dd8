import { caseRecordsRetention } from '@homeward/case-records';
import { educationRetention } from '@homeward/education';
import { notificationRoutingRetention } from '@homeward/notification-routing';
import { policeNotificationsRetention } from '@homeward/police-notifications';
import { rhiProvidersRetention } from '@homeward/rhi-providers';
import { hubRetention, type RetentionRule } from '@homeward/service-kit';

/** What of the hub and of every service is kept, and how long. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  ...hubRetention,
  ...policeNotificationsRetention,
  ...caseRecordsRetention,
  ...notificationRoutingRetention,
  ...rhiProvidersRetention,
  ...educationRetention,
];
