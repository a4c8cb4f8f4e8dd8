import { ownOfChild, placeHidden, statement, type Tx } from '@homeward/service-kit';
import { PlacementEntity } from '../entities/placement.entity';
import { relationsToChild, type Seen } from './child.store';
import { putRows, rowColumns } from './row-sql';

const OF_CHILDREN = statement(
  'case_records.read-placements',
  `select ${rowColumns(PlacementEntity, 'p')}, ${relationsToChild('p.child_id')} as relations,
    p.started_at <= hub.business_now() and (p.ended_at is null or hub.business_now() < p.ended_at) as "isCurrent"
  from case_records.placement p
  where p.child_id = any($1) and exists (select from hub.my_access a where a.child_id = p.child_id offset 0)
    and not ${placeHidden('p.child_id')}
  order by p.started_at desc, p.id`,
);

const IS_OWN = ownOfChild('p.authority_id', 'p.child_id');

const OWN_OF_CHILD = statement(
  'case_records.read-own-placements',
  `select ${rowColumns(PlacementEntity, 'p')} from case_records.placement p
  where p.child_id = $1 and ${IS_OWN} order by p.started_at`,
);

const OWN_BY_REFERENCE = statement(
  'case_records.find-own-placement',
  `select ${rowColumns(PlacementEntity, 'p')} from case_records.placement p
  where ${IS_OWN} and p.reference = $1 for no key update`,
);

const OF_OTHER = statement('case_records.is-reference-of-other', 'select case_records.is_reference_of_other($1, $2) as taken');

const PUT = statement('case_records.put-placements', putRows(PlacementEntity));

export type SeenPlacement = Seen<PlacementEntity> & { isCurrent: boolean };

/** Those of these children's placements that the caller may see, newest first. */
export async function readPlacements(tx: Tx, childIds: readonly string[]): Promise<SeenPlacement[]> {
  return tx.sql<SeenPlacement>(OF_CHILDREN, [childIds]);
}

/** All that the caller's authority has recorded of its child, oldest first. */
export async function ownPlacements(tx: Tx, childId: string): Promise<PlacementEntity[]> {
  return tx.sql<PlacementEntity>(OWN_OF_CHILD, [childId]);
}

export async function findOwnPlacement(tx: Tx, reference: string): Promise<PlacementEntity | undefined> {
  return (await tx.sql<PlacementEntity>(OWN_BY_REFERENCE, [reference]))[0];
}

/** Whether the caller's authority uses this reference for the placement of another child, which the caller may or may not see. */
export async function isReferenceOfOther(tx: Tx, reference: string, childId: string): Promise<boolean> {
  return (await tx.sql<{ taken: boolean }>(OF_OTHER, [reference, childId]))[0]?.taken ?? false;
}

export async function putPlacements(tx: Tx, placements: readonly PlacementEntity[]): Promise<void> {
  if (placements.length > 0) await tx.sql(PUT, [JSON.stringify(placements)]);
}
