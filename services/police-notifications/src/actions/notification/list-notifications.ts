import type { Caller, Database } from '@homeward/service-kit';
import { plainReports } from './plain-reports';
import { pageNotifications, type NotificationPage, type SeenNotification } from '../../store/read-notification.store';

export type ListNotifications = (caller: Caller, page: NotificationPage) => Promise<SeenNotification[]>;

/** Newest first. */
export const createListNotifications =
  (database: Database): ListNotifications =>
  (caller, page) =>
    database.read(caller, async (tx) => {
      const rows = await plainReports(tx, await pageNotifications(tx, page));
      tx.saw(...rows.map(({ id }) => id));
      return rows;
    });
