import { InterviewOutcome } from '@homeward/domain';
import { invalidInput, type Caller, type Database, type Organisations } from '@homeward/service-kit';
import { moveAssignment } from '../../store/assignment-work.store';
import type { SeenInterview } from '../../store/interview.store';
import { insertEvidence } from '../../store/interview-work.store';
import { standingOf } from '../../store/owed-interview.store';
import { mustBeAtWork, nextState } from '../assignment/assignment-states';
import { letOut, ownAssignment, tellChange } from '../assignment/own-assignment';
import { optionalText, requiredText } from '../checks';
import { endTurns, shownInterview } from './end-turns';
import { checkEvidence, type EvidenceTold } from './evidence';
import { mayEndAsDeclined, mayEndWithoutContact } from './terms';

const LONGEST_REASON = 2_000;

export interface InterviewNotHeld {
  assignmentId: string;
  outcome: InterviewOutcome;
  reason?: string | null;
  evidence?: readonly EvidenceTold[] | null;
}

export type EndWithoutInterview = (caller: Caller, ended: InterviewNotHeld) => Promise<SeenInterview>;

/** Declined by the child, never reached, or not offered: told apart, counted apart, and none of them meets the duty. */
export const createEndWithoutInterview =
  (database: Database, organisations: Organisations): EndWithoutInterview =>
  (caller, { assignmentId, outcome, reason, evidence }) =>
    database.write(caller, 'interview:end', async (tx) => {
      if (outcome === InterviewOutcome.HELD)
        throw invalidInput('input.outcome', 'An interview that was held is recorded with holdInterview.');
      // Not to offer one is somebody's decision, and stands with its reason (RHI-06).
      const why =
        outcome === InterviewOutcome.NOT_OFFERED
          ? requiredText('input.reason', reason ?? '', LONGEST_REASON)
          : optionalText('input.reason', reason, LONGEST_REASON);
      const onFile = checkEvidence(evidence);
      const own = await ownAssignment(tx, assignmentId);
      mustBeAtWork(own);
      const standing = await standingOf(tx, own.id);
      const kinds = onFile.map(({ kind }) => kind);
      if (outcome === InterviewOutcome.NO_CONTACT) mayEndWithoutContact(standing);
      if (outcome === InterviewOutcome.DECLINED_BY_CHILD) mayEndAsDeclined(standing, kinds);
      const nothing = { heldAt: null, seenAlone: null, place: null, agreement: null };
      const id = await endTurns(tx, [own], { outcome, reason: why, ...nothing });
      await insertEvidence(tx, id, onFile);
      const state = nextState(own, 'COMPLETE', 'input.assignmentId');
      await moveAssignment(tx, own.id, state);
      letOut(tx, organisations, own);
      tellChange(tx, own, state, outcome);
      return shownInterview(tx, id);
    });
