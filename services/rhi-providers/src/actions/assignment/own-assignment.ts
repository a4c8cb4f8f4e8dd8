import { AssignmentState, Relation, isRecordId } from '@homeward/domain';
import { notFound, type Organisations, type Tx } from '@homeward/service-kit';
import type { AssignmentEntity } from '../../entities/assignment.entity';
import { readAssignments, type SeenAssignment } from '../../store/assignment.store';
import { lockOwnAssignment } from '../../store/assignment-work.store';
import { plainAssignments } from './plain-assignments';

/** Work of the caller's own organisation, locked. @throws AppError NOT_FOUND, the same for what is absent and for what is another's */
export async function ownAssignment(tx: Tx, id: string): Promise<AssignmentEntity> {
  tx.asked(id);
  const found = isRecordId(id) ? await lockOwnAssignment(tx, id) : null;
  if (!found) throw notFound('assignment', 'Only the organisation to which it is offered works it. See `myAssignments`.');
  return found;
}

/** The assignment as its worker is shown it after a change. */
export async function shown(tx: Tx, assignment: Pick<AssignmentEntity, 'id' | 'childId' | 'episodeId'>): Promise<SeenAssignment> {
  tx.saw(assignment.id, assignment.childId, assignment.episodeId);
  const [seen] = await plainAssignments(tx, await readAssignments(tx, [assignment.id]));
  if (!seen) throw notFound('assignment');
  return seen;
}

/** Tells case-records how the assignment stands now. */
export function tellChange(
  tx: Tx,
  assignment: Pick<AssignmentEntity, 'id' | 'dutyId' | 'episodeId' | 'offeredTo'>,
  state: AssignmentState,
  because: string | null,
): void {
  tx.publish({
    name: 'assignment.changed',
    key: assignment.episodeId,
    urgent: state === AssignmentState.UNABLE || state === AssignmentState.HANDED_BACK,
    occurredAt: tx.now,
    payload: {
      assignmentId: assignment.id,
      dutyId: assignment.dutyId,
      episodeId: assignment.episodeId,
      organisationId: assignment.offeredTo,
      state,
      because,
    },
  });
}

export type Scope = Pick<AssignmentEntity, 'childId' | 'episodeId' | 'offeredTo'>;

/** A provider sees the child and the episode from the offer on. An authority's own worker sees them anyway. */
export function letIn(tx: Tx, organisations: Organisations, { childId, episodeId, offeredTo }: Scope): void {
  if (organisations.byId(offeredTo)?.kind !== 'PROVIDER') return;
  const access = { childId, episodeId, recordId: null, organisationId: offeredTo, relation: Relation.PROVIDER };
  tx.grantAccess([{ ...access, fromAt: tx.now, because: { event: 'assignment.offered' } }]);
}

/** And no longer than the work lasts: what it wrote itself it still reads, the child it does not. */
export function letOut(tx: Tx, organisations: Organisations, { childId, episodeId, offeredTo }: Scope): void {
  if (organisations.byId(offeredTo)?.kind !== 'PROVIDER') return;
  tx.endAccess([{ childId, episodeId, recordId: null, organisationId: offeredTo, relation: Relation.PROVIDER, at: tx.now }]);
}
