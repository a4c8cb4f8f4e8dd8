import type { Received } from '@homeward/contracts';
import { AssignmentState } from '@homeward/domain';
import { newId, type Organisations, type Tx } from '@homeward/service-kit';
import { assignmentsOfDuties, insertAssignments, withdrawAssignments } from '../../store/assignment-work.store';
import { lockOwed, recordCancelled, recordOwed } from '../../store/owed-interview.store';
import { letIn, letOut, tellChange } from './own-assignment';
import { isCancelled, turnsNeeded } from './turns-needed';

/** Opens, leaves or takes back the turns at these duties. */
async function settleTurns(tx: Tx, organisations: Organisations, dutyIds: readonly string[]): Promise<void> {
  const owed = await lockOwed(tx, dutyIds);
  const turns = await assignmentsOfDuties(tx, dutyIds);
  const needed = owed.map((each) => ({
    each,
    ...turnsNeeded(
      each,
      turns.filter(({ dutyId }) => dutyId === each.dutyId),
    ),
  }));
  const cancelled = new Set(owed.filter(isCancelled).map(({ dutyId }) => dutyId));
  const withdrawn = await withdrawAssignments(
    tx,
    needed.flatMap(({ withdraw }) => withdraw.map(({ id }) => id)),
  );
  for (const assignment of withdrawn) {
    letOut(tx, organisations, assignment);
    tellChange(
      tx,
      assignment,
      AssignmentState.WITHDRAWN,
      cancelled.has(assignment.dutyId) ? 'NO_LONGER_OWED' : 'OFFERED_ELSEWHERE',
    );
  }
  const offered = needed
    .filter(({ offer }) => offer)
    .map(({ each: { dutyId, episodeId, childId, offeredTo, toldBy: owedBy } }) => ({
      id: newId(),
      dutyId,
      owedBy,
      episodeId,
      childId,
      offeredTo,
      arranged: false,
      offeredAt: tx.now,
    }));
  await insertAssignments(tx, offered);
  for (const assignment of offered) {
    letIn(tx, organisations, assignment);
    tellChange(tx, assignment, AssignmentState.OFFERED, null);
  }
}

export type FollowOwed = (tx: Tx, events: readonly Received<'interview.owed'>[]) => Promise<void>;
export type FollowCancelled = (tx: Tx, events: readonly Received<'interview.cancelled'>[]) => Promise<void>;

export const createFollowOwed =
  (organisations: Organisations): FollowOwed =>
  async (tx, events) => {
    const owed = events.map(({ id, payload }) => ({
      ...payload,
      foundAt: new Date(payload.foundAt),
      dueAt: new Date(payload.dueAt),
      toldBy: id,
    }));
    await recordOwed(tx, owed);
    await settleTurns(
      tx,
      organisations,
      owed.map(({ dutyId }) => dutyId),
    );
  };

export const createFollowCancelled =
  (organisations: Organisations): FollowCancelled =>
  async (tx, events) => {
    const cancelled = events.map(({ id, payload }) => ({ dutyId: payload.dutyId, toldBy: id }));
    await recordCancelled(tx, cancelled);
    await settleTurns(
      tx,
      organisations,
      cancelled.map(({ dutyId }) => dutyId),
    );
  };
