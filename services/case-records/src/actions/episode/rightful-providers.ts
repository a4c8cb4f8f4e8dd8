import { Relation } from '@homeward/domain';
import type { AccessGrant, Tx } from '@homeward/service-kit';
import type { ChildDossier } from '../../store/dossier.store';
import { providersOfEpisodes } from '../../store/episode-access.store';
import type { EpisodeVerdict } from './decide-episode';
import type { EpisodeWork } from './episode-work';

/**
 * When two children are taken for one, or for two again, an episode goes from the one to the other with whoever interviews for the same
 * authority, unless a restriction of the child that it goes to says otherwise. Nobody else keeps what was given for another child.
 */
export async function rightfulProviders(
  tx: Tx,
  verdicts: readonly EpisodeVerdict[],
  children: ReadonlyMap<string, ChildDossier>,
  { undoing }: EpisodeWork,
): Promise<AccessGrant[]> {
  if (!undoing?.providers) return [];
  const heirs = new Map(verdicts.flatMap((verdict) => formerlyOf(verdict).map((id) => [id, verdict] as const)));
  const standing = await providersOfEpisodes(tx, [...heirs.keys()]);
  return [...standing, ...undoing.providers].flatMap(({ episodeId: formerId, organisationId, fromAt, because }) => {
    const heir = heirs.get(formerId)?.planned;
    if (!heir || isRestricted(children.get(heir.childId), organisationId)) return [];
    const { childId, id: episodeId } = heir;
    return [
      { childId, episodeId, recordId: null, organisationId, relation: Relation.PROVIDER, fromAt: new Date(fromAt), because },
    ];
  });
}

/** The episodes of the same authority's children that this one was before, or has taken in. */
const formerlyOf = ({ planned: { before, absorbs }, episode }: EpisodeVerdict): string[] =>
  (before ? [before, ...absorbs] : absorbs)
    .filter((former) => former.episode.responsibleAuthorityId !== null)
    .filter((former) => former.episode.responsibleAuthorityId === episode.responsibleAuthorityId)
    .map((former) => former.episode.id);

const isRestricted = (dossier: ChildDossier | undefined, organisationId: string): boolean =>
  dossier?.restrictions.some(
    (restriction) =>
      restriction.organisationId === organisationId &&
      restriction.personSubject === null &&
      restriction.personName === null &&
      (restriction.role === null || restriction.role === 'provider'),
  ) ?? true;
