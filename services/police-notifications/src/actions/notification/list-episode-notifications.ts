import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import { plainReports } from './plain-reports';
import { notificationsOfEpisodes, type SeenNotification } from '../../store/read-notification.store';

export type ListEpisodeNotifications = (caller: Caller, episodeIds: readonly string[]) => Promise<SeenNotification[][]>;

/** For each episode, in the given order, what police told about it and the caller may see, oldest first: one statement for all. */
export const createListEpisodeNotifications =
  (database: Database): ListEpisodeNotifications =>
  (caller, episodeIds) =>
    database.read(caller, async (tx) => {
      tx.asked(...episodeIds);
      const byEpisode = new Map<string, SeenNotification[]>(episodeIds.map((id) => [id, []]));
      const rows = await plainReports(tx, await notificationsOfEpisodes(tx, episodeIds.filter(isRecordId)));
      for (const row of rows) {
        tx.saw(row.id);
        byEpisode.get(row.episodeId)?.push(row);
      }
      return episodeIds.map((id) => byEpisode.get(id) ?? []);
    });
