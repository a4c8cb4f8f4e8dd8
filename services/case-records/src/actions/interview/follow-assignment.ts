import { AssignmentState, DutyKind, Subject } from '@homeward/domain';
import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import type { DutyEntity } from '../../entities/duty.entity';
import { isOwed } from '../duty/duty-clock';
import { meet } from '../duty/settle-duties';
import type { Happening } from '../episode/happening';
import { followHappenings } from '../episode/follow-happenings';

type Changed = Received<'assignment.changed'>;

const offered = ({ seq }: Changed): Happening => ({
  reason: 'ASSIGNMENT_CHANGED',
  occasion: null,
  interview: { progress: 'OFFERED', seq },
});

const arranged =
  (at: Date) =>
  (duty: DutyEntity): DutyEntity =>
    duty.kind === DutyKind.ARRANGE_INTERVIEW && isOwed(duty) ? meet(duty, at) : duty;

const unable = ({ id, seq }: Changed): Happening => ({
  reason: 'ASSIGNMENT_CHANGED',
  interview: { progress: 'UNABLE', seq },
  occasion: {
    event: 'assignment_unable',
    subject: Subject.ASSIGNMENT_UNABLE,
    key: `assignment_unable#${id}`,
    alsoEveryoneAlerted: false,
  },
});

/** What a change of the assignment means for the episode. A state that is not named means nothing to it. */
const MEANINGS: Partial<Record<AssignmentState, (event: Changed) => Happening>> = {
  [AssignmentState.OFFERED]: offered,
  [AssignmentState.ACCEPTED_OFFER]: (event) => ({ ...offered(event), move: arranged(event.occurredAt) }),
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
