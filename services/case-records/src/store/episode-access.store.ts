import { statement, type AccessEnd, type Tx } from '@homeward/service-kit';
import type { Relation } from '@homeward/domain';
import { groupBy } from '../group-by';

const ACCESSES = statement(
  'case_records.accesses-to-episodes',
  `select e.id as "episodeId", e."childId", a.organisation_id as "organisationId", a.person_subject as "personSubject", a.relation
  from json_to_recordset($1) as e (id uuid, "childId" uuid) cross join lateral hub.access_to(null, e.id) a`,
);

/** What was given on an episode that is not what it was taken for: ended at once, with all that it showed. */
export async function accessesToRevoke(tx: Tx, episodes: readonly { id: string; childId: string }[]): Promise<AccessEnd[]> {
  if (episodes.length === 0) return [];
  const rows = await tx.sql<{
    episodeId: string;
    childId: string;
    organisationId: string;
    personSubject: string | null;
    relation: Relation;
  }>(ACCESSES, [JSON.stringify(episodes)]);
  return rows.map((row) => ({ ...row, recordId: null, at: tx.now, revoked: true }));
}

const HOLDERS = statement(
  'case_records.organisations-with-access',
  `select distinct w."of", a.organisation_id as "organisationId"
  from json_to_recordset($1) as w ("of" uuid, "episodeId" uuid, "childId" uuid, "startedAt" timestamptz)
  cross join lateral hub.access_to(w."childId", w."episodeId") a
  where a.relation = any($2) and (a.relation <> 'HOST' or a.from_at <= w."startedAt")`,
);

/** For jobs: which organisations can see an episode, by it or by its child, in one of these relations; by `of`. */
export async function organisationsWithAccess(
  tx: Tx,
  to: readonly { of: string; episodeId: string; childId: string | null; startedAt: Date }[],
  relations: readonly Relation[],
): Promise<Map<string, string[]>> {
  if (to.length === 0) return new Map();
  const rows = await tx.sql<{ of: string; organisationId: string }>(HOLDERS, [JSON.stringify(to), relations]);
  return new Map(
    [...groupBy(rows, ({ of }) => of)].map(([of, holders]) => [of, holders.map(({ organisationId }) => organisationId)]),
  );
}

const PROVIDERS = statement(
  'case_records.providers-of-episodes',
  `select e.id as "episodeId", a.organisation_id as "organisationId", a.from_at as "fromAt"
  from unnest($1::uuid[]) as e (id) cross join lateral hub.access_to(null, e.id) a where a.relation = 'PROVIDER' and a.person_subject is null`,
);

/** A provider that sees an episode, and since when. */
export interface EpisodeProvider {
  episodeId: string;
  organisationId: string;
  fromAt: string | Date;
  because: { event: string };
}

/**
 * For jobs: the providers that see each of these episodes now.
 * @param event because of which they go on seeing them
 */
export async function providersOfEpisodes(tx: Tx, episodeIds: readonly string[], event: string): Promise<EpisodeProvider[]> {
  if (episodeIds.length === 0) return [];
  const rows = await tx.sql<Omit<EpisodeProvider, 'because'>>(PROVIDERS, [episodeIds]);
  return rows.map((row) => ({ ...row, because: { event } }));
}
