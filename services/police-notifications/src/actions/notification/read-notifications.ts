import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import { plainReports } from './plain-reports';
import { readNotifications, type SeenNotification } from '../../store/read-notification.store';

export type ReadNotifications = (caller: Caller, ids: readonly string[]) => Promise<(SeenNotification | null)[]>;

/** In the order of the ids; null where there is none, or none that the caller may see. */
export const createReadNotifications =
  (database: Database): ReadNotifications =>
  (caller, ids) =>
    database.read(caller, async (tx) => {
      tx.asked(...ids);
      const seen = await plainReports(tx, await readNotifications(tx, ids.filter(isRecordId)));
      const rows = new Map(seen.map((row) => [row.id, row]));
      tx.saw(...rows.keys());
      return ids.map((id) => rows.get(id) ?? null);
    });
