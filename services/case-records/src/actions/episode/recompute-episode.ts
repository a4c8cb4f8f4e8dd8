import { Category, CheckStatus, EpisodeState, NotificationKind, type FoundPlace, type Risk } from '@homeward/domain';
import type { NotificationFact } from '../../entities/notification-fact.entity';
import { groupBy } from '../../group-by';
import { byReceipt, earliest, effectiveFacts, higherRisk, latest, type EffectiveFacts } from './effective-facts';

/** What is true of an episode, given everything the police have said of it. */
export interface EpisodeTruth {
  state: EpisodeState;
  /** False while only other reports have come: found, or seen, before missing. */
  reportedMissing: boolean;
  category: Category | null;
  risk: Risk | null;
  riskWhenFound: Risk | null;
  /** How many times it was graded, and since when the grade in force has been in force. */
  gradings: number;
  gradedAt: Date | null;
  leftPlacementAt: Date | null;
  lastSeenAt: Date | null;
  reportedAt: Date | null;
  startedAt: Date;
  /** When the hub first heard of it. */
  receivedAt: Date;
  /** When the child was found; a return without a found report finds it at the latest. Kept when it goes missing again before it is back. */
  foundAt: Date | null;
  foundReceivedAt: Date | null;
  foundPlace: FoundPlace | null;
  returnedAt: Date | null;
  /** When it went missing again after it was found and before it was back; null where it did not. */
  missingAgainAt: Date | null;
  /** Reports that it was seen and is still missing, in the order in which they came. */
  sightings: string[];
  /** First reports of it that are held: last seen after it had been reported missing, and nobody has said when it was found in between. */
  reportedAgain: string[];
  /** Where it was last seen, and where found: every authority that was ever named, the newest last. */
  areasLastSeen: string[];
  areasFound: string[];
  /** The newest report's force last. */
  forces: string[];
  forceWhereFound: string | null;
  check: {
    status: CheckStatus;
    /** When the child was seen, as far as the police say; else when they said so. */
    doneAt: Date | null;
    concern: boolean;
    crimeOrDanger: boolean;
    /** When the first word of a concern came with a check. */
    concernAt: Date | null;
  };
}

const CATEGORY_ORDER: readonly (Category | null)[] = [
  null,
  Category.AWAY_WITHOUT_AUTHORISATION,
  Category.ABSENT,
  Category.ABSCONDED,
  Category.MISSING,
];
const wider = (a: Category | null, b: Category | null): Category | null =>
  CATEGORY_ORDER.indexOf(a) >= CATEGORY_ORDER.indexOf(b) ? a : b;

type OfReference = Pick<NotificationFact, 'forceId' | 'policeReference'>;

export const referenceKey = ({ forceId, policeReference }: OfReference): string => `${forceId} ${policeReference}`;

export const groupByReference = <F extends OfReference>(facts: readonly F[]): F[][] => [...groupBy(facts, referenceKey).values()];

const present = <T>(values: readonly (T | null | undefined)[]): T[] => values.filter((value): value is T => value != null);
/** Each once, where it came last. */
const distinct = (values: readonly (string | null)[]): string[] => [...new Set(present(values).reverse())].reverse();
const inReceipt = (reports: readonly (NotificationFact | null)[]): NotificationFact[] => present(reports).sort(byReceipt);

const foundTime = (report: NotificationFact): Date => report.foundAt ?? report.receivedAt;
const returnTime = (report: NotificationFact): Date => report.returnedAt ?? report.receivedAt;

/**
 * The state of one episode as a function of its facts, of whatever references: any order of arrival, and any repetition, gives the same.
 * @param facts at least one
 */
