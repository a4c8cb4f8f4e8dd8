import { Relation } from '@homeward/domain';
import type { AccessGrant, Tx } from '@homeward/service-kit';
import type { ChildDossier, EpisodeDossier } from '../../store/dossier.store';
import { providersOfEpisodes } from '../../store/episode-access.store';
import type { EpisodeVerdict } from './decide-episode';
import type { EpisodeWork } from './episode-work';

/**
 * What was opened by an episode that is parted, or joined to another, is closed; whoever interviews keeps it with the same authority, unless
 * a restriction of the child says otherwise. So it is when two children are taken for one, or for two again, and when a late report parts
 * or joins the absences of one child. Nobody else keeps what was given for another child.
 */
export async function rightfulProviders(
  tx: Tx,
  verdicts: readonly EpisodeVerdict[],
  children: ReadonlyMap<string, ChildDossier>,
  { undoing }: EpisodeWork,
): Promise<AccessGrant[]> {
  if (undoing && !undoing.providers) return [];
  const keepsIts = (former: EpisodeDossier, { planned }: EpisodeVerdict): boolean =>
    undoing !== undefined || (former.episode.childId === planned.childId && (planned.isRecast || planned.absorbs.length > 0));
  const heirs = new Map(
    verdicts.flatMap((verdict) =>
      formerlyOf(verdict).flatMap((former) => (keepsIts(former, verdict) ? [[former.episode.id, verdict] as const] : [])),
    ),
  );
  const standing = await providersOfEpisodes(tx, [...heirs.keys()], undoing ? 'child.merged' : 'episode.changed');
  return [...standing, ...(undoing?.providers ?? [])].flatMap(({ episodeId: formerId, organisationId, fromAt, because }) => {
    const heir = heirs.get(formerId)?.planned;
    if (!heir || isRestricted(children.get(heir.childId), organisationId)) return [];
    const { childId, id: episodeId } = heir;
    return [
      { childId, episodeId, recordId: null, organisationId, relation: Relation.PROVIDER, fromAt: new Date(fromAt), because },
    ];
  });
}

/** The episodes of the same authority's children that this one was before, or has taken in. */
const formerlyOf = ({ planned: { before, absorbs }, episode }: EpisodeVerdict): EpisodeDossier[] =>
  (before ? [before, ...absorbs] : absorbs)
    .filter((former) => former.episode.responsibleAuthorityId !== null)
    .filter((former) => former.episode.responsibleAuthorityId === episode.responsibleAuthorityId);

const isRestricted = (dossier: ChildDossier | undefined, organisationId: string): boolean =>
  dossier?.restrictions.some(
    (restriction) =>
      restriction.organisationId === organisationId &&
      restriction.personSubject === null &&
      restriction.personName === null &&
      (restriction.role === null || restriction.role === 'provider'),
  ) ?? true;
