import { statement, type Tx } from '@homeward/service-kit';

const CHILDREN = statement(
  'case_records.load-children-of-episodes',
  `select w.id as "askedId", e.id as "episodeId", e.child_id as "childId"
  from unnest($1::uuid[]) as w (id) join case_records.episode o on o.id = w.id
  join case_records.episode e on e.id = coalesce(o.superseded_by, o.id)`,
);

export interface ChildOfEpisode {
  /** As it was asked for; another than `episodeId` where that one turned out to be part of it. */
  askedId: string;
  episodeId: string;
  childId: string;
}

/** For jobs: whose episodes these are. */
export async function childrenOfEpisodes(tx: Tx, episodeIds: readonly string[]): Promise<Map<string, ChildOfEpisode>> {
  const rows = await tx.sql<ChildOfEpisode>(CHILDREN, [episodeIds]);
  return new Map(rows.map((row) => [row.askedId, row]));
}
