import type {
  AssignmentState,
  Capacity,
  Category,
  Channel,
  CheckStatus,
  ClockStart,
  ContactAttemptResult,
  DeliveryState,
  EpisodeState,
  FoundPlace,
  InterviewOutcome,
  NotificationFlag,
  NotificationKind,
  RestrictionReason,
  Risk,
  Subject,
} from '@homeward/domain';
import type { UndoingEvents } from './undoing-events';

/** Times in payloads are ISO 8601 in UTC. Names, places, descriptions and other free text stand in the sealed part alone. */
type Time = string;

/** The rule behind an outcome, as its reader is shown it. */
export interface RuleReference {
  id: string;
  source: string;
  note?: string | undefined;
}

/** One role or person that a decision says must be told. */
export interface DecidedRecipient {
  organisationId: string;
  /** `front_door`, `out_of_hours`, `allocated_worker`, `iro`, `provider`, `police`, `safeguarding_desk` … : a team or role of that organisation. */
  role: string;
  /** Set where the role is one person for this child: the token subject, or null where that person has no account. */
  person?: { subject: string | null; name: string; email?: string | undefined } | undefined;
  capacity: Capacity | null;
  rule: RuleReference;
  /** A named person must accept; if nobody does in time, the next is asked. */
  acceptance: boolean;
  /** Told only once its office opens, where its authority's own rule says so; null or left out: now. */
  holdUntil?: Time | null | undefined;
  /** Known when it was decided; routing checks its own copy again before it sends. */
  restrictedBecause?: RestrictionReason | undefined;
}

/** What else the responsible authority asks of whoever interviews. Each term stands with its rule; none asks nothing. */
export type InterviewTerm =
  /** Closing as "no contact" needs more failed attempts than this. */
  | { term: 'ATTEMPTS_BEFORE_NO_CONTACT'; moreThan: number }
  /** An interview held after its due time is submitted with a contact log, or not at all. */
  | { term: 'LATE_NEEDS_CONTACT_LOG' }
  /** What must be on file before it ends as declined: `DECLINE_FORM`, `RISK_NOTE`. */
  | { term: 'DECLINE_NEEDS'; evidence: readonly string[] }
  /** It is closed as not needed only when all of these named people agree: `case_manager`, `line_manager`. */
  | { term: 'WAIVER_NEEDS'; roles: readonly string[] }
  /** With the child's agreement one interview may serve several episodes, within so many days of the first return. */
  | { term: 'ONE_FOR_SEVERAL'; withinDays: number }
  /** What must be on file before anything is released to the police: `EXPLOITATION_SCREEN`. */
  | { term: 'RELEASE_TO_POLICE_NEEDS'; evidence: readonly string[] };

export interface ComparisonClock {
  authorityId: string;
  rule: RuleReference;
  from: ClockStart;
  startsAt: Time;
  dueAt: Time;
}

export interface EventCatalogue extends UndoingEvents {
  /** Police told us something; kept whole by police-notifications. */
  'notification.accepted': {
    payload: {
      notificationId: string;
      forceId: string;
      policeReference: string;
      kind: NotificationKind;
      version: number;
      receivedAt: Time;
      category: Category | null;
      risk: Risk | null;
      leftPlacementAt: Time | null;
      lastSeenAt: Time | null;
      reportedAt: Time | null;
      foundAt: Time | null;
      returnedAt: Time | null;
      foundPlace: FoundPlace | null;
      /** The authority in whose area the child was last seen (or found), as resolved from the place; null where it could not be. */
      areaAuthorityId: string | null;
      /** `checkedAt`: when the child was seen, where the police say so. */
      safeAndWell: { status: CheckStatus; checkedAt?: Time | null; concern: boolean; crimeOrDanger: boolean } | null;
      flags: NotificationFlag[];
    };
    sealed: {
      child: {
        givenName: string | null;
        familyName: string | null;
        dateOfBirth: string | null;
        nhsNumber: string | null;
        authorityChildId: { authorityId: string; id: string } | null;
      };
    };
  };

  /** An episode was opened, found, returned, reopened or regraded: its state now, whole. */
  'episode.changed': {
    payload: {
      episodeId: string;
      childId: string;
      state: EpisodeState;
      risk: Risk | null;
      opened: boolean;
      startedAt: Time;
      foundAt: Time | null;
      returnedAt: Time | null;
      responsibleAuthorityId: string | null;
      hostAuthorityId: string | null;
    };
    sealed: never;
  };

