import { DutyState, EpisodeState } from '@homeward/domain';
import type { OwedDuty } from '@homeward/protocols';
import type { DutyEntity } from '../../entities/duty.entity';
import { isOfInterview, staleBecause } from '../duty/duty-kinds';
import type { EpisodeSituation } from './decision-input';
import { deliberate, type Deliberation } from './deliberation';
import { effectiveFacts } from './effective-facts';
import { quietly } from './occasions';
import type { PlannedEpisode } from './plan-episodes';
import { groupByReference, recomputeEpisode, type EpisodeTruth } from './recompute-episode';

/** What was true when the child, who is missing again before it was back, was last found; null where it was not, or is not missing. */
export function lastFind({ truth, facts }: Pick<PlannedEpisode, 'truth' | 'facts'>): EpisodeTruth | null {
  const { missingAgainAt } = truth;
  if (truth.state !== EpisodeState.MISSING || missingAgainAt === null) return null;
  const before = groupByReference(facts).filter((group) => effectiveFacts(group).startedAt < missingAgainAt);
  if (before.length === 0) return null;
  const spoken = before.flat();
  const then = recomputeEpisode(spoken);
  return then.state === EpisodeState.MISSING ? lastFind({ truth: then, facts: spoken }) : then;
}

/** What the last find asks for, and on which facts. */
export interface FindDecided {
  situation: EpisodeSituation;
  deliberation: Deliberation;
}

/**
 * A child who is missing again has not had its interview: it is owed since the last find, whether that was heard of before the child was
 * missing again or together with it. What was done, or decided otherwise, about that find stays so.
 */
export const decideLastFind = (truth: EpisodeTruth, now: EpisodeSituation, newId: () => string): FindDecided => {
  const situation = { ...now, truth };
  return { situation, deliberation: deliberate(situation, quietly(truth.state), newId) };
};

/**
 * The duties of an interview that the last find asks for and that nobody has met since.
 * @param now what is owed on the facts as they are
 */
export const owedSince = (
  { situation: { truth }, deliberation: { decision } }: FindDecided,
  now: readonly OwedDuty[],
  standing: readonly DutyEntity[],
): OwedDuty[] =>
  decision.duties.filter(
    (duty) =>
      isOfInterview(duty.kind) &&
      !now.some((other) => other.slot === duty.slot && other.ownerOrganisationId === duty.ownerOrganisationId) &&
      !standing.some(
        (done) =>
          done.slot === duty.slot &&
          done.ownerId === duty.ownerOrganisationId &&
          done.state === DutyState.MET &&
          staleBecause(done, truth) === null,
      ),
  );
