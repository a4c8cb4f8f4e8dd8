import { EpisodeState } from '@homeward/domain';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { effectiveFacts } from './effective-facts';
import { groupByReference, recomputeEpisode, referenceKey, type EpisodeTruth } from './recompute-episode';

export interface PartitionedEpisode {
  facts: NotificationFact[];
  truth: EpisodeTruth;
}

/**
 * Sorts all that was said of one child into episodes: a reference belongs to the episode that was open when its absence began (a second
 * force joins it), and to a new one when the child was back by then (EPI-04). A function of the facts alone, so that a return that
 * arrives late parts what had been taken for one absence, and a retraction joins what had been parted.
 */
export function partitionEpisodes(facts: readonly NotificationFact[]): PartitionedEpisode[] {
  const references = groupByReference(facts)
    .map((group) => ({ group, key: referenceKey(group[0] as NotificationFact), startedAt: effectiveFacts(group).startedAt }))
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.key < b.key ? -1 : 1));
  const episodes: PartitionedEpisode[] = [];
  for (const { group, startedAt } of references) {
    const current = episodes.at(-1);
    const isBack = current?.truth.state === EpisodeState.RETURNED && startedAt >= (current.truth.returnedAt as Date);
    if (!current || isBack) {
      episodes.push({ facts: group, truth: recomputeEpisode(group) });
      continue;
    }
    current.facts = [...current.facts, ...group];
    current.truth = recomputeEpisode(current.facts);
  }
  return episodes;
}
