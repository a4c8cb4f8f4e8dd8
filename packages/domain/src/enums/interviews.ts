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
