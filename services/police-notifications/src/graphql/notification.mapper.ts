import { isVisible, redact } from '@homeward/access';
import { NotificationFlag } from '@homeward/domain';
import type { Organisations, Viewer } from '@homeward/service-kit';
import type {
  KeptChild,
  KeptPlace,
  KeptReport,
  KeptText,
  SeenNotification,
  TextQuestion,
} from '../store/read-notification.store';
import type { ReportedAnswer, ReportedText } from './answer.type';
import type { PoliceNotification, ReportedChild, ReportedPlace, Reporter, SafeAndWellCheck } from './notification.type';

/** The other questions of the form, in its order; those with a field of their own are left out. */
const OTHER_QUESTIONS: Readonly<Record<Exclude<TextQuestion, 'description' | 'circumstances'>, true>> = {
  lastSeenWith: true,
  clothing: true,
  recentPhoto: true,
  risks: true,
  riskyCompany: true,
  phoneNumbers: true,
  socialMedia: true,
  associates: true,
  pastAbsences: true,
  vulnerabilities: true,
  to: true,
  reason: true,
  notes: true,
};
const TIMES = ['leftPlacementAt', 'lastSeenAt'] as const;

const toText = (kept: KeptText): ReportedText => ({ text: kept.text ?? null, notKnown: kept.notKnown === true });
const orNull = <K, V>(kept: K | undefined, map: (kept: K) => V): V | null => (kept === undefined ? null : map(kept));
const toDate = (text: string): Date => new Date(text);

function toAnswers(report: KeptReport): ReportedAnswer[] {
  const times = TIMES.filter((question) => report[question]?.notKnown).map((question) => ({
    question,
    text: null,
    notKnown: true,
  }));
  const texts = (Object.keys(OTHER_QUESTIONS) as (keyof typeof OTHER_QUESTIONS)[]).flatMap((question) => {
    const kept = report[question];
    return kept ? [{ question, ...toText(kept) }] : [];
  });
  return [...times, ...texts];
}

const toPlace =
  (organisations: Organisations, authorityId: string | null) =>
  (kept: KeptPlace): ReportedPlace => ({
    address: orNull(kept.address, toText),
    postcode: kept.postcode ?? null,
    authority: orNull(authorityId ?? undefined, (id) => organisations.byId(id) ?? null),
    authorityAsReported: kept.authority ?? null,
  });

const toChild = (kept: KeptChild): ReportedChild => ({
  givenName: toText(kept.givenName),
  familyName: toText(kept.familyName),
  dateOfBirth: kept.dateOfBirth ?? null,
  nhsNumber: kept.nhsNumber ?? null,
  authorityChildId: kept.authorityChildId ?? null,
});

const toReporter = (kept: NonNullable<KeptReport['reporter']>): Reporter => ({
  name: toText(kept.name),
  role: kept.role,
  phone: kept.phone ?? null,
});

function toCheck({ checkStatus, report }: SeenNotification): SafeAndWellCheck | null {
  if (checkStatus === null) return null;
  const { checkedAt, concern, crimeOrDanger, summary } = report.safeAndWell ?? {};
  return {
    status: checkStatus,
    checkedAt: orNull(checkedAt, toDate),
    concern: concern ?? null,
    crimeOrDanger: crimeOrDanger ?? null,
    summary: orNull(summary, toText),
  };
}

/** What is odd about a risk says what the risk is. */
function toFlags({ flags, relations }: SeenNotification, viewer: Viewer): NotificationFlag[] {
  if (isVisible('PoliceNotification', relations, viewer, 'risk')) return flags;
  return flags.filter((flag) => flag !== NotificationFlag.RISK_NOT_PERMITTED);
}

/** One notification as this viewer may read it: what is hidden is null and named in `withheld`. */
export function toNotification(organisations: Organisations, row: SeenNotification, viewer: Viewer): PoliceNotification {
  const { report } = row;
  const place = toPlace(organisations, row.areaAuthorityId);
  const force = organisations.byId(row.forceId);
  return redact('PoliceNotification', row.relations, viewer, {
    id: row.id,
    kind: row.kind,
    version: row.version,
    force: force ?? { id: row.forceId, name: row.forceId, kind: 'FORCE' },
    policeReference: row.policeReference,
    receivedAt: row.receivedAt,
    category: row.category,
    categoryLabel: report.categoryLabel ?? null,
    risk: row.risk,
    leftPlacementAt: row.leftPlacementAt,
    lastSeenAt: row.lastSeenAt,
    reportedAt: row.reportedAt,
    foundAt: row.foundAt,
    returnedAt: row.returnedAt,
    happenedAt: orNull(report.gradedAt ?? report.retractedAt ?? report.seenAt, toDate),
    foundPlace: row.foundPlace,
    placeLastSeen: orNull(report.placeLastSeen, place),
    place: orNull(report.place, place),
    child: orNull(report.child, toChild),
    description: orNull(report.description, toText),
    circumstances: orNull(report.circumstances, toText),
    answers: toAnswers(report),
    contacts:
      report.contacts?.map((contact) => ({
        name: contact.name,
        relationship: contact.relationship ?? null,
        phone: contact.phone ?? null,
      })) ?? null,
    reporter: orNull(report.reporter, toReporter),
    safeAndWell: toCheck(row),
    flags: toFlags(row, viewer),
    completeness: row.completeness,
  });
}
