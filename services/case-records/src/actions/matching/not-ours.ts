import { EpisodeState, isRecordId, NotOursBecause, Relation, Subject } from '@homeward/domain';
import { AppError, invalidInput, notFound, type Caller, type Database, type Organisations, type Tx } from '@homeward/service-kit';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { referencesOfChildren } from '../../store/child-merge.store';
import { loadFactsOf, lockChildren } from '../../store/dossier.store';
import { readEpisodes, type SeenEpisode } from '../../store/episode.store';
import { childrenOfEpisodes } from '../../store/happening.store';
import { loadEpisodeOfNotification } from '../../store/notification-fact.store';
import { addPlaceCorrections, loadPlaceCorrections } from '../../store/place-correction.store';
import { groupByReference } from '../episode/recompute-episode';
import { SAFEGUARDING_DESK } from '../episode/episode-access';
import type { EpisodeVerdict } from '../episode/decide-episode';
import type { Occasion } from '../episode/occasions';
import { settleEpisodes } from '../episode/settle-episodes';
import { ownAuthority } from '../own-authority';
import { checkedReason } from './checked-reason';
import { moveReferences } from './move-references';

export interface NotOurs {
  notificationId?: string | null;
  episodeId?: string | null;
  because: NotOursBecause;
  /** Whose it is: an authority's id, name or code. Not given: the child's own authorities have it, or the safeguarding desk takes it. */
  sendTo?: string | null;
  reason: string;
}

/**
 * An authority that was told says that the place, or the child, is not its own. What it was given by that ends at once, what it was sent is
 * recalled, and its duties are cancelled; in the same decision another front door, or the safeguarding desk, is told, so that the emergency is
 * somebody's at every moment.
 * Throws AppError NOT_FOUND for an episode that it does not see; CONFLICT where it has its part by another reason, or nobody else would have it.
 * @returns the id of the episode
 */
export const createNotOurs =
  (database: Database, jobsDatabase: Database, organisations: Organisations) =>
  async (caller: Caller, input: NotOurs): Promise<string> => {
    const authorityId = ownAuthority(caller.viewer);
    const because = checkedReason(input.reason);
    const sendTo = sendToOf(input, authorityId, organisations);
    const episode = await seenEpisode(database, caller, input);
    refuseOtherReason(episode, authorityId, input.because);
    return jobsDatabase.write(caller, 'notification:not-ours', async (tx) => {
      const now = (await childrenOfEpisodes(tx, [episode.id])).get(episode.id);
      if (!now) throw notFound('episode');
      await lockChildren(tx, [now.childId]);
      tx.saw(now.episodeId, now.childId);
      const about = { episodeId: now.episodeId, childId: now.childId, authorityId, because };
      const verdicts =
        input.because === NotOursBecause.WRONG_PLACE
          ? await correctPlace(tx, { ...about, sendTo, state: episode.state })
          : await disownChild(tx, about);
      refuseSilence(verdicts, sendTo);
      return now.episodeId;
    });
  };

function sendToOf({ sendTo, because }: NotOurs, authorityId: string, organisations: Organisations): string | null {
  if (!sendTo?.trim()) return null;
  if (because === NotOursBecause.WRONG_CHILD)
    throw invalidInput(
      'input.sendTo',
      'Whose child it is must be asked first: the safeguarding desk does. Leave it out, or use `confirmMatch`.',
    );
  const meant = organisations.byId(sendTo) ?? organisations.authorityByName(sendTo);
  if (meant?.kind !== 'AUTHORITY')
    throw invalidInput('input.sendTo', `No authority is called "${sendTo}". Give its id, name or code.`);
  if (meant.id === authorityId) throw invalidInput('input.sendTo', 'This is your own authority. Name the one whose it is.');
  return meant.id;
}

async function seenEpisode(database: Database, caller: Caller, { notificationId, episodeId }: NotOurs): Promise<SeenEpisode> {
  if ((notificationId == null) === (episodeId == null))
    throw invalidInput('input.episodeId', 'Name the episode, or a notification of it, and not both.');
  const id = (episodeId ?? notificationId) as string;
  if (!isRecordId(id))
    throw invalidInput(episodeId == null ? 'input.notificationId' : 'input.episodeId', 'This is no id of a record.');
  const episode = await database.read(caller, async (tx) => {
    tx.asked(id);
    const found = episodeId == null ? await loadEpisodeOfNotification(tx, id) : id;
    // asked either way: what is linked and hidden takes no longer than what is not there
    return (await readEpisodes(tx, found ? [found] : []))[0];
  });
  if (!episode) throw notFound('episode');
  return episode;
}

