import { AssignmentState } from '@homeward/domain';
import { mustBeAtWork, nextState, type AssignmentStep } from './assignment-states';

const HELD = new Date('2026-11-15T14:00:00Z');
const STATES = Object.values(AssignmentState);
const STEPS: readonly AssignmentStep[] = ['ACCEPT', 'SAY_UNABLE', 'HAND_BACK', 'COMPLETE'];
const ALLOWED: readonly [AssignmentState, AssignmentStep, AssignmentState][] = [
  ['OFFERED', 'ACCEPT', 'ACCEPTED_OFFER'],
  ['OFFERED', 'SAY_UNABLE', 'UNABLE'],
  ['ACCEPTED_OFFER', 'HAND_BACK', 'HANDED_BACK'],
  ['ACCEPTED_OFFER', 'COMPLETE', 'COMPLETED'],
];
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('an assignment', () => {
  it.each(ALLOWED)('that is %s can %s and is then %s', (state, step, next) =>
    expect(nextState({ state, heldAt: null }, step, 'id')).toBe(next),
  );

  const refused = STATES.flatMap((state) => STEPS.map((step) => [state, step] as const)).filter(
    ([state, step]) => !ALLOWED.some(([from, allowed]) => from === state && allowed === step),
  );
  it.each(refused)('that is %s cannot %s, and the refusal says how it stands', (state, step) =>
    expect(refusal(() => nextState({ state, heldAt: null }, step, 'input.assignmentId'))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(new RegExp(`is ${state}\\. .+`)),
      details: { field: 'input.assignmentId' },
    }),
  );

  it('is not handed back once its interview was held', () => {
    const refusedNow = refusal(() => nextState({ state: 'ACCEPTED_OFFER', heldAt: HELD }, 'HAND_BACK', 'input.assignmentId'));
    expect(refusedNow).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Submit it') });
    expect(nextState({ state: 'ACCEPTED_OFFER', heldAt: HELD }, 'COMPLETE', 'id')).toBe('COMPLETED');
  });

  it.each(STATES)('that is %s is worked only if it was accepted', (state) => {
    const answer = refusal(() => mustBeAtWork({ state, heldAt: null }));
    if (state === 'ACCEPTED_OFFER') expect(answer).toBeUndefined();
    else expect(answer).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(state) });
  });
});
