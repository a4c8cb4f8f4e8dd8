import { Relation, type AllocationRole } from '@homeward/domain';
import { invalidInput, newId, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
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
  /** From when the person holds the role no longer. Left out, it is until another takes it, or as it was said before. */
  endedAt?: Date | null;
}

/**
 * The caller's authority says who holds a role for its child; whoever held it before holds it no longer. Said twice, it is recorded once; said
 * again with an end, it ends. Somebody with an account reads the child for as long as it holds any role.
 * Throws AppError NOT_FOUND for a child that the authority has not recorded, INVALID_INPUT for an end before its start.
 */
export const createRecordAllocation =
  (database: Database) =>
  (caller: Caller, input: RecordAllocation): Promise<SeenAllocation> =>
    database.write(caller, 'allocation:record', async (tx) => {
      const authorityId = ownAuthority(tx.viewer);
      if (input.endedAt && input.endedAt <= input.startedAt)
        throw invalidInput('input.endedAt', 'An allocation ends after it has started. Correct the one or the other.');
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
        personSubject: input.personSubject?.trim() || null,
        email: input.email ?? null,
        team: input.team ?? null,
        phone: input.phone ?? null,
        startedAt: input.startedAt,
        endedAt: earlierOf(input.endedAt ?? null, later?.startedAt ?? null),
      };
      const repeated = held.find((one) => isSame(one, allocation));
      if (repeated && !input.endedAt) return shown(tx, repeated);
      const saved = repeated ? { ...repeated, endedAt: allocation.endedAt } : allocation;
      const ended = repeated ? [] : held.filter((one) => standsAt(one, input.startedAt));
      await endAllocations(
        tx,
        ended.map(({ id }) => id),
        input.startedAt,
      );
      if (!repeated) await addAllocation(tx, saved);
      else if (saved.endedAt) await endAllocations(tx, [saved.id], saved.endedAt);
      const others = before
        .filter((one) => one !== repeated)
        .map((one) => (ended.includes(one) ? { ...one, endedAt: input.startedAt } : one));
      const { grants, ends } = allocationAccess(child, before, [...others, saved]);
      tx.endAccess(ends);
      tx.grantAccess(grants);
      tx.publish(childChanged(child.id, 'ALLOCATION', tx.now));
      return shown(tx, saved);
    });

const standsAt = ({ startedAt, endedAt }: AllocationEntity, at: Date): boolean => startedAt <= at && (!endedAt || endedAt > at);

const earlierOf = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);

function shown(tx: Tx, saved: AllocationEntity): SeenAllocation {
  tx.saw(saved.childId, saved.id);
  return { ...saved, relations: [Relation.RESPONSIBLE], isCurrent: standsAt(saved, tx.now) };
}

const CONTENT = ['role', 'personName', 'personSubject', 'email', 'team', 'phone'] as const;

const isSame = (a: AllocationEntity, b: AllocationEntity): boolean =>
  a.startedAt.getTime() === b.startedAt.getTime() && CONTENT.every((field) => a[field] === b[field]);
