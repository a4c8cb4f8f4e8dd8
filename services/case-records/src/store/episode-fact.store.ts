import { statement, type Tx } from '@homeward/service-kit';
import { EpisodeFactEntity } from '../entities/episode-fact.entity';
import { putRows } from './row-sql';

const PUT = statement('case_records.put-episode-facts', putRows(EpisodeFactEntity));

/** For jobs: of each authority the newest answer stands. */
export async function putEpisodeFacts(tx: Tx, facts: readonly EpisodeFactEntity[]): Promise<void> {
  if (facts.length > 0) await tx.sql(PUT, [JSON.stringify(facts)]);
}
