import { defineJob } from '@homeward/service-kit';
import { recordNotifications } from '../actions/episode/record-notification';

export const recordNotificationJob = defineJob('notification.accepted', recordNotifications);
