import type { Category, CheckStatus, FoundPlace, NotificationKind, Risk } from '@homeward/domain';

/** What police told us, as an action takes it: every channel brings its message into this shape. */

/** Exactly one of the two: 'not known' is an answer of its own, and not the same as no answer. */
export interface TextAnswer {
  text?: string | null;
  notKnown?: boolean | null;
}

export interface TimeAnswer {
  at?: Date | null;
  notKnown?: boolean | null;
}

export interface PlaceAnswer {
  address?: TextAnswer | null;
  postcode?: string | null;
  /** Name, alias, id, GSS code or DfE code of a local authority, as the sender wrote it. */
  authority?: string | null;
}

export interface AuthorityChildIdAnswer {
  authority: string;
  id: string;
}

export interface ChildAnswer {
  givenName: TextAnswer;
  familyName: TextAnswer;
  /** YYYY-MM-DD */
  dateOfBirth?: string | null;
  nhsNumber?: string | null;
  authorityChildId?: AuthorityChildIdAnswer | null;
}

export interface ContactAnswer {
  name: string;
  relationship?: string | null;
  phone?: string | null;
}

export interface ReporterAnswer {
  name: TextAnswer;
  role: string;
  phone?: string | null;
}

export interface SafeAndWellAnswer {
  status: CheckStatus;
  checkedAt?: Date | null;
  concern?: boolean | null;
  crimeOrDanger?: boolean | null;
  summary?: TextAnswer | null;
}

interface ReportHead {
  policeReference: string;
}

export interface MissingReport extends ReportHead {
  category: Category;
  /** The sending force's own word for the category, where it has one (CLS-18). */
  categoryLabel?: string | null;
  risk: Risk;
  leftPlacementAt?: TimeAnswer | null;
  lastSeenAt?: TimeAnswer | null;
  reportedAt: Date;
  placeLastSeen: PlaceAnswer;
  child: ChildAnswer;
  lastSeenWith?: TextAnswer | null;
  description?: TextAnswer | null;
  clothing?: TextAnswer | null;
  /** Where a recent photograph is to be had. */
  recentPhoto?: TextAnswer | null;
  circumstances?: TextAnswer | null;
  risks?: TextAnswer | null;
  riskyCompany?: TextAnswer | null;
  phoneNumbers?: TextAnswer | null;
  socialMedia?: TextAnswer | null;
  associates?: TextAnswer | null;
  pastAbsences?: TextAnswer | null;
  vulnerabilities?: TextAnswer | null;
  contacts?: ContactAnswer[] | null;
  reporter?: ReporterAnswer | null;
  /** A child who is back already is told in one message (REP-10). */
  foundAt?: Date | null;
  foundPlace?: FoundPlace | null;
  returnedAt?: Date | null;
  safeAndWell?: SafeAndWellAnswer | null;
}

export interface FoundReport extends ReportHead {
  foundAt: Date;
  foundPlace: FoundPlace;
  place?: PlaceAnswer | null;
  /** Not sent is not known: a found report does not prove that a check took place (REP-16). */
  safeAndWell?: SafeAndWellAnswer | null;
  child?: ChildAnswer | null;
}

export interface ReturnReport extends ReportHead {
  returnedAt: Date;
  to?: TextAnswer | null;
}

export interface RiskReport extends ReportHead {
  risk: Risk;
  gradedAt: Date;
  reason?: TextAnswer | null;
}

export interface SafeAndWellReport extends ReportHead {
  safeAndWell: SafeAndWellAnswer;
}

export interface RetractionReport extends ReportHead {
  retractedAt: Date;
  reason?: TextAnswer | null;
}

export interface SightingReport extends ReportHead {
  seenAt: Date;
  place?: PlaceAnswer | null;
  notes?: TextAnswer | null;
}

interface ReportOfKind {
  MISSING: MissingReport;
  FOUND: FoundReport;
  RETURNED: ReturnReport;
  RISK_CHANGED: RiskReport;
  SAFE_AND_WELL: SafeAndWellReport;
  FOUND_RETRACTED: RetractionReport;
  SIGHTING: SightingReport;
}

/** One message from police, told apart by its kind. */
export type Report = { [K in NotificationKind]: { kind: K; told: ReportOfKind[K] } }[NotificationKind];
