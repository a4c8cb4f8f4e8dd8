import { CmeCaseState } from '@homeward/domain';
import { conflict } from '@homeward/service-kit';

/** `FIND`: an answer says where the child is. There is no step that closes a case of a child who is unfound (CME-11). */
export type CmeStep = 'ENQUIRE' | 'REST' | 'FIND';

const UNFOUND: Readonly<Record<CmeStep, CmeCaseState>> = {
  ENQUIRE: CmeCaseState.ENQUIRING,
  REST: CmeCaseState.DORMANT,
  FIND: CmeCaseState.CHILD_FOUND,
};

const STEPS: Readonly<Record<CmeCaseState, Readonly<Partial<Record<CmeStep, CmeCaseState>>>>> = {
  OPEN: UNFOUND,
  ENQUIRING: UNFOUND,
  DORMANT: UNFOUND,
  CHILD_FOUND: {},
};

/** @throws AppError CONFLICT once the child is found */
export function nextCmeState(state: CmeCaseState, step: CmeStep): CmeCaseState {
  const next = STEPS[state][step];
  if (!next)
    throw conflict('The child of this case was found. Open a new case if the child is missing education again.', {
      field: 'input.caseId',
    });
  return next;
}
