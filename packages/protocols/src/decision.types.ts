import type { Capacity, Category, ChildStatus, ClockStart, DutyKind, IdentityState, PlacementKind, Risk } from '@homeward/domain';
import type { DecidedAuthorisation, DecidedHazard, DeferralTerms, RuleReference } from './decided.types';
import type { PackSet } from './pack.types';
import type { Flag } from './facts/fact-dictionary';
import type {
  Attendee,
  DecisionEvent,
  InterviewEvidence,
  InterviewNeed,
  LegalStatus,
  MissingFrom,
  RecipientRole,
  Refusable,
} from './vocabulary';

/** An organisation's id: `authority.<name>`, `force.<name>`, `provider.<name>` or `desk.safeguarding`. */
type OrganisationId = string;

/** Which authorities have a part in this episode. An authority may stand in several places; null means not known (yet). */
export interface ActingAuthorities {
  /** Counts only when `facts.identity` is CONFIRMED: until then nobody is told whose child she may be. */
  responsible: OrganisationId | null;
  /** Where the child is placed or lives. The responsible authority itself, or null, for a child who lives at home in its area. */
  host: OrganisationId | null;
  /** By the place last seen. Told at once, whoever the child is. */
  areaLastSeen: OrganisationId | null;
  areaFound: OrganisationId | null;
}

/** The instants of the episode, each kept apart from the others; null where nobody has said. */
export interface EpisodeTimes {
  /** The start of the absence, as case-records has set it (the later of left placement and last seen: EPI-01). */
  startedAt: Date | null;
  lastSeenAt: Date | null;
  reportedAt: Date | null;
  /** When the hub accepted the first report of this episode. */
  notificationReceivedAt: Date | null;
  foundAt: Date | null;
  /** When the hub accepted the first report that ended *missing* (a found report, or a return report without one). */
  foundReportReceivedAt: Date | null;
  returnedAt: Date | null;
  /** When the police grade in force came into force. */
  gradedAt?: Date | null;
  /** When the episode was closed on the record. */
  endedAt?: Date | null;
  placementStartedAt?: Date | null;
  /** When a concern was first raised; where nobody says, the report that the hub had last before it. */
  concernRaisedAt?: Date | null;
}

/** One earlier episode of the same child, from the merged history of all authorities. */
export interface EarlierEpisode {
  startedAt: Date;
  /** When it was reported to police; `startedAt` counts where this is null. */
  reportedAt: Date | null;
}

/** Facts of the child and the episode, the same for every authority. Null or absent: not known, which is neither yes nor no. */
export interface EpisodeFacts {
  identity: IdentityState;
  /** As police record it. An episode known by a found report alone is MISSING until police say otherwise. */
  category: Category | null;
  /** The police grade in force now, and the one that was in force when the child was found. */
  risk: Risk | null;
  riskWhenFound: Risk | null;
  /** `YYYY-MM-DD` */
  dateOfBirth: string | null;
  placementKind: PlacementKind | null;
  /** False when the responsible authority never told the host of the placement. Null for a child who is not placed. */
  placementNotifiedToHost: boolean | null;
  flags: Readonly<Partial<Record<Flag, boolean>>>;
  /** The responsible authority's own grade, beside the police's. */
  laRisk?: Risk | null;
  legal?: LegalStatus | null;
  knownTrafficked?: boolean | null;
  outOfUk?: boolean | null;
  sendOrDisability?: boolean | null;
  outOfCharacter?: boolean | null;
  missingFrom?: MissingFrom | null;
  /** A manager's judgement of the length or nature of the absence. */
  significantForChild?: boolean | null;
  /** The partner's age less the child's, in years. */
  partnerAgeGapYears?: number | null;
  externalActivity?: boolean | null;
  /** A worker is unhappy with how agencies respond. */
  concernAboutResponse?: boolean | null;
  /** Logged attempts at contact about the interview that failed. */
  attemptsUnsuccessful?: number | null;
  liableToArrest?: boolean | null;
  /** The disappearance is not explained by evading justice alone. */
  otherFactorsSuspected?: boolean | null;
  commissionedByPlacingAuthority?: boolean | null;
  /** From the responsible authority's boundary, as the crow flies. */
  distanceMiles?: number | null;
  contractRequiresProtocol?: boolean | null;
  placementOutsideEngland?: boolean | null;
  /** Starts of the other missing episodes, of any child, from the establishment this child went missing from. Null: from none, or not known. */
  establishmentEpisodes?: readonly Date[] | null;
  /** Not including this episode. */
  earlierEpisodes: readonly EarlierEpisode[];
  interview: InterviewProgress;
}

/** How far the interview has come: nothing yet, offered, the offer refused as `unable` and not yet offered elsewhere, ended with any outcome. */
export type InterviewProgress = 'NONE' | 'OFFERED' | 'UNABLE' | 'ENDED';

/** What one authority is to this child. An authority without an entry knows nothing of her: no status, not open to services. */
export interface RelationFacts {
  status: readonly ChildStatus[];
  /** To any of its children's services teams. */
  openToServices: boolean;
  /** Allocated to statutory social care. */
  openToSocialCare: boolean;
  hasMissingPlan: boolean;
}

export interface DecisionInput {
  /** What has just happened. It chooses who is told; duties, records and the interview follow from the facts as they stand, whatever the event. */
  event: DecisionEvent;
  now: Date;
  /** `packsFor(Object.values(authorities), now)` */
  packs: PackSet;
  authorities: ActingAuthorities;
  /** The force that holds the investigation, and the one where the child was found if that is another. */
  forces: { investigating: OrganisationId | null; whereFound: OrganisationId | null };
  times: EpisodeTimes;
  facts: EpisodeFacts;
  /** By authority id. */
  relations: Readonly<Record<OrganisationId, RelationFacts>>;
  /** Duties of this episode that were met so far, with when. */
  met?: readonly { slot: string; at: Date }[];
}

