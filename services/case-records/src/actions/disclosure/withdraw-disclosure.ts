import { isRecordId, Relation, WithdrawalCause } from '@homeward/domain';
import {
  AppError,
  forbidden,
  invalidInput,
  notFound,
  type Caller,
  type Database,
  type Organisations,
  type Tx,
} from '@homeward/service-kit';
import { referencesOfChildren } from '../../store/child-merge.store';
import { lockChildren } from '../../store/dossier.store';
import { accessesToRevoke } from '../../store/episode-access.store';
import { readEpisodes, type SeenEpisode } from '../../store/episode.store';
import { childrenOfEpisodes } from '../../store/happening.store';
import { checkedReason } from '../matching/checked-reason';
import { ownAuthority } from '../own-authority';
import { openIncidents } from './open-incidents';

export interface WithdrawDisclosure {
  episodeId: string;
  /** Everything that this organisation was sent of the episode, and what it may see of it. Id, or an authority's name or code. */
  organisation?: string | null;
  /** These deliveries of the episode alone. */
  deliveryIds?: string[] | null;
  /** This release of an interview of the episode. */
  releaseId?: string | null;
  reason: string;
}

/**
 * An authority takes back what was disclosed of an episode that it is responsible for: what waits is not delivered, what was delivered is
 * recalled, whoever had it is asked to delete it, and the access ends. The incident that it opens lists who received and opened what.
 * Throws AppError NOT_FOUND for an episode that the caller does not see, FORBIDDEN for one that is not its own, CONFLICT for an organisation
 * that has a part of its own in it.
 * @returns the id of the incident
 */
export const createWithdrawDisclosure =
  (database: Database, jobsDatabase: Database, organisations: Organisations) =>
  async (caller: Caller, input: WithdrawDisclosure): Promise<string> => {
    const authorityId = ownAuthority(caller.viewer);
    if (!isRecordId(input.episodeId)) throw invalidInput('input.episodeId', 'This is no id of an episode.');
    const deliveryIds = input.deliveryIds ?? [];
    if (!deliveryIds.every(isRecordId)) throw invalidInput('input.deliveryIds', 'This is no id of a delivery.');
    const releaseId = input.releaseId ?? null;
    if (releaseId !== null && !isRecordId(releaseId)) throw invalidInput('input.releaseId', 'This is no id of a release.');
    const organisationId = organisationOf(input.organisation, authorityId, organisations);
    if (organisationId === null && deliveryIds.length === 0 && releaseId === null)
      throw invalidInput(
        'input.organisation',
        'Say what is withdrawn: from which organisation, which deliveries, or which release.',
      );
    const reason = checkedReason(input.reason);
    const [episode] = await database.read(caller, async (tx) => {
      tx.asked(input.episodeId);
      return readEpisodes(tx, [input.episodeId]);
    });
    if (!episode) throw notFound('episode');
    if (!isOwn(episode, authorityId))
      throw forbidden('The responsible authority withdraws what was disclosed of its child. Tell it.');
    return jobsDatabase.write(caller, 'disclosure:withdraw', async (tx) => {
      const now = (await childrenOfEpisodes(tx, [episode.id])).get(episode.id);
      if (!now) throw notFound('episode');
      await lockChildren(tx, [now.childId]);
      if (organisationId !== null) await endAccess(tx, { ...episode, id: now.episodeId, childId: now.childId }, organisationId);
      tx.saw(now.episodeId, now.childId, ...deliveryIds);
      const [incidentId] = await openIncidents(tx, [
        {
          childId: now.childId,
          episodeId: now.episodeId,
          episodeIds: [...new Set([episode.id, now.episodeId])],
          notificationIds: null,
          organisationIds: organisationId === null ? [] : [organisationId],
          deliveryIds,
          releaseId,
          ownerId: authorityId,
          cause: WithdrawalCause.WITHDRAWN_BY_AUTHORITY,
          reason,
        },
      ]);
      return incidentId as string;
    });
  };

/** While nobody knows whose the child is, the authority of the place answers for it. */
const isOwn = ({ responsibleAuthorityId, relations }: SeenEpisode, authorityId: string): boolean =>
  responsibleAuthorityId === authorityId || (responsibleAuthorityId === null && relations.includes(Relation.AREA));

function organisationOf(text: string | null | undefined, own: string, organisations: Organisations): string | null {
  if (!text?.trim()) return null;
  const meant = organisations.byId(text) ?? organisations.authorityByName(text);
  if (!meant)
    throw invalidInput(
      'input.organisation',
      `No organisation is called "${text}". Give its id, such as provider.advocacy-focus.`,
    );
  if (meant.id === own)
    throw invalidInput('input.organisation', 'This is your own authority. Name the one that should not have had it.');
  return meant.id;
}

async function endAccess(tx: Tx, episode: SeenEpisode, organisationId: string): Promise<void> {
  const references = (await referencesOfChildren(tx, [episode.childId])).filter(({ episodeId }) => episodeId === episode.id);
  const part = partOf(organisationId, episode, references);
  if (part) throw new AppError('CONFLICT', part, { field: 'input.organisation' });
  const accesses = await accessesToRevoke(tx, [{ id: episode.id, childId: episode.childId }]);
  tx.endAccess(accesses.filter((access) => access.organisationId === organisationId));
}

/** Why an organisation has a part that a withdrawal does not end, and what does. */
function partOf(organisationId: string, episode: SeenEpisode, references: readonly { forceId: string }[]): string | null {
  if (references.some(({ forceId }) => forceId === organisationId))
    return 'This force sent the report. Withdraw single deliveries to it.';
  if (episode.hostAuthorityId === organisationId)
    return 'The child lives in the area of this authority by its placement. Put the placement right, or withdraw single deliveries.';
  if (episode.areaAuthorityId === organisationId)
    return 'The child was last seen in the area of this authority, which says itself if that is wrong (`notOurs`). Withdraw single deliveries.';
  return null;
}
