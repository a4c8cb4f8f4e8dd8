import { responsibleNow, statement, type Tx } from '@homeward/service-kit';
import type { AccessRow } from './episode-parts.store';

/**
 * Who looked at, or asked for, a child, one of its episodes or one of its reports: told to whoever is responsible now, and to nobody who was,
 * as who looked since is no longer theirs to know.
 */
export type ChildAccessRow = Omit<AccessRow, 'episodeId'>;

const ACCESSES = statement(
  'case_records.read-child-accesses',
  `select c.id as "childId", a.at, a.service, a.actor_name as "actorName", a.organisation_id as "organisationId", a.action, a.purpose,
    a.outcome
  from case_records.child c
  left join lateral hub.accesses_to(c.id, c.id || array(select e.id from case_records.episode e where e.child_id = c.id)
    || array(select l.record_id from hub.current_record_link l where l.child_id = c.id), $2) a on true
  where c.id = any($1) and ${responsibleNow('c.id')}`,
);

/**
 * By the id of each child whose accesses the caller may see, the newest first.
 *
 * @param last how many of each child
 */
export async function readChildAccesses(
  tx: Tx,
  childIds: readonly string[],
  last: number,
): Promise<ReadonlyMap<string, ChildAccessRow[]>> {
  const rows = await tx.sql<ChildAccessRow & { childId: string; at: Date | null }>(ACCESSES, [childIds, last]);
  const found = new Map<string, ChildAccessRow[]>();
  for (const { childId, ...access } of rows) {
    const accesses = found.get(childId) ?? [];
    // a row without a time: a child that nobody has looked at
    if (access.at !== null) accesses.push(access);
    found.set(childId, accesses);
  }
  return found;
}
