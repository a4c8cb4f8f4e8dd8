import type { Relation } from '@homeward/domain';
import { statement, type Tx } from '@homeward/service-kit';

const STANDING = statement(
  'education.standing-to-child',
  `select array_agg(distinct a.relation) as relations from hub.my_access a
   where a.child_id = $1 and a.episode_id is null and a.record_id is null and a.current and a.relation in ('RESPONSIBLE', 'HOST', 'SCHOOL')`,
);

/** What the caller's organisation is to this child now, of the relations that education knows; empty: to it there is no such child. */
export async function standingToChild(tx: Tx, childId: string): Promise<Relation[]> {
  const [row] = await tx.sql<{ relations: Relation[] | null }>(STANDING, [childId]);
  return row?.relations ?? [];
}

const LOCK = statement('education.lock-child', `select pg_advisory_xact_lock(hashtextextended('education.child ' || $1, 0))`);

/** One change at a time to what is known of one child's education, until the end of the transaction. */
export async function lockChild(tx: Tx, childId: string): Promise<void> {
  await tx.sql(LOCK, [childId]);
}
