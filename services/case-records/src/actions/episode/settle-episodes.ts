import { AppError, newId, type AccessGrant, type RecordLink, type Tx } from '@homeward/service-kit';
import type { ChildEntity } from '../../entities/child.entity';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import {
  loadChildDossiers,
  loadEpisodeDossiers,
  loadEstablishmentEpisodes,
  loadFactsOf,
  lockChildren,
} from '../../store/dossier.store';
import { accessesToRevoke } from '../../store/episode-access.store';
import { writeVerdicts } from '../../store/verdict.store';
import { absorbEpisode } from './absorb-episode';
import { decideEpisode, type EpisodeVerdict } from './decide-episode';
import { fromEstablishment, homeOf } from './from-establishment';
import type { ChildDossier, EpisodeDossier } from '../../store/dossier.store';
import type { ReferenceLink } from './reference-link';
import { earliest } from './effective-facts';
import type { Cause, EpisodeWork } from './episode-work';
import { planEpisodes, type PlannedEpisode } from './plan-episodes';
import { provisionalChild, provisionalDossier } from './provisional-child';
import { groupByReference, referenceKey } from './recompute-episode';
import { disownedAccess } from './episode-access';
import { rightfulProviders } from './rightful-providers';
import { withdrawFromWronglyTold } from '../disclosure/withdraw-from-wrongly-told';

/**
 * The one way in which episodes change: parts the facts of the children concerned into episodes, decides each that is touched, and writes
 * and says what follows, in a number of statements that does not depend on how many there are. Locks the children, in one order.
 * Throws AppError CONFLICT, retryable, when a reference was moved to another child meanwhile.
 */
export async function settleEpisodes(tx: Tx, work: EpisodeWork): Promise<EpisodeVerdict[]> {
  const childIds = childrenOf(work);
  await lockChildren(tx, childIds);
  const children = await loadChildDossiers(tx, childIds);
  const former = work.links.flatMap(({ before }) => before?.episodeId ?? []);
  const returnsTo = work.undoing?.returnsTo ?? new Map<string, string>();
  const episodes = await loadEpisodeDossiers(tx, [...former, ...work.happenings.keys()], reachOf(work), [...returnsTo.values()]);
  refuseMoved(work, episodes);
  for (const { before, ...link } of work.links) if (before) revive(episodes, returnsTo.get(referenceKey(link)), before.childId);

  const known = [...episodes.values()].flatMap(({ references }) => references);
  const facts = [...work.facts.filter(isUnder(work.links.filter(({ before }) => !before))), ...(await loadFactsOf(tx, known))];
  const links = new Map(work.links.map((link) => [referenceKey(link), link]));
  const references = [
    ...known.map((reference) => ({
      ...reference,
      ...placed(links.get(referenceKey(reference))),
      episodeId: returnsTo.get(referenceKey(reference)) ?? reference.episodeId,
    })),
    ...work.links.filter(({ before }) => !before).map((link) => ({ ...link, ...placed(link), episodeId: null })),
  ];
  const provisional = work.provisional.map((id) =>
    provisionalChild(id, factsOfChild(id, references, facts), children.get(id)?.child.recordedAt ?? tx.now),
  );
  for (const child of provisional) children.set(child.id, provisionalDossier(child, children.get(child.id)));
  const planned = planEpisodes({ references, facts, episodes }, newId).filter((episode) => isTouched(episode, links, work));
  const homes = planned.map(({ truth, childId }) => homeOf(dossierFor(children, childId), truth));
  const ofHomes = await loadEstablishmentEpisodes(tx, [...new Set(homes.filter((home) => home !== null))]);
  const verdicts = planned.map((episode, place) =>
    decideEpisode(episode, dossierFor(children, episode.childId), {
      now: tx.now,
      newId,
      reason: work.reason,
      establishmentEpisodes: fromEstablishment(homes[place] ?? null, episode.id, { planned, homes, known: ofHomes }),
      urgent: causesOf(episode, work).some(({ urgent }) => urgent),
      happening: work.happenings.get(episode.id) ?? null,
      disownedBy: disownedBy(work, episode.id),
    }),
  );
  const providers = await rightfulProviders(tx, verdicts, children, work);
  await write(tx, verdicts, provisional, work, providers);
  return verdicts;
}

/** It was the other child's until now, as a part of that one's episode. */
function revive(episodes: Map<string, EpisodeDossier>, episodeId: string | undefined, childId: string): void {
  const dossier = episodeId && episodes.get(episodeId);
  if (dossier) episodes.set(dossier.episode.id, { ...dossier, episode: { ...dossier.episode, childId, supersededBy: null } });
}

const disownedBy = ({ undoing }: EpisodeWork, episodeId: string): string | null =>
  undoing?.disowned?.episodeIds.includes(episodeId) ? undoing.disowned.authorityId : null;

const causesOf = ({ id, references }: PlannedEpisode, { causes }: EpisodeWork): Cause[] =>
  [id, ...references.map(referenceKey)].flatMap((key) => causes.get(key) ?? []);

const factsOfChild = (
  childId: string,
  references: readonly ChildOfReference[],
  facts: readonly NotificationFact[],
): NotificationFact[] => facts.filter(isUnder(references.filter((reference) => reference.childId === childId)));

const dossierFor = (children: ReadonlyMap<string, ChildDossier>, childId: string): ChildDossier => {
  const dossier = children.get(childId);
  if (!dossier) throw new AppError('INTERNAL', `The child ${childId} of an episode is not on record.`);
  return dossier;
};

