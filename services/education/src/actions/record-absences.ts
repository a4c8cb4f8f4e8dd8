import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { recordEpisodeFacts } from '../store/episode-fact.store';

export type RecordAbsences = (tx: Tx, events: readonly Received<'episode.changed'>[]) => Promise<void>;

/** Keeps of each episode what was said last; whether a child is missing now is read from all of them. */
export const recordAbsences: RecordAbsences = async (tx, events) => {
  const facts = events.map(({ seq, payload: { episodeId, childId, state, startedAt } }) => ({
    episodeId,
    childId,
    state,
    startedAt: new Date(startedAt),
    toldSeq: seq,
  }));
  await recordEpisodeFacts(tx, facts);
};
