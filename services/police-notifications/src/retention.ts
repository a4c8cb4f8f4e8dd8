import { defineRetention } from '@homeward/service-kit';

export const policeNotificationsRetention = [
  defineRetention({
    table: 'police_notifications.notification',
    holds: 'what the police told us',
    period: 'RETENTION_RECORDS_DAYS',
    source: 'as the record of the child it is about; counted from its receipt',
    over: 'from police_notifications.notification n where n.received_at < $1',
  }),
];
