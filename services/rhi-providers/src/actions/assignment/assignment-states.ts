import { AssignmentState } from '@homeward/domain';
import { conflict } from '@homeward/service-kit';
import type { AssignmentEntity } from '../../entities/assignment.entity';

export type AssignmentStep = 'ACCEPT' | 'SAY_UNABLE' | 'HAND_BACK' | 'COMPLETE';

const STEPS: Readonly<Record<AssignmentState, Partial<Record<AssignmentStep, AssignmentState>>>> = {
  OFFERED: { ACCEPT: AssignmentState.ACCEPTED_OFFER, SAY_UNABLE: AssignmentState.UNABLE },
  ACCEPTED_OFFER: { HAND_BACK: AssignmentState.HANDED_BACK, COMPLETE: AssignmentState.COMPLETED },
  UNABLE: {},
  HANDED_BACK: {},
  COMPLETED: {},
  WITHDRAWN: {},
};

const REMEDIES: Readonly<Record<AssignmentStep, string>> = {
  ACCEPT: 'It can be accepted only while it is offered.',
  SAY_UNABLE: 'Unable is an answer to an offer. Hand it back instead, if it was accepted.',
  HAND_BACK: 'It can be handed back only after it was accepted. Declare yourself unable instead, while it is offered.',
  COMPLETE: 'Accept the assignment first.',
};

type Standing = Pick<AssignmentEntity, 'state' | 'heldAt'>;

/**
 * @param field of the caller's input that named the assignment
 * @throws AppError CONFLICT that says what to do instead
 */
export function nextState({ state, heldAt }: Standing, step: AssignmentStep, field: string): AssignmentState {
  const next = STEPS[state][step];
  if (!next) throw conflict(`This assignment is ${state}. ${REMEDIES[step]}`, { field });
  if (heldAt !== null && step === 'HAND_BACK')
    throw conflict('The interview was held, so there is nothing to hand back. Submit it.', { field });
  return next;
}

/** @throws AppError CONFLICT unless the assignment was accepted and is at work */
export function mustBeAtWork({ state }: Standing): void {
  if (state !== AssignmentState.ACCEPTED_OFFER) {
    throw conflict(`This assignment is ${state}. Accept it first; one that has ended is worked no more.`, {
      field: 'input.assignmentId',
    });
  }
}
