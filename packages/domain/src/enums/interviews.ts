export const AssignmentState = {
  OFFERED: 'OFFERED',
  ACCEPTED_OFFER: 'ACCEPTED_OFFER',
  UNABLE: 'UNABLE',
  HANDED_BACK: 'HANDED_BACK',
  COMPLETED: 'COMPLETED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AssignmentState = (typeof AssignmentState)[keyof typeof AssignmentState];

/** Told apart and counted apart: a child who was not reached has not declined. */
export const InterviewOutcome = {
  HELD: 'HELD',
  DECLINED_BY_CHILD: 'DECLINED_BY_CHILD',
  NO_CONTACT: 'NO_CONTACT',
  NOT_OFFERED: 'NOT_OFFERED',
} as const;
export type InterviewOutcome = (typeof InterviewOutcome)[keyof typeof InterviewOutcome];

/** Why an offer is not taken, or is given back. A code, so that it may travel. */
export const UnableReason = {
  OUT_OF_AREA: 'OUT_OF_AREA',
  NO_CAPACITY: 'NO_CAPACITY',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  OTHER: 'OTHER',
} as const;
export type UnableReason = (typeof UnableReason)[keyof typeof UnableReason];

/** What the responsible authority's pack may ask of whoever interviews. */
export const InterviewTermKind = {
  ATTEMPTS_BEFORE_NO_CONTACT: 'ATTEMPTS_BEFORE_NO_CONTACT',
  LATE_NEEDS_CONTACT_LOG: 'LATE_NEEDS_CONTACT_LOG',
  DECLINE_NEEDS: 'DECLINE_NEEDS',
  WAIVER_NEEDS: 'WAIVER_NEEDS',
  ONE_FOR_SEVERAL: 'ONE_FOR_SEVERAL',
  RELEASE_TO_POLICE_NEEDS: 'RELEASE_TO_POLICE_NEEDS',
} as const;
export type InterviewTermKind = (typeof InterviewTermKind)[keyof typeof InterviewTermKind];

/** What is put on file beside an interview because a pack asks for it. A contact log is the attempts that were logged. */
export const EvidenceKind = {
  DECLINE_FORM: 'DECLINE_FORM',
  RISK_NOTE: 'RISK_NOTE',
  EXPLOITATION_SCREEN: 'EXPLOITATION_SCREEN',
} as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];

/** The parts of an interview, released one by one; `PROVIDER_INTERNAL` never leaves the provider. */
export const InterviewPartKind = {
  WHAT_HAPPENED: 'WHAT_HAPPENED',
  PUSH_AND_PULL: 'PUSH_AND_PULL',
  SAFETY_PLAN: 'SAFETY_PLAN',
  EDUCATION: 'EDUCATION',
  INTELLIGENCE: 'INTELLIGENCE',
  REFERRALS: 'REFERRALS',
  PROVIDER_INTERNAL: 'PROVIDER_INTERNAL',
} as const;
export type InterviewPartKind = (typeof InterviewPartKind)[keyof typeof InterviewPartKind];

export const ContactAttemptResult = {
  REACHED: 'REACHED',
  NO_ANSWER: 'NO_ANSWER',
  LEFT_MESSAGE: 'LEFT_MESSAGE',
  LETTER_SENT: 'LETTER_SENT',
} as const;
export type ContactAttemptResult = (typeof ContactAttemptResult)[keyof typeof ContactAttemptResult];

export const ContactMethod = {
  PHONE: 'PHONE',
  TEXT: 'TEXT',
  LETTER: 'LETTER',
  VISIT: 'VISIT',
  VIDEO: 'VIDEO',
  VIA_CARER: 'VIA_CARER',
} as const;
export type ContactMethod = (typeof ContactMethod)[keyof typeof ContactMethod];

/** Whether a part of an interview may go to an organisation: it goes, it does not, or a named manager looks at it first. */
export const SharingOutcome = {
  PERMIT: 'PERMIT',
  REVIEW: 'REVIEW',
  DENY: 'DENY',
} as const;
export type SharingOutcome = (typeof SharingOutcome)[keyof typeof SharingOutcome];
