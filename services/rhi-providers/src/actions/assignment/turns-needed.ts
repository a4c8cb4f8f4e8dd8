import { AssignmentState } from '@homeward/domain';
import type { AssignmentEntity } from '../../entities/assignment.entity';
import type { OwedInterview } from '../../store/owed-interview.store';

export type Turn = Pick<AssignmentEntity, 'id' | 'state' | 'offeredTo' | 'arranged' | 'heldAt' | 'owedSeq'>;
export type Owed = Pick<OwedInterview, 'offeredTo' | 'toldSeq' | 'cancelledSeq'>;

/** Both are numbers under the episode's key: the greater was said later. */
export const isCancelled = ({ toldSeq, cancelledSeq }: Pick<Owed, 'toldSeq' | 'cancelledSeq'>): boolean =>
  cancelledSeq !== null && cancelledSeq > toldSeq;

const isOpen = ({ state, heldAt }: Turn): boolean =>
  heldAt === null && (state === AssignmentState.OFFERED || state === AssignmentState.ACCEPTED_OFFER);

/** A turn that decides who has the interview: it was answered, the authority chose by hand, or it is put to the one who is named. */
const decides = ({ state, arranged, offeredTo }: Turn, named: string): boolean =>
  state !== AssignmentState.OFFERED || arranged || offeredTo === named;

/**
 * What the turns at one duty must become, from what is owed and the turns there were: the same however often and in whatever order it is
 * asked. A changed clock changes nothing here; an offer that nobody has answered follows a change of who is named; after an answer it is for
 * the responsible authority to arrange another. A cancellation ends every turn that began before it, answers included: what is owed after it is offered afresh. An
 * interview that was held stays held.
 */
export function turnsNeeded<T extends Turn>(owed: Owed, turns: readonly T[]): { offer: boolean; withdraw: T[] } {
  const open = turns.filter(isOpen);
  if (isCancelled(owed)) return { offer: false, withdraw: open };
  if (turns.some(({ heldAt }) => heldAt !== null)) return { offer: false, withdraw: [] };
  const isOver = ({ owedSeq }: T): boolean => owed.cancelledSeq !== null && owedSeq < owed.cancelledSeq;
  const standing = turns.filter((turn) => turn.state !== AssignmentState.WITHDRAWN && !isOver(turn));
  return standing.some((turn) => decides(turn, owed.offeredTo))
    ? { offer: false, withdraw: [] }
    : { offer: true, withdraw: open };
}
