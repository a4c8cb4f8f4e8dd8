import { ChildStatus, EpisodeState, IdentityState } from '@homeward/domain';
import type { ActingAuthorities, DecisionEvent, DecisionInput, InterviewProgress, RelationFacts } from '@homeward/protocols';
import { packsFor } from '@homeward/protocols';
import type { ChildEntity } from '../../entities/child.entity';
import type { PlacementEntity } from '../../entities/placement.entity';
import type { EpisodeFactEntity } from '../../entities/episode-fact.entity';
import type { ChildDossier } from '../../store/dossier.store';
import { earliest } from './effective-facts';
import { saidFacts } from './said-facts';
import type { EpisodeTruth } from './recompute-episode';

export interface EpisodeSituation {
  episodeId: string;
  dossier: ChildDossier;
  truth: EpisodeTruth;
  interview: InterviewProgress;
  /** What authorities have said of it. */
  said: readonly EpisodeFactEntity[];
  concernRaisedAt: Date | null;
  failedAttempts: number | null;
  /** Starts of the other missing episodes from the same establishment; null where the child went missing from none. */
  establishmentEpisodes: readonly Date[] | null;
  met: readonly { slot: string; at: Date }[];
  now: Date;
}

const SOCIAL_CARE: readonly ChildStatus[] = [
  ChildStatus.CHILD_IN_NEED,
  ChildStatus.CHILD_PROTECTION,
  ChildStatus.LOOKED_AFTER,
  ChildStatus.UASC,
];
const SERVICES: readonly ChildStatus[] = [...SOCIAL_CARE, ChildStatus.EARLY_HELP, ChildStatus.CARE_LEAVER];

/** What the responsible authority has recorded of its own child; no other authority's status is known to the hub. */
const relationTo = ({ status, hasMissingPlan }: ChildEntity): RelationFacts => ({
  status,
  openToServices: status.some((one) => SERVICES.includes(one)),
  openToSocialCare: status.some((one) => SOCIAL_CARE.includes(one)),
  hasMissingPlan: hasMissingPlan ?? false,
});

/** Where the child lived at a moment. */
export const placementAt = (placements: readonly PlacementEntity[], at: Date): PlacementEntity | null =>
  placements
    .filter(({ startedAt, endedAt }) => startedAt <= at && (!endedAt || at < endedAt))
    .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime())[0] ?? null;

/** Who has a part in the episode. Until it is certain who the child is, only those who have one by the place. */
export function actingAuthorities({ child, placements }: ChildDossier, truth: EpisodeTruth): ActingAuthorities {
  const isKnown = child.identity === IdentityState.CONFIRMED;
  return {
    responsible: isKnown ? child.responsibleAuthorityId : null,
    host: isKnown ? (placementAt(placements, truth.startedAt)?.hostAuthorityId ?? null) : null,
    areaLastSeen: truth.areasLastSeen.at(-1) ?? null,
    areaFound: truth.areasFound.at(-1) ?? null,
  };
}

/** What the packs are asked, about one episode, when something has happened. */
export function decisionInput(situation: EpisodeSituation, event: DecisionEvent): DecisionInput {
  const { episodeId, dossier, truth, interview, now } = situation;
  const authorities = actingAuthorities(dossier, truth);
  const placement = authorities.responsible ? placementAt(dossier.placements, truth.startedAt) : null;
  const { child } = dossier;
  const said = saidFacts(situation.said, authorities.responsible);
  // Missing again before it was back: it is not found.
  const isFound = truth.state !== EpisodeState.MISSING;
  return {
    event,
    now,
    packs: packsFor(Object.values(authorities), now),
    authorities,
    forces: { investigating: truth.forces.at(-1) ?? null, whereFound: truth.forceWhereFound },
    times: {
      startedAt: truth.startedAt,
      lastSeenAt: truth.lastSeenAt,
      reportedAt: truth.reportedAt,
      notificationReceivedAt: truth.receivedAt,
      foundAt: isFound ? truth.foundAt : null,
      foundReportReceivedAt: isFound ? truth.foundReceivedAt : null,
      returnedAt: truth.returnedAt,
      gradedAt: truth.gradedAt,
      endedAt: truth.returnedAt,
      placementStartedAt: placement?.startedAt ?? null,
      concernRaisedAt: earliest(situation.concernRaisedAt, truth.check.concernAt),
    },
    facts: {
      ...said,
      identity: child.identity,
      category: truth.category,
      risk: truth.risk,
      riskWhenFound: truth.riskWhenFound,
      dateOfBirth: child.dateOfBirth,
      placementKind: placement?.kind ?? null,
      placementNotifiedToHost: placement ? placement.notifiedHostAt !== null : null,
      legal: child.legalStatus,
      knownTrafficked: child.knownTrafficked,
      outOfUk: child.outOfUk,
      sendOrDisability: child.sendOrDisability,
      distanceMiles: placement?.distanceMiles ?? null,
      contractRequiresProtocol: placement?.contractRequiresProtocol ?? null,
      placementOutsideEngland: placement?.outsideEngland ?? null,
      attemptsUnsuccessful: situation.failedAttempts,
      establishmentEpisodes: situation.establishmentEpisodes,
      flags: { ...standing(child), ...said.flags, ...flagsOf(situation, event) },
      earlierEpisodes: dossier.history
        .filter((other) => other.id !== episodeId && other.startedAt < truth.startedAt)
        .map(({ startedAt, reportedAt }) => ({ startedAt, reportedAt })),
      interview,
    },
    relations: authorities.responsible ? { [authorities.responsible]: relationTo(child) } : {},
    met: situation.met,
  };
}

const standing = ({ neverAbsent }: ChildEntity): DecisionInput['facts']['flags'] =>
  neverAbsent === null ? {} : { never_absent: neverAbsent };

/** Only what somebody has said: that nobody spoke of a concern is not that there is none. */
const flagsOf = (
  { truth: { check }, concernRaisedAt }: EpisodeSituation,
  event: DecisionEvent,
): DecisionInput['facts']['flags'] => ({
  ...(check.concern || concernRaisedAt || event === 'concern' ? { safeguarding_concern: true } : {}),
  ...(check.crimeOrDanger ? { crime_victim_or_danger_on_return: true } : {}),
});
