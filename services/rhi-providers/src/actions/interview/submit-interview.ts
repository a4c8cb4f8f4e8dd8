import { AssignmentState, type InterviewPartKind, isRecordId } from '@homeward/domain';
import { conflict, invalidInput, notFound, type Caller, type Database, type Organisations } from '@homeward/service-kit';
import { moveAssignment } from '../../store/assignment-work.store';
import type { SeenInterview } from '../../store/interview.store';
import { lockOwnInterview, signOffInterview } from '../../store/interview-work.store';
import { letOut, tellChange } from '../assignment/own-assignment';
import { LONGEST_TEXT, requiredText } from '../checks';
import { shownInterview } from './end-assignment';

export interface SubmittedPart {
  kind: InterviewPartKind;
  text: string;
}
export interface InterviewSubmitted {
  interviewId: string;
  parts: readonly SubmittedPart[];
  /** The child was told with whom it is shared. */
  consentNoticeGiven?: boolean | null;
}

export type SubmitInterview = (caller: Caller, submitted: InterviewSubmitted) => Promise<SeenInterview>;

function checkParts(parts: readonly SubmittedPart[]): SubmittedPart[] {
  if (parts.length === 0) throw invalidInput('input.parts', 'An interview has at least one part. Write what the child told.');
  if (new Set(parts.map(({ kind }) => kind)).size < parts.length) {
    throw invalidInput('input.parts', 'Two parts are of the same kind. Put them together.');
  }
  return parts.map(({ kind, text }) => ({ kind, text: requiredText(`input.parts.${kind}`, text, LONGEST_TEXT) }));
}

/** The form is signed off: from then on it never changes (RHF-15, RHO-06). */
export const createSubmitInterview =
  (database: Database, organisations: Organisations): SubmitInterview =>
  (caller, { interviewId, parts, consentNoticeGiven }) =>
    database.write(caller, 'interview:submit', async (tx) => {
      const checked = checkParts(parts);
      tx.asked(interviewId);
      const own = isRecordId(interviewId) ? await lockOwnInterview(tx, interviewId) : null;
      if (!own) throw notFound('interview', 'Only the organisation that held an interview submits it.');
      if (own.submittedAt)
        throw conflict('This interview is signed off and no longer changes. Tell the responsible authority what is to be added.');
      if (own.heldAt === null)
        throw conflict('There was no interview, so there is no form to submit.', { field: 'input.interviewId' });
      await signOffInterview(tx, own.id, { parts: checked, consentNoticeGiven: consentNoticeGiven ?? null });
      const { assignmentId, dutyId, episodeId, childId, heldBy: offeredTo } = own;
      await moveAssignment(tx, assignmentId, AssignmentState.COMPLETED);
      letOut(tx, organisations, { childId, episodeId, offeredTo });
      tellChange(tx, { id: assignmentId, dutyId, episodeId, offeredTo }, AssignmentState.COMPLETED, null);
      tx.publish({
        name: 'interview.submitted',
        key: episodeId,
        urgent: false,
        occurredAt: tx.now,
        payload: { interviewId: own.id, assignmentId, dutyId, episodeId, childId, submittedAt: tx.now.toISOString() },
      });
      tx.saw(own.id, assignmentId, childId, episodeId);
      return shownInterview(tx, own.id);
    });
