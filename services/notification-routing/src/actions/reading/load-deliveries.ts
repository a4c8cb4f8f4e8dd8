import { isRecordId } from '@homeward/domain';
import type { Caller, Database } from '@homeward/service-kit';
import { deliveryStore, type LoadKey, type VisibleDelivery } from '../../store/delivery.store';
import { audiencesOf } from '../routing/audience';

const KEY_OF: Readonly<Record<LoadKey, (row: VisibleDelivery) => string | null>> = {
  id: (row) => row.id,
  episode_id: (row) => row.episodeId,
  notification_id: (row) => row.notificationId,
  interview_id: (row) => row.interviewId,
  incident_id: (row) => row.incidentId,
};

export type { LoadKey } from '../../store/delivery.store';
export type LoadDeliveries = (key: LoadKey, caller: Caller, values: readonly string[]) => Promise<VisibleDelivery[][]>;

/** The deliveries of many records at once, as the caller may see them, in the order of the keys; oldest first within each. */
export const createLoadDeliveries =
  (database: Database): LoadDeliveries =>
  async (key, caller, values) => {
    const rows = await database.read(caller, (tx) =>
      deliveryStore.visibleBy(tx, key, values.filter(isRecordId), audiencesOf(tx.viewer.roles)),
    );
    const byValue = new Map<string, VisibleDelivery[]>(values.map((value) => [value, []]));
    for (const row of rows) byValue.get(KEY_OF[key](row) ?? '')?.push(row);
    return values.map((value) => byValue.get(value) ?? []);
  };
