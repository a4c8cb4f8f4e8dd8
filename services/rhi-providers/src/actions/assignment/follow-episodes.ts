import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { recordEpisodeFacts } from '../../store/episode-fact.store';
import { followEpisodeChildren } from '../../store/merge.store';

export type FollowEpisodes = (tx: Tx, events: readonly Received<'episode.changed'>[]) => Promise<void>;

/** Keeps of each episode what was said last: a child who is missing again is not visited, and the work at an episode is its child's. */
export const followEpisodes: FollowEpisodes = async (tx, events) => {
  const facts = events.map(({ seq, payload: { episodeId, childId, state, startedAt } }) => ({
    episodeId,
    childId,
    state,
    startedAt: new Date(startedAt),
    toldSeq: seq,
  }));
  await recordEpisodeFacts(tx, facts);
  await followEpisodeChildren(
    tx,
    facts.map(({ episodeId }) => episodeId),
  );
};
