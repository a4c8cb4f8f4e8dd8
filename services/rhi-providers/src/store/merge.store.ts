import { statement, type Statement, type Tx } from '@homeward/service-kit';

/** For jobs. A release goes with its interview. */
const TABLES = ['owed_interview', 'assignment', 'interview', 'concern', 'episode_fact'] as const;

const MOVES: readonly Statement[] = TABLES.map((table) =>
  statement(
    `rhi_providers.move-${table.replace('_', '-')}`,
    `update rhi_providers.${table} set child_id = $2 where child_id = $1 and ($3::uuid[] is null or episode_id = any($3))`,
  ),
);

/** Whatever is about a child's episodes is about another child's: all of them, or those that are named. */
export async function moveChild(tx: Tx, from: string, to: string, episodeIds: readonly string[] | null): Promise<void> {
  for (const move of MOVES) await tx.sql(move, [from, to, episodeIds]);
}

const FOLLOW = statement(
  'rhi_providers.follow-children-of-episodes',
  `with said as (select f.episode_id, f.child_id from rhi_providers.episode_fact f where f.episode_id = any($1)),
    owed as (update rhi_providers.owed_interview t set child_id = said.child_id from said where t.episode_id = said.episode_id and t.child_id <> said.child_id),
    work as (update rhi_providers.assignment t set child_id = said.child_id from said where t.episode_id = said.episode_id and t.child_id <> said.child_id),
    told as (update rhi_providers.interview t set child_id = said.child_id from said where t.episode_id = said.episode_id and t.child_id <> said.child_id)
  update rhi_providers.concern t set child_id = said.child_id from said where t.episode_id = said.episode_id and t.child_id <> said.child_id`,
);

/** What is about these episodes is about the child whose they are by what was said last. */
export async function followEpisodeChildren(tx: Tx, episodeIds: readonly string[]): Promise<void> {
  await tx.sql(FOLLOW, [episodeIds]);
}

const WITHDRAW = statement(
  'rhi_providers.withdraw-releases',
  `update rhi_providers.release r set withdrawn_at = w."withdrawnAt", withdrawn_in = w."incidentId"
   from json_to_recordset($1::json) as w ("incidentId" uuid, "withdrawnAt" timestamptz, "releaseId" uuid, "organisationIds" json, "episodeIds" json),
     rhi_providers.interview i
   where i.id = r.interview_id and r.withdrawn_at is null and r.released_at <= w."withdrawnAt"
     and i.episode_id::text in (select json_array_elements_text(w."episodeIds"))
     and (r.id = w."releaseId" or r.to_organisation_id in (select json_array_elements_text(w."organisationIds")))
   returning r.id`,
);

export interface WithdrawnRelease {
  incidentId: string;
  withdrawnAt: Date;
  releaseId: string | null;
  organisationIds: readonly string[];
  episodeIds: readonly string[];
}

/** Releases of interviews of these episodes, the one that is named or those to these organisations. @returns their ids */
export const withdrawReleases = async (tx: Tx, withdrawals: readonly WithdrawnRelease[]): Promise<string[]> =>
  (await tx.sql<{ id: string }>(WITHDRAW, [JSON.stringify(withdrawals)])).map(({ id }) => id);