/** One organisation's role that must be told of the event. Never twice the same in one decision. */
export interface DecidedRecipient {
  organisationId: OrganisationId;
  role: RecipientRole;
  /** In which capacity that authority is told; null for a force, a provider and the desk. */
  capacity: Capacity | null;
  /** Its own authority's rule where there is one, else the rule of another authority, else the hub's. */
  rule: RuleReference;
  /** The other rules that say the same. */
  alsoBy: readonly RuleReference[];
  /** A named person must accept; `acceptWithinMinutes` is the authority's setting. */
  acceptance: boolean;
  acceptWithinMinutes: number;
  /** Set where the authority's own rule holds it until its office opens (BCP, 000 §4.1); null: now. */
  holdUntil: Date | null;
  because: string;
}

/** One reading of when a duty is due. */
export interface DutyClock {
  authorityId: OrganisationId;
  rule: RuleReference;
  from: ClockStart;
  startsAt: Date;
  /** Null: as soon as possible, no time stated. */
  dueAt: Date | null;
  /** False: for comparison only. */
  counts: boolean;
}

/**
 * Something owed on the facts as they stand: each slot once, with one owner. A duty that comes again has an occurrence for each time, those that
 * were met included. A duty appears when its counting clock has started. One that was
 * raised before, is not met, and does not appear any more is not owed any more: cancel it.
 */
export interface OwedDuty {
  /** `KIND`, `KIND:topic`, and from the second occurrence on `KIND:topic#2`. */
  slot: string;
  kind: DutyKind;
  /** Tells two duties of one kind apart. */
  topic: string | null;
  /** 1, 2, … */
  occurrence: number;
  ownerOrganisationId: OrganisationId;
  ownerRole: RecipientRole;
  rule: RuleReference;
  /** Of the counting clock that is due first. */
  startsAt: Date;
  dueAt: Date | null;
  /** The counting one first. */
  clocks: readonly DutyClock[];
  /** Whom the owner is to tell or invite. */
  tell: readonly RecipientRole[];
  /** Who must have been there for it to count as held. */
  attendees: readonly Attendee[];
  /** On which terms it may be put off; null: not at all. */
  deferral: DeferralTerms | null;
  because: string;
}

export interface OpenedRecord {
  authorityId: OrganisationId;
  capacity: Capacity;
  rule: RuleReference;
  because: string;
}

/** One criterion for an interview, with what it came to: null means that a fact is not known and a person must judge. */
export interface CriterionResult {
  rule: RuleReference;
  met: boolean | null;
  because: string;
  /** Other readings of the same sentence, and what they would have said. */
  otherReadings: readonly { reading: string; met: boolean | null; because: string }[];
}

/** What the responsible authority's protocol asks before an interview may be closed, waived, joined with another or passed on. */
export type InterviewTerm =
  | { term: 'ATTEMPTS_BEFORE_NO_CONTACT'; moreThan: number }
  | { term: 'LATE_NEEDS_CONTACT_LOG' }
  | { term: 'DECLINE_NEEDS'; evidence: readonly InterviewEvidence[] }
  | { term: 'WAIVER_NEEDS'; roles: readonly RecipientRole[] }
  | { term: 'ONE_FOR_SEVERAL'; withinDays: number }
  | { term: 'RELEASE_TO_POLICE_NEEDS'; evidence: readonly InterviewEvidence[] };

export interface DecidedInterview {
  needed: InterviewNeed;
  /** Null while nothing is needed, and where no rule names anybody. */
  offeredTo: { kind: 'PROVIDER'; id: OrganisationId } | { kind: 'AUTHORITY'; id: OrganisationId; role: RecipientRole } | null;
  /** The rule that makes it needed; `offeredBy` the one that says by whom. */
  rule: RuleReference | null;
  offeredBy: RuleReference | null;
  criteria: readonly CriterionResult[];
  /** Other authorities' readings of when it is due, and the statutory one from the return (RHP-01). */
  comparisons: readonly DutyClock[];
  terms: readonly (InterviewTerm & { rule: RuleReference })[];
  because: string;
}

export interface Refusal {
  authorityId: OrganisationId;
  what: Refusable;
  rule: RuleReference;
  because: string;
}

/** How one authority's own record sees the episode, where its pack sees it otherwise than police or confirms it. */
export interface DecidedCategory {
  authorityId: OrganisationId;
  category: Category;
  /** The police's label is not recognised there: a discrepancy to be raised with them. */
  refused: boolean;
  rule: RuleReference;
  because: string;
}

export interface DecisionNote {
  authorityId: OrganisationId | null;
  rule: RuleReference;
  text: string;
  because: string;
}

export interface Decision {
  at: Date;
  event: DecisionEvent;
  /** Sorted by organisation and role. */
  recipients: readonly DecidedRecipient[];
  /** The shortest setting among the recipients that must accept; the hub's own when none must. */
  acceptWithinMinutes: number;
  duties: readonly OwedDuty[];
  records: readonly OpenedRecord[];
  /** Null until the child is found and it is known whose she is. */
  interview: DecidedInterview | null;
  refusals: readonly Refusal[];
  categories: readonly DecidedCategory[];
  notes: readonly DecisionNote[];
  hazards: readonly DecidedHazard[];
  authorisations: readonly DecidedAuthorisation[];
  /**
   * The earliest instant after `at` at which the same facts would decide differently though nothing happened: an 18th birthday, a threshold of
   * elapsed hours, the next date of a timetable. Null: none.
   */
  nextLookAt: Date | null;
  /** `rochdale@2025-01-01`, one for each pack that took part, sorted. */
  packVersions: readonly string[];
}
