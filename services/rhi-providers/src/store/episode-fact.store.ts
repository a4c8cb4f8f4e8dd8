import { statement, type Tx } from '@homeward/service-kit';
import type { EpisodeFactEntity } from '../entities/episode-fact.entity';

const FACTS = statement(
  'rhi_providers.record-episode-facts',
  `insert into rhi_providers.episode_fact as f (episode_id, child_id, state, started_at, told_seq)
   select distinct on (r."episodeId") r."episodeId", r."childId", r.state, r."startedAt", r."toldSeq"
   from json_to_recordset($1::json) as r ("episodeId" uuid, "childId" uuid, state text, "startedAt" timestamptz, "toldSeq" integer)
   order by r."episodeId", r."toldSeq" desc
   on conflict (episode_id) do update
     set child_id = excluded.child_id, state = excluded.state, started_at = excluded.started_at, told_seq = excluded.told_seq
     where f.told_seq < excluded.told_seq`,
);

/** Keeps the newest of each episode, in whatever order and however often they come. */
export async function recordEpisodeFacts(tx: Tx, facts: readonly EpisodeFactEntity[]): Promise<void> {
  await tx.sql(FACTS, [JSON.stringify(facts)]);
}
