import { EpisodeState, Risk, Subject } from '@homeward/domain';
import type { DecisionEvent } from '@homeward/protocols';
import type { EpisodeEntity } from '../../entities/episode.entity';
import type { EpisodeTruth } from './recompute-episode';

/** One thing of which somebody must be told now. */
export interface Occasion {
  event: DecisionEvent;
  subject: Subject;
  /** Under which `told` remembers it: whoever was told of the same before is not told again. Null: nobody is told, only duties are decided. */
  key: string | null;
  alsoEveryoneAlerted: boolean;
}

type Before = Pick<EpisodeEntity, 'state' | 'risk' | 'told'> | null;

/** A child who is missing again after all is alerted anew: what was said of the absence so far counts no longer. */
export const toldSoFar = (before: Before, truth: EpisodeTruth): string[] =>
  before && before.state !== EpisodeState.MISSING && truth.state === EpisodeState.MISSING
    ? before.told.filter((key) => key.includes('#'))
    : [...(before?.told ?? [])];

const alert: Occasion = { event: 'missing', subject: Subject.MISSING_ALERT, key: 'missing', alsoEveryoneAlerted: false };

/**
 * What is to be told when new facts have come, from the state before and the state now. The first occasion is the one the packs decide the
 * duties on. The alert goes out while the child is missing; once it is found, in whatever order the reports came, only that.
 */
export function occasionsOf(before: Before, truth: EpisodeTruth): [Occasion, ...Occasion[]] {
  const told = toldSoFar(before, truth);
  if (truth.state === EpisodeState.MISSING) {
    const isRegraded = before?.state === EpisodeState.MISSING && before.risk !== Risk.HIGH && truth.risk === Risk.HIGH;
    const key = `risk_changed#${truth.gradings}`;
    return isRegraded
      ? [alert, { event: 'risk_changed', subject: Subject.RISK_CHANGED, key, alsoEveryoneAlerted: false }]
      : [alert];
  }
  const standDown = (event: 'found' | 'returned'): Occasion => ({
    event,
    subject: Subject.STAND_DOWN,
    key: event,
    alsoEveryoneAlerted: !told.includes(event),
  });
  const isSecondStep = truth.state === EpisodeState.RETURNED && told.includes('found');
  return isSecondStep ? [standDown('found'), standDown('returned')] : [standDown('found')];
}

/** What `told` remembers of a stand-down besides its recipients. A return that comes with the first word of it is one stand-down. */
export const marksOf = ({ event }: Occasion, truth: EpisodeTruth): string[] => {
  if (event !== 'found' && event !== 'returned') return [];
  return event === 'found' && truth.state === EpisodeState.RETURNED ? ['found', 'returned'] : [event];
};

/** Nobody is told of it; the duties follow the facts. */
export const quietly = (state: EpisodeState): Occasion =>
  state === EpisodeState.MISSING
    ? { ...alert, key: null }
    : { event: 'found', subject: Subject.STAND_DOWN, key: null, alsoEveryoneAlerted: false };

/** An interview is owed from now on, by this duty and since this found time. */
export const interviewOwed = (dutyId: string, foundAt: Date | null): Occasion => ({
  event: 'interview_owed',
  subject: Subject.INTERVIEW_OWED,
  key: `interview_owed#${dutyId}@${foundAt?.toISOString() ?? ''}`,
  alsoEveryoneAlerted: false,
});