/** Who has it by a record of the child, its own or the responsible authority's, cannot send the place away; who has it by the place alone need not know the child. */
function refuseOtherReason(episode: SeenEpisode, authorityId: string, because: NotOursBecause): void {
  const isMatched = episode.responsibleAuthorityId === authorityId || episode.hostAuthorityId === authorityId;
  if (because === NotOursBecause.WRONG_CHILD && !isMatched)
    throw new AppError(
      'CONFLICT',
      'You were told because of the place, whoever the child is. Say WRONG_PLACE if the place is not yours.',
    );
  if (because === NotOursBecause.WRONG_PLACE && isMatched)
    throw new AppError(
      'CONFLICT',
      'You have this episode by the record of the child, not by the place alone. Say WRONG_CHILD if the report is about somebody else, or have the placement put right.',
    );
  if (because === NotOursBecause.WRONG_PLACE && !episode.relations.includes(Relation.AREA))
    throw new AppError('CONFLICT', 'Your authority has no part in this episode by its place.');
}

interface About {
  episodeId: string;
  childId: string;
  authorityId: string;
  because: string;
}

const found: Occasion = { event: 'found', subject: Subject.STAND_DOWN, key: 'found', alsoEveryoneAlerted: false };

async function correctPlace(
  tx: Tx,
  { episodeId, childId, authorityId, because, sendTo, state }: About & { sendTo: string | null; state: EpisodeState },
): Promise<EpisodeVerdict[]> {
  const references = (await referencesOfChildren(tx, [childId])).filter((reference) => reference.episodeId === episodeId);
  const facts = (await loadFactsOf(tx, references)).filter(({ areaAuthorityId }) => areaAuthorityId === authorityId);
  const known = await loadPlaceCorrections(tx, references);
  if (sendTo !== null && known.some((correction) => correction.authorityId === sendTo))
    throw invalidInput(
      'input.sendTo',
      'That authority has said already that it is not its own. Leave it out: the safeguarding desk takes it.',
    );
  await addPlaceCorrections(
    tx,
    placesOf(facts).map((fact) => ({
      forceId: fact.forceId,
      policeReference: fact.policeReference,
      kind: fact.kind,
      authorityId,
      sentTo: sendTo,
      leadsTo: sendTo,
      reason: because,
      correctedAt: tx.now,
      correctedBy: tx.viewer.name,
    })),
  );
  return settleEpisodes(tx, {
    reason: 'NOT_OURS',
    links: [],
    facts: [],
    provisional: [],
    happenings: new Map([
      [episodeId, { childId, reason: 'NOT_OURS', occasion: state === EpisodeState.MISSING ? 'ANEW' : found }],
    ]),
    causes: new Map([[episodeId, { urgent: true, correlationId: tx.caller.correlationId }]]),
    undoing: { because, disowned: { episodeIds: [episodeId], authorityId } },
  });
}

/** Of each reference and kind of report one. */
const placesOf = (facts: readonly NotificationFact[]): NotificationFact[] =>
  groupByReference(facts).flatMap((spoken) => [...new Map(spoken.map((fact) => [fact.kind, fact])).values()]);

async function disownChild(tx: Tx, { episodeId, childId, because }: About): Promise<EpisodeVerdict[]> {
  const references = (await referencesOfChildren(tx, [childId])).filter((reference) => reference.episodeId === episodeId);
  return moveReferences(tx, { references, toChildId: null, reason: 'NOT_OURS', because });
}

/** Another has been told, by the decision just made or by one before it: whom it was sent to, or the child's own authorities, or the desk. */
function refuseSilence(verdicts: readonly EpisodeVerdict[], sendTo: string | null): void {
  const isTold = verdicts.some(({ episode: { told, responsibleAuthorityId, hostAuthorityId } }) => {
    const takers = sendTo === null ? [SAFEGUARDING_DESK, responsibleAuthorityId, hostAuthorityId] : [sendTo];
    return told.some((one) => one.split(/[ #]/).some((word) => takers.includes(word)));
  });
  if (!isTold)
    throw new AppError('CONFLICT', 'Nobody else would be told of this child now. Name the authority whose it is.', {
      field: 'input.sendTo',
    });
}
