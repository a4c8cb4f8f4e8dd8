import type {
  AssignmentState,
  Capacity,
  Category,
  Channel,
  CheckStatus,
  ClockStart,
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
  /** Known when it was decided; routing checks its own copy again before it sends. */
  restrictedBecause?: RestrictionReason | undefined;
}

export interface ComparisonClock {
  authorityId: string;
  rule: RuleReference;
  from: ClockStart;
  startsAt: Time;
  dueAt: Time;
}

export interface EventCatalogue {
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
      safeAndWell: { status: CheckStatus; concern: boolean; crimeOrDanger: boolean } | null;
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
  'delivery.requested': 1,
  'delivery.ended': 1,
  'interview.owed': 1,
  'interview.cancelled': 1,
  'assignment.changed': 1,
  'interview.ended': 1,
  'interview.submitted': 1,
  'concern.raised': 1,
};
