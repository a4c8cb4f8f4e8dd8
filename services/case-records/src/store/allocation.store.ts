import type { AllocationRole } from '@homeward/domain';
import { statement, type Tx } from '@homeward/service-kit';
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

const OWN_OF_ROLE = statement(
  'case_records.read-own-allocations-of-role',
  `select ${rowColumns(AllocationEntity, 't')} from case_records.allocation t
  where t.child_id = $1 and t.role = $2 and t.authority_id = hub.my_organisation() order by t.started_at`,
);

const END = statement('case_records.end-allocation', `update case_records.allocation set ended_at = $2 where id = any($1)`);
const ADD = statement('case_records.add-allocation', insertRows(AllocationEntity));

export type SeenAllocation = Seen<AllocationEntity> & { isCurrent: boolean };

export async function readAllocations(tx: Tx, childIds: readonly string[]): Promise<SeenAllocation[]> {
  return tx.sql<SeenAllocation>(OF_CHILDREN, [childIds]);
}

export async function ownAllocations(tx: Tx, childId: string, role: AllocationRole): Promise<AllocationEntity[]> {
  return tx.sql<AllocationEntity>(OWN_OF_ROLE, [childId, role]);
}

export async function endAllocations(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.sql(END, [ids, at]);
}

export async function addAllocation(tx: Tx, allocation: AllocationEntity): Promise<void> {
  await tx.sql(ADD, [JSON.stringify([allocation])]);
}
