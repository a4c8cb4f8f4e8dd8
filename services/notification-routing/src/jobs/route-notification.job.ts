import { defineJob } from '@homeward/service-kit';
import type { RouteNotifications } from '../actions/routing/route-notifications';

export const routeNotificationJob = (routeNotifications: RouteNotifications) =>
  defineJob('recipients.decided', routeNotifications);