export function recomputeEpisode(facts: readonly NotificationFact[]): EpisodeTruth {
  const heard = [...facts].sort(byReceipt);
  const references = groupByReference(heard)
    .map((group) => effectiveFacts(group))
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const absences = references.filter(({ missing }) => missing);
  const missing = inReceipt(absences.map((absence) => absence.missing));
  const founds = inReceipt(references.map(({ found }) => found));
  const foundNow = founds.filter((report) => endsAbsence(report, foundTime(report), absences));
  const returnedNow = inReceipt(references.map(({ returned }) => returned)).filter((report) =>
    endsAbsence(report, returnTime(report), absences),
  );
  const foundBy = foundNow.length > 0 ? foundNow : founds;
  const foundAt = earliest(...(foundBy.length > 0 ? foundBy.map(foundTime) : returnedNow.map(returnTime)));
  const risk = highestNow(references);
  const missingAgainAt = missingAgain(founds, absences);
  const first = references[0] as EffectiveFacts;
  const firstMissing = absences[0]?.missing ?? null;
  return {
    state:
      returnedNow.length > 0
        ? EpisodeState.RETURNED
        : foundNow.length > 0
          ? EpisodeState.FOUND_NOT_RETURNED
          : EpisodeState.MISSING,
    reportedMissing: missing.length > 0,
    category: missing.reduce<Category | null>((widest, { category }) => wider(widest, category), null),
    risk,
    riskWhenFound:
      foundAt && references.reduce<Risk | null>((highest, { gradings }) => higherRisk(highest, gradeAt(gradings, foundAt)), null),
    gradings: references.reduce((count, { gradings }) => count + gradings.length, 0),
    gradedAt: earliest(...references.map(({ gradings }) => inForceSince(gradings, risk))),
    leftPlacementAt: firstMissing?.leftPlacementAt ?? null,
    lastSeenAt: firstMissing?.lastSeenAt ?? null,
    reportedAt: firstMissing?.reportedAt ?? null,
    startedAt: absences[0]?.startedAt ?? first.startedAt,
    receivedAt: (heard[0] as NotificationFact).receivedAt,
    foundAt,
    foundReceivedAt: (foundBy[0] ?? returnedNow[0])?.receivedAt ?? null,
    foundPlace: foundBy.at(-1)?.foundPlace ?? null,
    returnedAt: earliest(...returnedNow.map(returnTime)),
    missingAgainAt,
    sightings: heard.filter(({ kind }) => kind === NotificationKind.SIGHTING).map(({ notificationId }) => notificationId),
    reportedAgain: absences
      .filter((absence) => isHeld(absence, absences, founds))
      .map(({ missing: report }) => firstReport(report, heard)),
    areasLastSeen: distinct(missing.map((report) => report.areaAuthorityId)),
    areasFound: distinct(founds.map((report) => report.areaAuthorityId)),
    forces: distinct((missing.length > 0 ? missing : heard).map((report) => report.forceId)),
    forceWhereFound: founds.at(-1)?.forceId ?? null,
    check: checkOf(references, missingAgainAt),
  };
}

const isHeld = (
  { missing: again }: EffectiveFacts,
  absences: readonly EffectiveFacts[],
  founds: readonly NotificationFact[],
): boolean => {
  const seenAt = again && latest(again.leftPlacementAt, again.lastSeenAt);
  if (!seenAt || founds.some((report) => foundTime(report) <= seenAt)) return false;
  return absences.some(({ missing }) => missing && missing !== again && missing.receivedAt < seenAt);
};

/** What a reference said first: a correction of it is no report of its own. */
const firstReport = (report: NotificationFact | null, heard: readonly NotificationFact[]): string =>
  (
    heard.find(
      (fact) => fact.kind === NotificationKind.MISSING && report !== null && referenceKey(fact) === referenceKey(report),
    ) as NotificationFact
  ).notificationId;

const highestNow = (references: readonly EffectiveFacts[]): Risk | null =>
  references.reduce<Risk | null>((highest, { gradings }) => higherRisk(highest, gradings.at(-1)?.risk ?? null), null);

/** Since when a reference has had this grade without a break; null where it has another now. */
function inForceSince(gradings: EffectiveFacts['gradings'], risk: Risk | null): Date | null {
  const other = gradings.map((grading) => grading.risk !== risk).lastIndexOf(true);
  return gradings[other + 1]?.receivedAt ?? null;
}

/** The latest absence that began after the child had been found. */
const missingAgain = (founds: readonly NotificationFact[], absences: readonly EffectiveFacts[]): Date | null =>
  latest(
    ...absences
      .filter((absence) => founds.some((report) => !endsAbsence(report, foundTime(report), [absence])))
      .map(({ startedAt }) => startedAt),
  );

/** A found or return report ends the absence unless the child was reported missing again, later in both senses. */
const endsAbsence = (report: NotificationFact, at: Date, absences: readonly EffectiveFacts[]): boolean =>
  absences.every(({ missing, startedAt }) => !(at < startedAt && report.receivedAt < (missing as NotificationFact).receivedAt));

/** The grade in force at a moment; the first there was, where the police graded it only afterwards. */
const gradeAt = (gradings: EffectiveFacts['gradings'], at: Date): Risk | null =>
  (gradings.filter(({ receivedAt }) => receivedAt <= at).at(-1) ?? gradings[0])?.risk ?? null;

/**
 * A found report proves no check: without a word of it the status is `NOT_KNOWN`, and a check of an earlier find is none of this one. One
 * concern said is a concern, whatever was said after.
 */
function checkOf(references: readonly EffectiveFacts[], missingAgainAt: Date | null): EpisodeTruth['check'] {
  const checks = inReceipt(references.flatMap((reference) => reference.checks));
  const newest = checks
    .filter((check) => !missingAgainAt || checkTime(check) >= missingAgainAt)
    .filter(({ checkStatus }) => checkStatus !== CheckStatus.NOT_KNOWN)
    .at(-1);
  const worried = checks.filter((check) => check.checkConcern || check.checkCrimeOrDanger);
  return {
    status: newest?.checkStatus ?? CheckStatus.NOT_KNOWN,
    doneAt: newest ? checkTime(newest) : null,
    concern: checks.some((check) => check.checkConcern),
    crimeOrDanger: checks.some((check) => check.checkCrimeOrDanger),
    concernAt: worried[0]?.receivedAt ?? null,
  };
}

/** A time of the check that lies after its report is mistyped. */
const checkTime = ({ checkedAt, receivedAt }: NotificationFact): Date =>
  checkedAt && checkedAt <= receivedAt ? checkedAt : receivedAt;
