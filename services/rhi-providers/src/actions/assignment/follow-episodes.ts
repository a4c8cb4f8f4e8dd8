import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { recordEpisodeFacts } from '../../store/episode-fact.store';

export type FollowEpisodes = (tx: Tx, events: readonly Received<'episode.changed'>[]) => Promise<void>;

/** Keeps of each episode what was said last: a child who is missing again is not visited. */
export const followEpisodes: FollowEpisodes = async (tx, events) => {
  const facts = events.map(({ seq, payload: { episodeId, childId, state, startedAt } }) => ({
    episodeId,
    childId,
    state,
    startedAt: new Date(startedAt),
    toldSeq: seq,
  }));
  await recordEpisodeFacts(tx, facts);
};