  /** Who must be told of one thing, by which rule. */
  'recipients.decided': {
    payload: {
      /** The same decision said twice makes no second delivery. */
      decisionId: string;
      subject: Subject;
      episodeId: string | null;
      childId: string | null;
      notificationId: string | null;
      interviewId: string | null;
      /** Minutes in which an urgent one is to be accepted before the next person is asked. */
      acceptWithinMinutes: number;
      /** A stand-down also goes to everyone who had the alert for this episode and may still know. */
      alsoEveryoneAlerted: boolean;
      recipients: DecidedRecipient[];
    };
    sealed: never;
  };

  /** Somebody must not be told of this child, until a date or until lifted. */
  'restriction.recorded': {
    payload: {
      restrictionId: string;
      childId: string;
      /** Any of the three that is set must agree for a recipient to be withheld. */
      organisationId: string | null;
      role: string | null;
      personSubject: string | null;
      reason: RestrictionReason;
      fromAt: Time;
      untilAt: Time | null;
    };
    sealed: never;
  };

  /** The responsible authority has recorded something of its child on which decisions rest; its episodes are decided anew. */
  'child.changed': {
    payload: { childId: string; what: 'CHILD' | 'PLACEMENT' | 'ALLOCATION' };
    sealed: never;
  };

  'delivery.requested': { payload: { deliveryId: string; channel: Channel }; sealed: never };

  /** Delivered, opened, accepted, failed or withheld. */
  'delivery.ended': { payload: { deliveryId: string; episodeId: string | null; state: DeliveryState }; sealed: never };

  /** The responsible authority owes this child an interview. Said again with the same duty when a clock or the deliverer changes. */
  'interview.owed': {
    payload: {
      dutyId: string;
      episodeId: string;
      childId: string;
      responsibleAuthorityId: string;
      hostAuthorityId: string | null;
      forceId: string | null;
      /** The provider that the responsible authority's pack names, or the authority itself where its own worker interviews. */
      offeredTo: string;
      foundAt: Time;
      dueAt: Time;
      rule: RuleReference;
      /** Other authorities' readings, for comparison only: no second interview. */
      comparisons: ComparisonClock[];
      /** In whole years when found, where it is known: a provider takes nobody outside the ages of its commission. */
      childAgeYears?: number | null;
      /** As the responsible authority's pack has them when this is said. */
      terms: readonly (InterviewTerm & { rule: RuleReference })[];
    };
    sealed: never;
  };

  'interview.cancelled': { payload: { dutyId: string; episodeId: string; because: string }; sealed: never };

  'assignment.changed': {
    payload: {
      assignmentId: string;
      dutyId: string;
      episodeId: string;
      organisationId: string;
      state: AssignmentState;
      /** A code, never free text. */
      because: string | null;
    };
    sealed: never;
  };

  /** Somebody tried to reach the child about the interview. */
  'contact.attempted': {
    payload: {
      assignmentId: string;
      dutyId: string;
      episodeId: string;
      attemptedAt: Time;
      result: ContactAttemptResult;
      /** How many attempts for this duty have failed so far, this one included. */
      failedSoFar: number;
    };
    sealed: never;
  };

  /** The interview was held, or ended without one. A duty is met by `heldAt`, not by when it was typed. */
  'interview.ended': {
    payload: {
      assignmentId: string;
      interviewId: string;
      dutyId: string;
      episodeId: string;
      outcome: InterviewOutcome;
      heldAt: Time | null;
    };
    sealed: never;
  };

  'interview.submitted': {
    payload: { interviewId: string; assignmentId: string; dutyId: string; episodeId: string; childId: string; submittedAt: Time };
    sealed: never;
  };

  /** Raised from a visit; does not wait for the form. */
  'concern.raised': {
    payload: {
      concernId: string;
      assignmentId: string;
      episodeId: string;
      childId: string;
      raisedAt: Time;
      immediateDanger: boolean;
    };
    sealed: never;
  };
}

export type EventName = keyof EventCatalogue;
export type Payload<N extends EventName> = EventCatalogue[N]['payload'];
export type Sealed<N extends EventName> = EventCatalogue[N]['sealed'];

/** The version in which each event is written today. Older ones are upcast on reading. */
export const EVENT_VERSIONS: { readonly [N in EventName]: number } = {
  'notification.accepted': 1,
  'episode.changed': 1,
  'recipients.decided': 1,
  'restriction.recorded': 1,
  'child.changed': 1,
  'child.merged': 1,
  'child.parted': 1,
  'disclosure.withdrawn': 1,
  'delivery.requested': 1,
  'delivery.ended': 1,
  'interview.owed': 2,
  'interview.cancelled': 1,
  'assignment.changed': 1,
  'contact.attempted': 1,
  'interview.ended': 1,
  'interview.submitted': 1,
  'concern.raised': 1,
};
