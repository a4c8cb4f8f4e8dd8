import type { Tx } from '@homeward/service-kit';
import { childrenOfEpisodes } from '../../store/happening.store';
import type { Happening } from './happening';
import type { Cause } from './episode-work';
import { settleEpisodes } from './settle-episodes';

export interface EpisodeHappening {
  episodeId: string;
  happening: Happening;
  cause: Cause;
}

/** Decides episodes anew because of something other than a report. Two of one episode are followed one after the other. */
export async function followHappenings(tx: Tx, happenings: readonly EpisodeHappening[]): Promise<void> {
  let waiting = [...happenings];
  while (waiting.length > 0) {
    const round = [...new Map([...waiting].reverse().map((one) => [one.episodeId, one])).values()].reverse();
    waiting = waiting.filter((one) => !round.includes(one));
    await followOneEach(tx, round);
  }
}

async function followOneEach(tx: Tx, round: readonly EpisodeHappening[]): Promise<void> {
  const children = await childrenOfEpisodes(
    tx,
    round.map(({ episodeId }) => episodeId),
  );
  const known = round.flatMap((one) => {
    const child = children.get(one.episodeId);
    return child ? [{ ...one, ...child }] : [];
  });
  if (known.length === 0) return;
  await settleEpisodes(tx, {
    reason: 'TIME_PASSED',
    links: [],
    facts: [],
    provisional: [],
    happenings: new Map(known.map(({ episodeId, childId, happening }) => [episodeId, { ...happening, childId }])),
    causes: new Map(known.map(({ episodeId, cause }) => [episodeId, cause])),
  });
  tx.saw(...known.map(({ episodeId }) => episodeId));
}
