import { ownOfChild, statement, type Tx } from '@homeward/service-kit';
import { AllocationEntity } from '../entities/allocation.entity';
import { relationsToChild, type Seen } from './child.store';
import { insertRows, rowColumns } from './row-sql';

const OF_CHILDREN = statement(
  'case_records.read-allocations',
  `select ${rowColumns(AllocationEntity, 't')}, ${relationsToChild('t.child_id')} as relations,
    t.started_at <= hub.business_now() and (t.ended_at is null or hub.business_now() < t.ended_at) as "isCurrent"
  from case_records.allocation t
  where t.child_id = any($1) and exists (select from hub.my_access a where a.child_id = t.child_id offset 0)
  order by t.started_at desc, t.role, t.id`,
);

const OWN = statement(
  'case_records.read-own-allocations',
  `select ${rowColumns(AllocationEntity, 't')} from case_records.allocation t
  where t.child_id = $1 and ${ownOfChild('t.authority_id', 't.child_id')} order by t.started_at`,
);

const OF_ANY = statement(
  'case_records.load-allocations-of-children',
  `select ${rowColumns(AllocationEntity, 't')} from case_records.allocation t where t.child_id = any($1) order by t.started_at, t.id`,
);

const END = statement('case_records.end-allocation', `update case_records.allocation set ended_at = $2 where id = any($1)`);
const ADD = statement('case_records.add-allocation', insertRows(AllocationEntity));

export type SeenAllocation = Seen<AllocationEntity> & { isCurrent: boolean };

export async function readAllocations(tx: Tx, childIds: readonly string[]): Promise<SeenAllocation[]> {
  return tx.sql<SeenAllocation>(OF_CHILDREN, [childIds]);
}

/** Who holds, held or will hold a role for a child of the caller's authority, the first first. */
export async function ownAllocations(tx: Tx, childId: string): Promise<AllocationEntity[]> {
  return tx.sql<AllocationEntity>(OWN, [childId]);
}

/** For jobs, under the children's locks. */
export const allocationsOfChildren = (tx: Tx, childIds: readonly string[]): Promise<AllocationEntity[]> =>
  tx.sql<AllocationEntity>(OF_ANY, [childIds]);

export async function endAllocations(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.sql(END, [ids, at]);
}

export async function addAllocation(tx: Tx, allocation: AllocationEntity): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([allocation])]);
}
