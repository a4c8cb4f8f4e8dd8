import type { UnableReason } from '@homeward/domain';
import type { Caller, Database, Organisations } from '@homeward/service-kit';
import type { SeenAssignment } from '../../store/assignment.store';
import { moveAssignment } from '../../store/assignment-work.store';
import { nextState } from './assignment-states';
import { letOut, ownAssignment, shown, tellChange } from './own-assignment';

export interface Unable {
  assignmentId: string;
  reason: UnableReason;
}

export type AcceptAssignment = (caller: Caller, id: string) => Promise<SeenAssignment>;
export type GiveUpAssignment = (caller: Caller, unable: Unable) => Promise<SeenAssignment>;

export const createAcceptAssignment =
  (database: Database): AcceptAssignment =>
  (caller, id) =>
    database.write(caller, 'assignment:accept', async (tx) => {
      const own = await ownAssignment(tx, id);
      const state = nextState(own, 'ACCEPT', 'id');
      await moveAssignment(tx, own.id, state);
      tellChange(tx, own, state, null);
      return shown(tx, own);
    });

const createGiveUp =
  (database: Database, organisations: Organisations, action: string, step: 'SAY_UNABLE' | 'HAND_BACK'): GiveUpAssignment =>
  (caller, { assignmentId, reason }) =>
    database.write(caller, action, async (tx) => {
      const own = await ownAssignment(tx, assignmentId);
      const before = await shown(tx, own);
      const state = nextState(own, step, 'input.assignmentId');
      await moveAssignment(tx, own.id, state, reason);
      letOut(tx, organisations, own);
      tellChange(tx, own, state, reason);
      // What one has given up, one sees no more: the last look is at what it has become.
      return { ...before, state, unableBecause: reason, endedAt: tx.now, missingAgain: false };
    });

/** The provider cannot take it. The responsible authority is told at once; the clock runs on (RHP-16). */
export const createDeclareUnable = (database: Database, organisations: Organisations): GiveUpAssignment =>
  createGiveUp(database, organisations, 'assignment:decline', 'SAY_UNABLE');

/** It was accepted, and cannot be done after all. The clock runs on. */
export const createHandBack = (database: Database, organisations: Organisations): GiveUpAssignment =>
  createGiveUp(database, organisations, 'assignment:hand-back', 'HAND_BACK');
