import type { InterviewOutcome } from '@homeward/domain';
import { conflict, newId, notFound, type Tx } from '@homeward/service-kit';
import type { AssignmentEntity } from '../../entities/assignment.entity';
import type { InterviewAgreement } from '../../entities/interview.entity';
import { readInterviews, type SeenInterview } from '../../store/interview.store';
import { hasInterview, insertInterview } from '../../store/interview-work.store';
import { mustBeAtWork } from '../assignment/assignment-states';
import { plainInterviews } from './plain-interview';

export interface Ending {
  outcome: InterviewOutcome;
  heldAt: Date | null;
  seenAlone: boolean | null;
  place: string | null;
  reason: string | null;
  agreement: InterviewAgreement | null;
}

/** Records how these turns ended, by one interview that is kept with the first of them, and tells each episode. @returns its id */
export async function endTurns(tx: Tx, turns: readonly AssignmentEntity[], ending: Ending): Promise<string> {
  const own = turns[0]!;
  mustBeAtWork(own);
  const ids = turns.map(({ id }) => id);
  if (await hasInterview(tx, ids)) {
    throw conflict('The outcome of this assignment is recorded already. Submit the interview, or read it.', {
      field: 'input.assignmentId',
    });
  }
  const { id: assignmentId, episodeId, childId, offeredTo: heldBy } = own;
  const id = newId();
  const recorded = { recordedAt: tx.now, recordedBy: tx.viewer.name };
  await insertInterview(tx, { id, assignmentId, episodeId, childId, heldBy, ...recorded, ...ending });
  for (const turn of turns) tellEnd(tx, turn, id, ending);
  tx.saw(id, childId, ...ids, ...turns.map((turn) => turn.episodeId));
  return id;
}

function tellEnd(tx: Tx, { id: assignmentId, dutyId, episodeId }: AssignmentEntity, interviewId: string, ending: Ending): void {
  const { outcome, heldAt } = ending;
  tx.publish({
    name: 'interview.ended',
    key: episodeId,
    urgent: false,
    occurredAt: tx.now,
    payload: { assignmentId, interviewId, dutyId, episodeId, outcome, heldAt: heldAt?.toISOString() ?? null },
  });
}

export async function shownInterview(tx: Tx, id: string): Promise<SeenInterview> {
  const [seen] = await plainInterviews(tx, await readInterviews(tx, [id]));
  if (!seen) throw notFound('interview');
  return seen;
}
