import { statement, type AccessEnd, type Tx } from '@homeward/service-kit';
import type { Relation } from '@homeward/domain';

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
