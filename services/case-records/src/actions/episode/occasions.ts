import { ageInYears, EpisodeState, Subject } from '@homeward/domain';
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
  /** Whoever was told of that in the same breath is not told of this as well. */
  besides?: string;
  /** An office and its out-of-hours team are one: where the one was told, the other is not told as well. */
  doorsAreOne?: boolean;
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
  if (truth.state === EpisodeState.MISSING) return [alert];
  const standDown = (event: 'found' | 'returned'): Occasion => ({
    event,
    subject: Subject.STAND_DOWN,
    key: event,
    alsoEveryoneAlerted: !told.includes(event),
  });
  const isSecondStep = truth.state === EpisodeState.RETURNED && told.includes('found');
  return isSecondStep ? [standDown('found'), standDown('returned')] : [standDown('found')];
}

/** What else has become known since: a new grade, a found report taken back, a report that is held, a sighting, a birthday. Each is told once. */
export function otherOccasions(before: Before, truth: EpisodeTruth, dateOfBirth: string | null, now: Date): Occasion[] {
  const other = (event: DecisionEvent, subject: Subject, key: string, besides?: string): Occasion => ({
    event,
    subject,
    key,
    alsoEveryoneAlerted: false,
    ...(besides ? { besides } : {}),
  });
  const isRegraded = before !== null && before.risk !== null && before.risk !== truth.risk;
  const isReopened = before !== null && before.state !== EpisodeState.MISSING && truth.state === EpisodeState.MISSING;
  const isNew = (key: string) => !before?.told.some((told) => told === key || told.startsWith(`${key} `));
  const sightings = truth.sightings.map((id) => other('sighting', Subject.SIGHTING, `sighting#${id}`));
  const again = truth.state === EpisodeState.MISSING ? truth.reportedAgain : [];
  const held = again.map((id) => other('reported_again', Subject.REPORTED_AGAIN, `reported_again#${id}`));
  const birthday = other('birthday_18', Subject.CHILD_TURNED_18, `birthday_18#${dateOfBirth}`);
  return [
    ...(isRegraded ? [other('risk_changed', Subject.RISK_CHANGED, `risk_changed#${truth.gradings}`)] : []),
    ...(isReopened ? [other('reopened', Subject.REOPENED, `reopened#${now.toISOString()}`, alert.key as string)] : []),
    ...held.filter(({ key }) => isNew(key as string)),
    ...sightings.filter(({ key }) => isNew(key as string)),
    ...(hasTurned18(dateOfBirth, truth.startedAt, now) && isNew(birthday.key as string) ? [birthday] : []),
  ];
}

const ADULT = 18;

const hasTurned18 = (dateOfBirth: string | null, since: Date, now: Date): boolean =>
  dateOfBirth !== null && ageInYears(dateOfBirth, since) < ADULT && ageInYears(dateOfBirth, now) >= ADULT;

const ONCE: readonly DecisionEvent[] = ['sighting', 'reported_again', 'birthday_18'];

/** What `told` remembers of a stand-down besides its recipients. A return that comes with the first word of it is one stand-down. */
export const marksOf = ({ event, key }: Occasion, truth: EpisodeTruth): string[] => {
  if (ONCE.includes(event) && key !== null) return [key];
  if (event !== 'found' && event !== 'returned') return [];
  return event === 'found' && truth.state === EpisodeState.RETURNED ? ['found', 'returned'] : [event];
};

/** Something was recorded meanwhile: while the child is missing, whoever is to be told now and was not is told. */
export const anew = (state: EpisodeState): Occasion =>
  state === EpisodeState.MISSING ? { ...alert, doorsAreOne: true } : quietly(state);

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