const childrenOf = ({ links, happenings }: EpisodeWork): string[] => [
  ...new Set([
    ...links.flatMap(({ childId, before }) => [childId, ...(before ? [before.childId] : [])]),
    ...[...happenings.values()].map(({ childId }) => childId),
  ]),
];

type ChildOfReference = Pick<ReferenceLink, 'forceId' | 'policeReference' | 'childId'>;

const isUnder = (links: readonly ChildOfReference[]) => {
  const keys = new Set(links.map(referenceKey));
  return (fact: NotificationFact): boolean => keys.has(referenceKey(fact));
};

/** From when on each child's episodes may be touched; a reference that comes from another child may reach back to any. */
function reachOf({ links, facts }: EpisodeWork): { childId: string; fromAt: Date }[] {
  const spoken = new Map(groupByReference(facts).map((group) => [referenceKey(group[0] as NotificationFact), group]));
  return links.map((link) => {
    const times = (spoken.get(referenceKey(link)) ?? []).flatMap((f) => [
      f.leftPlacementAt,
      f.lastSeenAt,
      f.reportedAt,
      f.foundAt,
      f.returnedAt,
      f.receivedAt,
    ]);
    const isMoved = link.before !== null && link.before.childId !== link.childId;
    return { childId: link.childId, fromAt: (isMoved ? null : earliest(...times)) ?? new Date(0) };
  });
}

function refuseMoved({ links, happenings }: EpisodeWork, episodes: ReadonlyMap<string, EpisodeDossier>): void {
  const stands = (link: ReferenceLink) =>
    link.before === null ||
    episodes
      .get(link.before.episodeId)
      ?.references.some((now) => referenceKey(now) === referenceKey(link) && now.childId === link.before?.childId);
  const isThere = ([id, { childId }]: [string, { childId: string }]) => episodes.get(id)?.episode.childId === childId;
  if (links.every(stands) && [...happenings].every(isThere)) return;
  throw new AppError('CONFLICT', 'The report was moved to another child at this moment. It is tried again.', { retryable: true });
}

const placed = (link: ReferenceLink | undefined) =>
  link && { childId: link.childId, basis: link.basis, matchedByReportAt: link.matchedByReportAt };

const isTouched = (
  { references, absorbs, before, id }: PlannedEpisode,
  links: ReadonlyMap<string, ReferenceLink>,
  work: EpisodeWork,
): boolean =>
  !before ||
  absorbs.length > 0 ||
  before.references.length !== references.length ||
  work.happenings.has(id) ||
  references.some((reference) => links.has(referenceKey(reference)));

async function write(
  tx: Tx,
  verdicts: readonly EpisodeVerdict[],
  children: readonly ChildEntity[],
  work: EpisodeWork,
  providers: readonly AccessGrant[],
): Promise<void> {
  const absorbed = verdicts.flatMap(({ planned }) =>
    planned.absorbs.map((dossier) => absorbEpisode(dossier, planned.id, tx.now)),
  );
  const recast = verdicts.flatMap(({ planned: { before, isRecast } }) => (before && isRecast ? [before.episode] : []));
  const inOrder = [...verdicts].sort((a, b) => a.episode.startedAt.getTime() - b.episode.startedAt.getTime());
  await writeVerdicts(tx, {
    children,
    leaving: verdicts.flatMap(({ planned: { before, childId }, episode }) =>
      before && before.episode.childId !== childId ? [episode] : [],
    ),
    episodes: [...absorbed, ...inOrder].map(({ episode }) => episode),
    references: verdicts.flatMap(({ planned }) => planned.references),
    records: [...absorbed, ...verdicts].flatMap(({ records }) => records),
    duties: [...absorbed, ...verdicts].flatMap(({ duties }) => duties),
    decisions: verdicts.flatMap(({ decisions }) => decisions),
    said: verdicts.flatMap(({ planned }) =>
      planned.absorbs.flatMap(({ said }) => said.map((fact) => ({ ...fact, episodeId: planned.id }))),
    ),
    superseded: work.links.flatMap(({ before, childId }) =>
      before && before.childId !== childId ? [{ id: before.childId, childId }] : [],
    ),
  });
  tx.endAccess(await accessesToRevoke(tx, [...recast, ...absorbed.map(({ episode }) => episode)]));
  tx.endAccess(verdicts.flatMap((verdict) => disownedAccess(verdict, tx.now)));
  await withdrawFromWronglyTold(tx, verdicts, work, providers);
  tx.grantAccess([...verdicts.flatMap(({ grants }) => grants), ...providers]);
  tx.linkRecord(
    verdicts.flatMap(({ planned }) => linksOf(planned, new Set(work.facts.map(({ notificationId }) => notificationId)))),
  );
  for (const { events } of absorbed) for (const event of events) tx.publish(event);
  for (const { events, planned } of verdicts) for (const event of events) tx.publish(event, causesOf(planned, work)[0]);
}

/** The reports that are new, and all of them when the episode is another, or another child's, than before. */
function linksOf({ id, childId, before, facts }: PlannedEpisode, isNew: ReadonlySet<string>): RecordLink[] {
  const kept = new Set(before?.episode.childId === childId ? before.references.map(referenceKey) : []);
  return facts
    .filter((fact) => isNew.has(fact.notificationId) || !kept.has(referenceKey(fact)))
    .map(({ notificationId }) => ({ recordId: notificationId, recordKind: 'PoliceNotification', childId, episodeId: id }));
}
