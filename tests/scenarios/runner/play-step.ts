import type { PlayedStep } from '@homeward/cli';
import { authoritySteps } from './authority-steps';
import type { Cast, CastChild } from './cast';
import { hazardSteps } from './hazards';
import { interviewSteps } from './interview-steps';
import { policeSteps } from './police-steps';
import { schoolSteps } from './school-steps';

/** Does one thing through the public graph as the persona concerned. @throws Refusal when the hub refuses it */
export type Play<S extends PlayedStep> = (step: S, child: CastChild, cast: Cast) => Promise<void>;

const PLAYS: { [V in PlayedStep['verb']]: Play<Extract<PlayedStep, { verb: V }>> } = {
  ...policeSteps,
  ...authoritySteps,
  ...hazardSteps,
  ...interviewSteps,
  ...schoolSteps,
};

/** @returns what is wrong with how the hub answered, where something is */
export async function playStep(
  step: PlayedStep,
  child: CastChild,
  cast: Cast,
): Promise<{ expected: string; actual: string } | null> {
  const play = PLAYS[step.verb] as Play<PlayedStep>;
  try {
    await play(step, child, cast);
  } catch (error) {
    const { message } = error as Error;
    if (step.refused === undefined) return { expected: 'it is accepted', actual: message };
    if (step.refused === true || message.toLowerCase().includes(step.refused.toLowerCase())) return null;
    return { expected: `refused, saying «${step.refused}»`, actual: `refused, saying «${message}»` };
  }
  return step.refused === undefined ? null : { expected: 'it is refused', actual: 'it was accepted' };
}
