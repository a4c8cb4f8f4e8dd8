import { AssignmentState, type InterviewPartKind, isRecordId } from '@homeward/domain';
import { conflict, invalidInput, notFound, type Caller, type Database, type Organisations, type Tx } from '@homeward/service-kit';
import { moveAssignment } from '../../store/assignment-work.store';
import type { SeenInterview } from '../../store/interview.store';
import {
  insertEvidence,
  lockOwnInterview,
  signOffInterview,
  type OwnInterview,
  type ServedTurn,
  type SignOff,
} from '../../store/interview-work.store';
import { standingsOf } from '../../store/owed-interview.store';
import { letOut, tellChange } from '../assignment/own-assignment';
import { LONGEST_TEXT, requiredText } from '../checks';
import { shownInterview } from './end-turns';
import { checkEvidence, type EvidenceTold } from './evidence';
import { maySubmitLate } from './terms';

export interface SubmittedPart {
  kind: InterviewPartKind;
  text: string;
  /** It says who another child is. */
  namesOtherChildren?: boolean | null;
}
export interface InterviewSubmitted {
  interviewId: string;
  parts: readonly SubmittedPart[];
  /** The child was told with whom it is shared. */
  consentNoticeGiven?: boolean | null;
  evidence?: readonly EvidenceTold[] | null;
}

export type SubmitInterview = (caller: Caller, submitted: InterviewSubmitted) => Promise<SeenInterview>;

function checkParts(parts: readonly SubmittedPart[]): SignOff['parts'] {
  if (parts.length === 0) throw invalidInput('input.parts', 'An interview has at least one part. Write what the child told.');
  if (new Set(parts.map(({ kind }) => kind)).size < parts.length) {
    throw invalidInput('input.parts', 'Two parts are of the same kind. Put them together.');
  }
  return parts.map(({ kind, text, namesOtherChildren }) => ({
    kind,
    text: requiredText(`input.parts.${kind}`, text, LONGEST_TEXT),
    namesOtherChildren: namesOtherChildren === true,
  }));
}

/** The form is signed off: from then on it never changes (RHF-15, RHO-06). */
export const createSubmitInterview =
  (database: Database, organisations: Organisations): SubmitInterview =>
  (caller, { interviewId, parts, consentNoticeGiven, evidence }) =>
    database.write(caller, 'interview:submit', async (tx) => {
      const checked = checkParts(parts);
      const onFile = checkEvidence(evidence);
      tx.asked(interviewId);
      const own = isRecordId(interviewId) ? await lockOwnInterview(tx, interviewId) : null;
      if (!own) throw notFound('interview', 'Only the organisation that held an interview submits it.');
      if (own.submittedAt)
        throw conflict('This interview is signed off and no longer changes. Tell the responsible authority what is to be added.');
      if (own.heldAt === null)
        throw conflict('There was no interview, so there is no form to submit.', { field: 'input.interviewId' });
      const turns = [own, ...own.alsoFor];
      maySubmitLate(
        await standingsOf(
          tx,
          turns.map((turn) => turn.assignmentId),
        ),
        own.heldAt,
      );
      await insertEvidence(tx, own.id, onFile);
      await signOffInterview(tx, own.id, { parts: checked, consentNoticeGiven: consentNoticeGiven ?? null });
      for (const turn of turns) await complete(tx, organisations, own, turn);
      tx.saw(own.id, own.childId);
      return shownInterview(tx, own.id);
    });

/** Ends one of the turns that the interview serves: its episode is told, and a provider sees the child no more. */
async function complete(tx: Tx, organisations: Organisations, own: OwnInterview, turn: ServedTurn): Promise<void> {
  const { id: interviewId, childId, heldBy: offeredTo } = own;
  const { assignmentId, dutyId, episodeId } = turn;
  await moveAssignment(tx, assignmentId, AssignmentState.COMPLETED);
  letOut(tx, organisations, { childId, episodeId, offeredTo });
  tellChange(tx, { id: assignmentId, dutyId, episodeId, offeredTo }, AssignmentState.COMPLETED, null);
  tx.publish({
    name: 'interview.submitted',
    key: episodeId,
    urgent: false,
    occurredAt: tx.now,
    payload: { interviewId, assignmentId, dutyId, episodeId, childId, submittedAt: tx.now.toISOString() },
  });
  tx.saw(assignmentId, episodeId);
}
