import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { mergeChild, partChild } from '../store/merge.store';

/** Two children turned out to be one: where the one was taught, and how it was looked for, belongs to the one that is kept. */
export async function followMerges(tx: Tx, events: readonly Received<'child.merged'>[]): Promise<void> {
  for (const { payload } of events) await mergeChild(tx, payload.duplicateId, payload.keptId);
}

/** That was a mistake: what came from the other goes back. */
export async function followPartings(tx: Tx, events: readonly Received<'child.parted'>[]): Promise<void> {
  for (const { payload } of events) await partChild(tx, payload.keptId, payload.duplicateId, payload.episodeIds);
}
