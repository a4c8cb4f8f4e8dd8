import type { ChildDossier, EstablishmentEpisode } from '../../store/dossier.store';
import { establishmentOf } from '../placement/establishment-of';
import { placementAt } from './decision-input';
import type { PlannedEpisode } from './plan-episodes';
import type { EpisodeTruth } from './recompute-episode';

/** The establishment that the child lived in when it went missing; null where it lived in none. */
export const homeOf = ({ placements }: ChildDossier, { startedAt }: EpisodeTruth): string | null =>
  establishmentOf(placementAt(placements, startedAt));

interface Counted {
  /** Episodes that are decided in the same breath, and the home of each. */
  planned: readonly PlannedEpisode[];
  homes: readonly (string | null)[];
  /** Those on record, by home. */
  known: ReadonlyMap<string, readonly EstablishmentEpisode[]>;
}

const isMissing = ({ truth: { category } }: PlannedEpisode): boolean => category === null || category === 'MISSING';

/** The starts of all missing episodes from a home, of whatever child, but for this one; null for none. */
export function fromEstablishment(home: string | null, episodeId: string, { planned, homes, known }: Counted): Date[] | null {
  if (home === null) return null;
  const decided = new Set(planned.flatMap(({ id, absorbs }) => [id, ...absorbs.map(({ episode }) => episode.id)]));
  const before = (known.get(home) ?? []).filter(({ id }) => !decided.has(id));
  const now = planned.filter((episode, place) => homes[place] === home && episode.id !== episodeId && isMissing(episode));
  return [...before.map(({ startedAt }) => startedAt), ...now.map(({ truth }) => truth.startedAt)];
}
