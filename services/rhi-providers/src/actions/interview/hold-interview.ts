import { AssignmentState, InterviewOutcome, isRecordId } from '@homeward/domain';
import { conflict, invalidInput, notFound, type Caller, type Database, type Tx } from '@homeward/service-kit';
import type { AssignmentEntity } from '../../entities/assignment.entity';
import type { OwedTerm } from '../../entities/owed-interview.entity';
import type { InterviewAgreement } from '../../entities/interview.entity';
import { lockOwnOfEpisodes, recordHeld } from '../../store/assignment-work.store';
import type { SeenInterview } from '../../store/interview.store';
import { linkInterview } from '../../store/interview-work.store';
import { standingsOf } from '../../store/owed-interview.store';
import { mustBeAtWork } from '../assignment/assignment-states';
import { ownAssignment } from '../assignment/own-assignment';
import { notInFuture, optionalText, requiredText } from '../checks';
import { endTurns, shownInterview } from './end-turns';
import { mayServeSeveral, type Served } from './terms';

const LONGEST_REASON = 2_000;
const MOST_EPISODES = 20;
const MOST_PEOPLE = 10;

export interface AgreementTold {
  agreedBy: readonly string[];
  reason: string;
}
export interface InterviewHeld {
  assignmentId: string;
  heldAt: Date;
  seenAlone: boolean;
  place?: string | null;
  /** Other episodes of the same child that it serves too. */
  alsoFor?: readonly string[] | null;
  agreement?: AgreementTold | null;
}

export type HoldInterview = (caller: Caller, held: InterviewHeld) => Promise<SeenInterview>;

function checkAgreement(agreement: AgreementTold | null | undefined): InterviewAgreement | null {
  if (!agreement) return null;
  if (agreement.agreedBy.length === 0 || agreement.agreedBy.length > MOST_PEOPLE)
    throw invalidInput('input.agreement.agreedBy', `Name who agreed: at least one, at most ${MOST_PEOPLE}.`);
  return {
    agreedBy: agreement.agreedBy.map((name) => requiredText('input.agreement.agreedBy', name)),
    reason: requiredText('input.agreement.reason', agreement.reason, LONGEST_REASON),
  };
}

/** The caller's own turns at the other episodes, locked. @throws AppError where there is none, or one of another child */
async function othersOf(tx: Tx, own: AssignmentEntity, episodeIds: readonly string[]): Promise<AssignmentEntity[]> {
  const field = 'input.alsoFor';
  const asked = [...new Set(episodeIds)].filter((id) => id !== own.episodeId);
  if (asked.length > MOST_EPISODES) throw invalidInput(field, `One interview serves at most ${MOST_EPISODES} further episodes.`);
  tx.asked(...asked);
  const turns = await lockOwnOfEpisodes(tx, asked.filter(isRecordId));
  return asked.map((episodeId) => {
    const turn = turns.find((each) => each.episodeId === episodeId);
    if (!turn)
      throw notFound('episode', 'Name episodes for which an interview is offered to your organisation. See `myAssignments`.');
    if (turn.childId !== own.childId)
      throw invalidInput(field, 'One interview serves episodes of one child. Leave out those of another.');
    if (turn.state !== AssignmentState.ACCEPTED_OFFER)
      throw conflict(`The interview for the episode ${episodeId} is not accepted yet. Accept it first.`, { field });
    return turn;
  });
}

/** The duty is met by when the interview was held, not by when this is typed; and so is every other duty that it serves by agreement. */
export const createHoldInterview =
  (database: Database): HoldInterview =>
  (caller, { assignmentId, heldAt, seenAlone, place, alsoFor, agreement }) =>
    database.write(caller, 'interview:hold', async (tx) => {
      notInFuture('input.heldAt', heldAt, tx.now);
      const where = optionalText('input.place', place);
      const agreed = checkAgreement(agreement);
      const own = await ownAssignment(tx, assignmentId);
      mustBeAtWork(own);
      const others = await othersOf(tx, own, alsoFor ?? []);
      const turns = [own, ...others];
      const { terms, served } = await servedBy(tx, turns);
      if (others.length > 0) mayServeSeveral(terms, served, agreed !== null);
      if (served.some(({ endedAt }) => heldAt < endedAt))
        throw invalidInput(
          'input.heldAt',
          'The child had not been found by then. Give the time at which the interview was held.',
        );
      const ending = { outcome: InterviewOutcome.HELD, heldAt, seenAlone, place: where, reason: null };
      const id = await endTurns(tx, turns, { ...ending, agreement: others.length > 0 ? agreed : null });
      await linkInterview(
        tx,
        id,
        others.map(({ id: turn, dutyId, episodeId }) => ({ assignmentId: turn, dutyId, episodeId })),
      );
      await recordHeld(
        tx,
        turns.map((turn) => turn.id),
        heldAt,
      );
      return shownInterview(tx, id);
    });

/** The terms by which these turns are worked, and when each child's absence ended. @throws AppError where they are not one authority's */
async function servedBy(tx: Tx, turns: readonly AssignmentEntity[]): Promise<{ terms: OwedTerm[]; served: Served[] }> {
  const standings = await standingsOf(
    tx,
    turns.map(({ id }) => id),
  );
  const [own] = standings;
  if (!own || standings.length < turns.length) throw notFound('assignment');
  if (standings.some(({ responsibleAuthorityId }) => responsibleAuthorityId !== own.responsibleAuthorityId))
    throw conflict('Two authorities owe these interviews. Hold one for each.', { field: 'input.alsoFor' });
  const served = turns.map(({ episodeId }, index) => ({ episodeId, endedAt: standings[index]!.foundAt }));
  return { terms: own.terms, served };
}
