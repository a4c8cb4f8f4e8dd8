import { AssignmentState, DutyKind, Subject } from '@homeward/domain';
import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { isOwed } from '../duty/duty-clock';
import { meet } from '../duty/settle-duties';
import type { Happening } from '../episode/decide-episode';
import { followHappenings } from '../episode/follow-happenings';

type Changed = Received<'assignment.changed'>;

const nothing: Happening = { occasion: null, interviewId: null, interview: null };

const arranged =
  (at: Date) =>
  (duty: DutyEntity): DutyEntity =>
    duty.kind === DutyKind.ARRANGE_INTERVIEW && isOwed(duty) ? meet(duty, at) : duty;

const unable = ({ id }: Changed): Happening => ({
  ...nothing,
  interview: 'UNABLE',
  occasion: {
    event: 'assignment_unable',
    subject: Subject.ASSIGNMENT_UNABLE,
    key: `assignment_unable#${id}`,
    alsoEveryoneAlerted: false,
  },
});

/** What a change of the assignment means for the episode. A state that is not named means nothing to it. */
const MEANINGS: Partial<Record<AssignmentState, (event: Changed) => Happening>> = {
  [AssignmentState.OFFERED]: () => ({ ...nothing, interview: 'OFFERED' }),
  [AssignmentState.ACCEPTED_OFFER]: ({ occurredAt }) => ({ ...nothing, interview: 'OFFERED', move: arranged(occurredAt) }),
  [AssignmentState.UNABLE]: unable,
  [AssignmentState.HANDED_BACK]: unable,
};

/**
 * Follows who interviews: the responsible authority is told when a provider has not the work any more. What a provider may see is moved by
 * rhi-providers, in the transaction that gives the work or takes it back.
 */
export async function followAssignments(tx: Tx, events: readonly Changed[]): Promise<void> {
  const meant = events.flatMap((event) => {
    const happening = MEANINGS[event.payload.state]?.(event);
    return happening ? [{ event, happening }] : [];
  });
  await followHappenings(
    tx,
    meant.map(({ event, happening }) => ({
      episodeId: event.payload.episodeId,
      happening,
      cause: { urgent: event.urgent, correlationId: event.correlationId },
    })),
  );
}
