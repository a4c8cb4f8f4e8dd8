import type { StepOf } from '@homeward/cli';

/** What an authority says of an absence, as the graph takes it. */
export function factsInput(step: StepOf<'facts recorded'>): Record<string, unknown> {
  return {
    facts: step.flags,
    ...(step['missing from'] ? { missingFrom: step['missing from'] } : {}),
    ...(step['own risk'] ? { ownRisk: step['own risk'] } : {}),
    ...(step['partner age gap'] === undefined ? {} : { partnerAgeGapYears: step['partner age gap'] }),
  };
}
