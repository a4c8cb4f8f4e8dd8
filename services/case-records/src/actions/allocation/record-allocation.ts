import { Relation, type AllocationRole } from '@homeward/domain';
import { newId, notFound, type Caller, type Database } from '@homeward/service-kit';
import type { AllocationEntity } from '../../entities/allocation.entity';
import { addAllocation, endAllocations, ownAllocations, type SeenAllocation } from '../../store/allocation.store';
import { findOwnChild } from '../../store/child.store';
import { childChanged } from '../child/child-changed';
import { ownAuthority } from '../own-authority';
import { allocationAccess } from './allocation-access';

export interface RecordAllocation {
  authorityChildId: string;
  role: AllocationRole;
  personName: string;
  /** The token subject, where the person has an account. */
  personSubject?: string | null;
  email?: string | null;
  team?: string | null;
  phone?: string | null;
  startedAt: Date;
}

/**
 * The caller's authority says who holds a role for its child; whoever held it before holds it no longer. Said twice, it is recorded once.
 * Somebody with an account reads the child for as long as it holds any role.
 * Throws AppError NOT_FOUND for a child that the authority has not recorded.
 */
export const createRecordAllocation =
  (database: Database) =>
  (caller: Caller, input: RecordAllocation): Promise<SeenAllocation> =>
    database.write(caller, 'allocation:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      const child = await findOwnChild(tx, input.authorityChildId);
      if (!child) throw notFound('child', 'Record the child first, with recordChild.');
      const before = await ownAllocations(tx, child.id);
      const held = before.filter(({ role }) => role === input.role);
      const later = held.find(({ startedAt }) => startedAt > input.startedAt);
      const allocation: AllocationEntity = {
        id: newId(),
        childId: child.id,
        authorityId,
        role: input.role,
        personName: input.personName.trim(),
        personSubject: input.personSubject ?? null,
        email: input.email ?? null,
        team: input.team ?? null,
        phone: input.phone ?? null,
        startedAt: input.startedAt,
        endedAt: later?.startedAt ?? null,
      };
      const repeated = held.find((one) => isSame(one, allocation));
      if (!repeated) {
        const ended = held.filter(
          ({ startedAt, endedAt }) => startedAt <= input.startedAt && (!endedAt || endedAt > input.startedAt),
        );
        await endAllocations(
          tx,
          ended.map(({ id }) => id),
          input.startedAt,
        );
        await addAllocation(tx, allocation);
        const after = before.map((one) => (ended.includes(one) ? { ...one, endedAt: input.startedAt } : one));
        const { grants, ends } = allocationAccess(child, before, [...after, allocation]);
        tx.endAccess(ends);
        tx.grantAccess(grants);
        tx.publish(childChanged(child.id, 'ALLOCATION', tx.now));
      }
      const saved = repeated ?? allocation;
      tx.saw(child.id, saved.id);
      const isCurrent = saved.startedAt <= tx.now && (!saved.endedAt || tx.now < saved.endedAt);
      return { ...saved, relations: [Relation.RESPONSIBLE], isCurrent };
    });

const CONTENT = ['role', 'personName', 'personSubject', 'email', 'team', 'phone'] as const;

const isSame = (a: AllocationEntity, b: AllocationEntity): boolean =>
  a.startedAt.getTime() === b.startedAt.getTime() && CONTENT.every((field) => a[field] === b[field]);
