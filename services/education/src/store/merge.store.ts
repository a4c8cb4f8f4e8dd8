import { statement, type Tx } from '@homeward/service-kit';

/** For jobs. A child is taught in one place at a time, and looked for by an authority once: what the kept child has already stays where it was. */
const MERGE = [
  statement(
    'education.merge-schooling',
    `update education.schooling s set child_id = $2, came_from = $1 where s.child_id = $1
      and (s.ended_at is not null or not exists (select from education.schooling k where k.child_id = $2 and k.ended_at is null))`,
  ),
  statement(
    'education.merge-cme-cases',
    `update education.cme_case c set child_id = $2, came_from = $1 where c.child_id = $1
      and (c.state = 'CHILD_FOUND' or not exists (select from education.cme_case k
        where k.child_id = $2 and k.authority_id = c.authority_id and k.state <> 'CHILD_FOUND'))`,
  ),
  statement('education.merge-episode-facts', 'update education.episode_fact set child_id = $2 where child_id = $1'),
];

const PART = [
  statement(
    'education.part-schooling',
    'update education.schooling set child_id = $2, came_from = null where child_id = $1 and came_from = $2',
  ),
  statement(
    'education.part-cme-cases',
    'update education.cme_case set child_id = $2, came_from = null where child_id = $1 and came_from = $2',
  ),
];

const PART_FACTS = statement(
  'education.part-episode-facts',
  'update education.episode_fact set child_id = $2 where child_id = $1 and episode_id = any($3)',
);

export async function mergeChild(tx: Tx, from: string, into: string): Promise<void> {
  for (const move of MERGE) await tx.sql(move, [from, into]);
}

export async function partChild(tx: Tx, from: string, back: string, episodeIds: readonly string[]): Promise<void> {
  for (const move of PART) await tx.sql(move, [from, back]);
  await tx.sql(PART_FACTS, [from, back, episodeIds]);
}
