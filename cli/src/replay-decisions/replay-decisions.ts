import type { Pack } from '@homeward/protocols';
import { decideAnew, type DecidedOtherwise } from './compare-decisions';
import type { StoredDecision } from './stored-decision';

export interface Replayed {
  decisions: number;
  different: number;
}

/**
 * Puts every stored question again, with one pack changed, and hands out what comes out differently. Holds no more than one batch.
 * @param progress called after each batch with how many were decided anew so far
 */
export async function replayDecisions(
  batches: AsyncIterable<readonly StoredDecision[]>,
  changed: Pack,
  found: (other: DecidedOtherwise) => void,
  progress: (soFar: Replayed) => void,
): Promise<Replayed> {
  const soFar = { decisions: 0, different: 0 };
  for await (const batch of batches) {
    for (const stored of batch) {
      const other = decideAnew(stored, changed);
      soFar.decisions += 1;
      if (!other) continue;
      soFar.different += 1;
      found(other);
    }
    progress(soFar);
  }
  return soFar;
}
