import type { EpisodeReferenceEntity } from '../../entities/episode-reference.entity';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import type { EpisodeDossier } from '../../store/dossier.store';
import { partitionEpisodes } from './partition-episodes';
import { referenceKey, type EpisodeTruth } from './recompute-episode';
import { groupBy } from '../../group-by';

/** An episode as the facts have it now, and what was written down of it before. */
export interface PlannedEpisode {
  id: string;
  childId: string;
  truth: EpisodeTruth;
  facts: readonly NotificationFact[];
  references: EpisodeReferenceEntity[];
  before: EpisodeDossier | null;
  /** It is another child's than before, or a reference has left it: what was opened and given because of that was so by mistake. */
  isRecast: boolean;
  /** Episodes that turned out to be part of this one. */
  absorbs: EpisodeDossier[];
}

type PlacedReference = Omit<EpisodeReferenceEntity, 'episodeId' | 'startedAt'> & { episodeId: string | null };

interface Known {
  references: readonly PlacedReference[];
  facts: readonly NotificationFact[];
  episodes: ReadonlyMap<string, EpisodeDossier>;
}

/**
 * Parts the facts of each child into episodes and gives each the id it had before, so that what hangs on it stays. An episode keeps its id
 * when all its references move to another child; one that is parted keeps it for its first absence; one that is joined to an older is
 * absorbed by it.
 */
export function planEpisodes({ references, facts, episodes }: Known, newId: () => string): PlannedEpisode[] {
  const byKey = new Map(references.map((reference) => [referenceKey(reference), reference]));
  const factsOf = groupBy(facts, (fact) => byKey.get(referenceKey(fact))?.childId);
  const staying = new Set(
    references.filter((r) => r.episodeId && episodes.get(r.episodeId)?.episode.childId === r.childId).map((r) => r.episodeId),
  );
  const claimed = new Set<string>();
  const planned: PlannedEpisode[] = [];
  for (const [childId, ofChild] of factsOf) {
    if (childId === undefined) continue;
    for (const { truth, facts: spoken } of partitionEpisodes(ofChild)) {
      const own = [...new Set(spoken.map(referenceKey))].map((key) => byKey.get(key) as PlacedReference);
      const former = [...new Set(own.map(({ episodeId }) => episodeId))].flatMap((id) => (id && episodes.get(id)) || []);
      const free = former.filter(
        ({ episode }) => !claimed.has(episode.id) && (episode.childId === childId || !staying.has(episode.id)),
      );
      const before = free.sort((a, b) => oldestOfChild(childId, a, b))[0] ?? null;
      const id = before?.episode.id ?? newId();
      claimed.add(id);
      const kept = own.map((reference) => ({ ...reference, episodeId: id, startedAt: truth.startedAt }));
      planned.push({
        id,
        childId,
        truth,
        facts: spoken,
        references: kept,
        before,
        isRecast: isRecast(before, childId, kept),
        absorbs: [],
      });
    }
  }
  for (const [id, dossier] of episodes) {
    if (!claimed.has(id)) heirOf(dossier, planned)?.absorbs.push(dossier);
  }
  return planned;
}

const isRecast = (before: EpisodeDossier | null, childId: string, references: readonly EpisodeReferenceEntity[]): boolean =>
  before !== null &&
  (before.episode.childId !== childId ||
    before.references.some((old) => !references.some((now) => referenceKey(now) === referenceKey(old))));

const oldestOfChild = (childId: string, { episode: a }: EpisodeDossier, { episode: b }: EpisodeDossier): number =>
  Number(b.childId === childId) - Number(a.childId === childId) ||
  a.openedAt.getTime() - b.openedAt.getTime() ||
  (a.id < b.id ? -1 : 1);

/** Whichever has a reference that this one had. */
const heirOf = ({ references }: EpisodeDossier, planned: readonly PlannedEpisode[]): PlannedEpisode | undefined => {
  const moved = new Set(references.map(referenceKey));
  return planned.find((episode) => episode.references.some((reference) => moved.has(referenceKey(reference))));
};
