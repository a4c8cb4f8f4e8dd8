import type {
  AssignmentState,
  AuthorisationKind,
  Capacity,
  Category,
  CmeCaseState,
  DeliveryState,
  DutyKind,
  DutyState,
  EpisodeState,
  InterviewOutcome,
  RecordState,
  Risk,
  Subject,
} from '@homeward/domain';
import type { InterviewNeed } from '@homeward/protocols';

/** A rule as it stands behind something. */
export interface SeenRule {
  id: string;
  source: string;
}

export interface SeenDuty {
  kind: DutyKind;
  topic: string | null;
  occurrence: number;
  ownerId: string;
  ownerRole: string | null;
  rule: SeenRule;
  dueAt: Date | null;
  /** Undefined: not known to whoever looks, as for the packs alone. */
  state: DutyState | undefined;
  metAt: Date | null | undefined;
  plannedFor: Date | null;
  /** Null: it is not put off. */
  deferredUntil: Date | null;
  tell: readonly string[];
  attendees: readonly string[];
  clocks: readonly { rule: SeenRule; dueAt: Date | null }[];
}

export interface SeenTelling {
  organisationId: string;
  role: string;
  subject: Subject;
  rules: readonly SeenRule[];
  state: DeliveryState | undefined;
  holdUntil: Date | null | undefined;
}

export interface SeenRecord {
  authorityId: string;
  capacity: Capacity;
  state: RecordState | undefined;
  category: Category | null | undefined;
  /** Steps of its own that it took. */
  authorised: readonly AuthorisationKind[];
}

export interface SeenInterview {
  needed: InterviewNeed | null;
  rule: SeenRule | null;
  criteria: readonly { rule: SeenRule; met: boolean | null }[];
  offeredTo: { id: string; role: string | null } | null;
  terms: readonly SeenRule[];
  turns: readonly { to: string; state: AssignmentState }[] | undefined;
  outcome: InterviewOutcome | null | undefined;
  inTime: boolean | null | undefined;
}

/** What an authority keeps on record of somebody without an absence. */
export interface SeenHazard {
  authorityId: string;
  hazard: string;
  startsAt: Date;
  reviewAt: Date;
  /** Undefined: not known to whoever looks. */
  closed: boolean | undefined;
}

/** One absence as it can be seen at one moment, in the whole hub or from the packs alone; undefined is what cannot be seen there. */
export interface Picture {
  episodes: number;
  state: EpisodeState | null;
  category: Category | null;
  risk: Risk | null;
  startedAt: Date | null;
  duties: readonly SeenDuty[];
  told: readonly SeenTelling[];
  records: readonly SeenRecord[];
  interview: SeenInterview;
  /** The newest search for a child who is missing education; null: there was none. */
  education: { state: CmeCaseState; reviewAt: Date | null } | null | undefined;
  /** All that have left a mark on any decision of this absence. */
  rules: readonly SeenRule[];
}
