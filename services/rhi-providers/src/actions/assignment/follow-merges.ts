import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { moveChild } from '../../store/merge.store';

/** Two children turned out to be one: interviews, and the work at them, are the kept child's. */
export async function followMerges(tx: Tx, events: readonly Received<'child.merged'>[]): Promise<void> {
  for (const { payload } of events) await moveChild(tx, payload.duplicateId, payload.keptId, null);
}

/** That was a mistake: what is about the other's episodes is the other's again. */
export async function followPartings(tx: Tx, events: readonly Received<'child.parted'>[]): Promise<void> {
  for (const { payload } of events) await moveChild(tx, payload.keptId, payload.duplicateId, payload.episodeIds);
}
