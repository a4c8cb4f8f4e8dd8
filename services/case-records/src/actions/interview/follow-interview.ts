import { DutyKind, DutyState, InterviewOutcome, Subject, type DecisionReason } from '@homeward/domain';
import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { isOwed } from '../duty/duty-clock';
import { meet } from '../duty/settle-duties';
import type { Happening } from '../episode/happening';
import { followHappenings } from '../episode/follow-happenings';

const ENDED_WITHOUT: Readonly<Record<Exclude<InterviewOutcome, 'HELD'>, string>> = {
  DECLINED_BY_CHILD: 'The child declined the interview. A manager decides what is still owed.',
  NO_CONTACT: 'The child could not be reached, which is not a refusal. A manager decides what is still owed.',
  NOT_OFFERED: 'No interview was offered. A manager decides what is still owed.',
};

/** What is owed until the interview is held, besides the interview itself. */
const MET_WITH_IT: readonly DutyKind[] = [DutyKind.INTERVIEW_CONTACT, DutyKind.CHASE_INTERVIEW, DutyKind.ARRANGE_INTERVIEW];

/** Met by when it was held, not by when that was typed; an interview that was not held leaves its duty as it is, with the reason. */
const moveBy =
  ({ payload }: Received<'interview.ended'>) =>
  (duty: DutyEntity): DutyEntity => {
    const isTheInterview = duty.id === payload.dutyId;
    if (payload.outcome !== InterviewOutcome.HELD)
      return isTheInterview ? { ...duty, because: ENDED_WITHOUT[payload.outcome] } : duty;
    const heldAt = new Date(payload.heldAt ?? Number.NaN);
    const isMet = (isTheInterview && duty.state !== DutyState.SUPERSEDED) || (isOwed(duty) && MET_WITH_IT.includes(duty.kind));
    return isMet && !Number.isNaN(heldAt.getTime()) ? meet(duty, heldAt) : duty;
  };

const causeOf = ({ urgent, correlationId }: Received) => ({ urgent, correlationId });

/** The interview was held, or ended without one. */
export async function followInterviewEnds(tx: Tx, events: readonly Received<'interview.ended'>[]): Promise<void> {
  await followHappenings(
    tx,
    events.map((event) => ({
      episodeId: event.payload.episodeId,
      happening: {
        reason: 'INTERVIEW_ENDED',
        occasion: null,
        interviewId: event.payload.interviewId,
        interview: { progress: 'ENDED', seq: event.seq },
        move: moveBy(event),
      },
      cause: causeOf(event),
    })),
  );
}

const told = (
  reason: DecisionReason,
  event: 'interview_submitted' | 'concern',
  subject: Subject,
  eventId: string,
): Happening => ({
  reason,
  occasion: { event, subject, key: `${event}#${eventId}`, alsoEveryoneAlerted: false },
});

/** The form is in: the responsible authority's people are told. */
export async function followSubmittedInterviews(tx: Tx, events: readonly Received<'interview.submitted'>[]): Promise<void> {
  await followHappenings(
    tx,
    events.map((event) => ({
      episodeId: event.payload.episodeId,
      happening: {
        ...told('INTERVIEW_SUBMITTED', 'interview_submitted', Subject.INTERVIEW_SUBMITTED, event.id),
        interviewId: event.payload.interviewId,
      },
      cause: causeOf(event),
    })),
  );
}

/** A concern from a visit goes at once to both front doors and the police, and does not wait for the form. */
export async function followConcerns(tx: Tx, events: readonly Received<'concern.raised'>[]): Promise<void> {
  await followHappenings(
    tx,
    events.map((event) => ({
      episodeId: event.payload.episodeId,
      happening: {
        ...told('CONCERN_RAISED', 'concern', Subject.SAFEGUARDING_CONCERN, event.id),
        concernRaisedAt: new Date(event.payload.raisedAt),
      },
      cause: { urgent: true, correlationId: event.correlationId },
    })),
  );
}
