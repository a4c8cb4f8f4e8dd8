import { InterviewOutcome } from '@homeward/domain';
import {
  conflict,
  invalidInput,
  newId,
  notFound,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import type { AssignmentEntity } from '../../entities/assignment.entity';
import { moveAssignment, recordHeld } from '../../store/assignment-work.store';
import { readInterviews, type SeenInterview } from '../../store/interview.store';
import { hasInterview, insertInterview } from '../../store/interview-work.store';
import { mustBeAtWork, nextState } from '../assignment/assignment-states';
import { letOut, ownAssignment, shown, tellChange } from '../assignment/own-assignment';
import { notInFuture, optionalText, requiredText } from '../checks';

const LONGEST_REASON = 2_000;

export interface InterviewHeld {
  assignmentId: string;
  heldAt: Date;
  seenAlone: boolean;
  place?: string | null;
}
export interface InterviewNotHeld {
  assignmentId: string;
  outcome: InterviewOutcome;
  reason?: string | null;
}

export type HoldInterview = (caller: Caller, held: InterviewHeld) => Promise<SeenInterview>;
export type EndWithoutInterview = (caller: Caller, ended: InterviewNotHeld) => Promise<SeenInterview>;

interface Ending {
  outcome: InterviewOutcome;
  heldAt: Date | null;
  seenAlone: boolean | null;
  place: string | null;
  reason: string | null;
}

async function end(tx: Tx, own: AssignmentEntity, ending: Ending): Promise<string> {
  mustBeAtWork(own);
  if (await hasInterview(tx, own.id)) {
    throw conflict('The outcome of this assignment is recorded already. Submit the interview, or read it.', {
      field: 'input.assignmentId',
    });
  }
  const { id: assignmentId, episodeId, childId, offeredTo: heldBy, dutyId } = own;
  const id = newId();
  const recorded = { recordedAt: tx.now, recordedBy: tx.viewer.name };
  await insertInterview(tx, { id, assignmentId, episodeId, childId, heldBy, ...recorded, ...ending });
  tx.publish({
    name: 'interview.ended',
    key: episodeId,
    urgent: false,
    occurredAt: tx.now,
    payload: {
      assignmentId,
      interviewId: id,
      dutyId,
      episodeId,
      outcome: ending.outcome,
      heldAt: ending.heldAt?.toISOString() ?? null,
    },
  });
  tx.saw(id, assignmentId, childId, episodeId);
  return id;
}

export async function shownInterview(tx: Tx, id: string): Promise<SeenInterview> {
  const [seen] = await readInterviews(tx, [id]);
  if (!seen) throw notFound('interview');
  return seen;
}

/** The duty is met by when the interview was held, not by when this is typed. */
export const createHoldInterview =
  (database: Database): HoldInterview =>
  (caller, { assignmentId, heldAt, seenAlone, place }) =>
    database.write(caller, 'interview:hold', async (tx) => {
      notInFuture('input.heldAt', heldAt, tx.now);
      const where = optionalText('input.place', place);
      const own = await ownAssignment(tx, assignmentId);
      const { foundAt } = await shown(tx, own);
      if (heldAt < foundAt)
        throw invalidInput(
          'input.heldAt',
          'The child had not been found by then. Give the time at which the interview was held.',
        );
      const id = await end(tx, own, { outcome: InterviewOutcome.HELD, heldAt, seenAlone, place: where, reason: null });
      await recordHeld(tx, own.id, heldAt);
      return shownInterview(tx, id);
    });

/** Declined by the child, never reached, or not offered: told apart, counted apart, and none of them meets the duty. */
export const createEndWithoutInterview =
  (database: Database, organisations: Organisations): EndWithoutInterview =>
  (caller, { assignmentId, outcome, reason }) =>
    database.write(caller, 'interview:end', async (tx) => {
      if (outcome === InterviewOutcome.HELD)
        throw invalidInput('input.outcome', 'An interview that was held is recorded with holdInterview.');
      // Not to offer one is somebody's decision, and stands with its reason (RHI-06).
      const why =
        outcome === InterviewOutcome.NOT_OFFERED
          ? requiredText('input.reason', reason ?? '', LONGEST_REASON)
          : optionalText('input.reason', reason, LONGEST_REASON);
      const own = await ownAssignment(tx, assignmentId);
      const id = await end(tx, own, { outcome, heldAt: null, seenAlone: null, place: null, reason: why });
      const state = nextState(own, 'COMPLETE', 'input.assignmentId');
      await moveAssignment(tx, own.id, state);
      letOut(tx, organisations, own);
      tellChange(tx, own, state, outcome);
      return shownInterview(tx, id);
    });
