import { ChildStatus, type EpisodeFact, type FactAnswer } from '@homeward/domain';
import { type DecisionEvent, type DecisionInput, FLAGS, packsFor, type RelationFacts } from '@homeward/protocols';
import { type PaperAbsence, type PaperChild, placementAt } from './paper-child';

const SOCIAL_CARE: readonly ChildStatus[] = [
  ChildStatus.CHILD_IN_NEED,
  ChildStatus.CHILD_PROTECTION,
  ChildStatus.LOOKED_AFTER,
  ChildStatus.UASC,
];
const SERVICES: readonly ChildStatus[] = [...SOCIAL_CARE, ChildStatus.EARLY_HELP, ChildStatus.CARE_LEAVER];

const relationTo = ({ standing: { status, 'missing plan': plan } }: PaperChild): RelationFacts => ({
  status,
  openToServices: status.some((one) => SERVICES.includes(one)),
  openToSocialCare: status.some((one) => SOCIAL_CARE.includes(one)),
  hasMissingPlan: plan ?? false,
});

const known = (answer: FactAnswer | undefined): boolean | null => (answer === 'YES' ? true : answer === 'NO' ? false : null);

/** What the packs are asked about one absence, as it stands on paper. */
export function paperDecision(
  child: PaperChild,
  absence: PaperAbsence,
  everybody: readonly PaperChild[],
  event: DecisionEvent,
  now: Date,
): DecisionInput {
  const { told, standing } = child;
  const placement = told.of ? placementAt(child, absence.began) : null;
  const authorities = {
    responsible: told.of?.id ?? null,
    host: placement?.in.id ?? null,
    areaLastSeen: absence.lastSeenIn?.id ?? null,
    areaFound: absence.foundIn?.id ?? null,
  };
  const said = (fact: EpisodeFact): boolean | null => known(absence.facts.get(fact));
  const grade = absence.gradings.at(-1);
  return {
    event,
    now,
    packs: packsFor(Object.values(authorities), now),
    authorities,
    forces: { investigating: absence.force, whereFound: absence.foundIn?.force ?? null },
    times: {
      startedAt: absence.began,
      lastSeenAt: absence.lastSeenAt,
      reportedAt: absence.reportedAt,
      notificationReceivedAt: absence.receivedAt,
      foundAt: absence.foundAt,
      foundReportReceivedAt: absence.foundReceivedAt,
      returnedAt: absence.returnedAt,
      gradedAt: grade?.at ?? null,
      endedAt: absence.returnedAt,
      placementStartedAt: placement?.since ?? null,
      concernRaisedAt: absence.concernAt,
    },
    facts: {
      identity: told.of ? 'CONFIRMED' : 'PROVISIONAL',
      category: absence.category,
      risk: grade?.risk ?? null,
      riskWhenFound: riskWhenFound(absence),
      dateOfBirth: told.dob,
      placementKind: placement?.kind ?? null,
      placementNotifiedToHost: placement?.hostTold ?? null,
      legal: standing.legal ?? null,
      knownTrafficked: standing['known trafficked'] ?? null,
      outOfUk: standing['out of the UK'] ?? null,
      sendOrDisability: standing['disability or special needs'] ?? null,
      distanceMiles: placement?.miles ?? null,
      contractRequiresProtocol: placement?.contract ?? null,
      placementOutsideEngland: placement?.outsideEngland ?? null,
      missingFrom: absence.missingFrom,
      laRisk: absence.ownRisk,
      partnerAgeGapYears: absence.partnerAgeGap,
      outOfCharacter: said('OUT_OF_CHARACTER'),
      significantForChild: said('SIGNIFICANT_FOR_CHILD'),
      externalActivity: said('EXTERNAL_ACTIVITY'),
      concernAboutResponse: said('CONCERN_ABOUT_RESPONSE'),
      liableToArrest: said('LIABLE_TO_ARREST'),
      otherFactorsSuspected: said('OTHER_FACTORS_SUSPECTED'),
      commissionedByPlacingAuthority: said('COMMISSIONED_BY_PLACING_AUTHORITY'),
      attemptsUnsuccessful: absence.attempts,
      establishmentEpisodes: placement?.home === undefined ? null : othersFrom(placement.home, absence, everybody),
      flags: flagsOf(child, absence, event),
      earlierEpisodes: child.absences
        .filter((other) => other !== absence && other.began < absence.began)
        .map(({ began, reportedAt }) => ({ startedAt: began, reportedAt })),
      interview: absence.interview,
    },
    relations: told.of ? { [told.of.id]: relationTo(child) } : {},
    met: absence.met,
  };
}

/** The grade that was in force, or the first there was. */
function riskWhenFound({ gradings, foundAt }: PaperAbsence): DecisionInput['facts']['riskWhenFound'] {
  if (!foundAt) return null;
  return (gradings.filter(({ heardAt }) => heardAt <= foundAt).at(-1) ?? gradings[0])?.risk ?? null;
}

const othersFrom = (home: string, absence: PaperAbsence, everybody: readonly PaperChild[]): Date[] =>
  everybody.flatMap((child) =>
    child.absences
      .filter((other) => other !== absence && other.category === 'MISSING' && placementAt(child, other.began)?.home === home)
      .map(({ began }) => began),
  );

function flagsOf({ standing }: PaperChild, absence: PaperAbsence, event: DecisionEvent): DecisionInput['facts']['flags'] {
  const said = FLAGS.flatMap((flag) => {
    const answer = known(absence.facts.get(flag.toUpperCase() as EpisodeFact));
    return answer === null ? [] : [[flag, answer] as const];
  });
  return {
    ...(standing['never absent'] === undefined ? {} : { never_absent: standing['never absent'] }),
    ...Object.fromEntries(said),
    ...(absence.concernAt || event === 'concern' ? { safeguarding_concern: true } : {}),
    ...(absence.crimeOrDanger ? { crime_victim_or_danger_on_return: true } : {}),
  };
}
