import { OrganisationKind, Relation, WithdrawalCause } from '@homeward/domain';
import type { AccessGrant, Tx } from '@homeward/service-kit';
import { organisationsWithAccess } from '../../store/episode-access.store';
import type { EpisodeVerdict } from '../episode/decide-episode';
import { SAFEGUARDING_DESK } from '../episode/episode-access';
import { referenceKey } from '../episode/recompute-episode';
import type { EpisodeWork } from '../episode/episode-work';
import { openIncidents, type Withdrawal } from './open-incidents';

/** Those whose part comes from what an episode was taken for. Police sent it, and the desk was asked. */
const BY_MISTAKE: readonly Relation[] = [Relation.RESPONSIBLE, Relation.HOST, Relation.AREA, Relation.PROVIDER];

interface Former {
  episodeId: string;
  /** Set where the episode, or a part of it, was another child's. */
  childId: string | null;
}

/** What an episode was taken for before: another child's, or one with reports that are none of it. */
function formerOf({ planned }: EpisodeVerdict, { links }: EpisodeWork): Former[] {
  const keys = new Set(planned.references.map(referenceKey));
  const moved = links.flatMap((link) =>
    link.before && link.before.childId !== link.childId && keys.has(referenceKey(link)) ? [link.before] : [],
  );
  const isParted = planned.isRecast && planned.before?.episode.childId === planned.childId;
  return [...moved, ...(isParted ? [{ episodeId: planned.id, childId: null }] : [])];
}

/**
 * Who had a part in an episode by what it was taken for, and has none by what it is: what they were sent is recalled, they are asked to
 * delete it, and whoever answers for it has an incident to close.
 */
export async function withdrawFromWronglyTold(
  tx: Tx,
  verdicts: readonly EpisodeVerdict[],
  work: EpisodeWork,
  providers: readonly AccessGrant[],
): Promise<void> {
  const former = verdicts.flatMap((verdict) => formerOf(verdict, work).map((one) => ({ ...one, of: verdict.planned.id })));
  const had = await organisationsWithAccess(
    tx,
    former.map(({ of, episodeId, childId }) => ({
      of,
      episodeId,
      childId,
      startedAt: verdicts.find(({ planned }) => planned.id === of)?.episode.startedAt ?? tx.now,
    })),
    BY_MISTAKE,
  );
  const withdrawals = verdicts.flatMap((verdict) => {
    const { episode, grants, disownedBy, planned } = verdict;
    const acting = [episode.responsibleAuthorityId, episode.hostAuthorityId, episode.areaAuthorityId];
    const given = [...grants, ...providers.filter(({ episodeId }) => episodeId === planned.id)];
    const rightful = new Set([...given.map(({ organisationId }) => organisationId), ...acting, SAFEGUARDING_DESK]);
    const wrongly = [...(had.get(planned.id) ?? []), ...(disownedBy ? [disownedBy] : [])].filter((id) => !rightful.has(id));
    if (wrongly.length === 0) return [];
    const withdrawal: Withdrawal = {
      childId: planned.childId,
      episodeIds: [...new Set([planned.id, ...former.flatMap((one) => (one.of === planned.id ? [one.episodeId] : []))])],
      episodeId: planned.id,
      notificationIds: planned.facts.map(({ notificationId }) => notificationId),
      organisationIds: [...new Set(wrongly)].sort(),
      deliveryIds: [],
      releaseId: null,
      ownerId: ownerOf(tx, wrongly, episode.responsibleAuthorityId),
      cause: disownedBy ? WithdrawalCause.NOT_OURS : WithdrawalCause.MATCH_CORRECTED,
      reason: work.undoing?.because ?? null,
    };
    return [withdrawal];
  });
  await openIncidents(tx, withdrawals);
}

/** Whoever put it right answers for it, unless it was told itself; then the responsible authority, or the desk while there is none. */
function ownerOf({ viewer }: Tx, wrongly: readonly string[], responsible: string | null): string {
  const isOwn = viewer.kind === 'person' && viewer.organisationKind === OrganisationKind.AUTHORITY;
  if (isOwn && !wrongly.includes(viewer.organisationId)) return viewer.organisationId;
  return responsible && !wrongly.includes(responsible) ? responsible : SAFEGUARDING_DESK;
}
