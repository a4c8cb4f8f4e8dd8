import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { recallStore } from '../../store/recall.store';
import { standDownStore } from '../../store/stand-down.store';

/** What was sent about two children that are one belongs to the one that is kept: by its report, and where it is about none, by its child. */
export async function followMerges(tx: Tx, events: readonly Received<'child.merged'>[]): Promise<void> {
  for (const { payload } of events) {
    await followReports(tx, payload);
    await recallStore.followMerge(tx, payload.duplicateId, payload.keptId, null);
  }
}

/** … and to the other again, when that was a mistake. */
export async function followPartings(tx: Tx, events: readonly Received<'child.parted'>[]): Promise<void> {
  for (const { payload } of events) {
    await followReports(tx, payload);
    await recallStore.followMerge(tx, payload.keptId, payload.duplicateId, payload.episodeIds);
  }
}

async function followReports(tx: Tx, { keptId, duplicateId }: { keptId: string; duplicateId: string }): Promise<void> {
  await standDownStore.followLinks(tx, await recallStore.notificationsOf(tx, [keptId, duplicateId]));
}
