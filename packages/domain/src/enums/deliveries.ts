/** `RECALLED`: it should not have been sent to this recipient, who is shown that and no more. What had happened to it before stands in its times. */
export const DeliveryState = {
  REQUESTED: 'REQUESTED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  OPENED: 'OPENED',
  ACCEPTED: 'ACCEPTED',
  FAILED: 'FAILED',
  WITHHELD: 'WITHHELD',
  RECALLED: 'RECALLED',
} as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

/** `INBOX` is the hub's own; `EMAIL` carries no personal data, only that something waits; `PHONE` is a task for a person. */
export const Channel = { INBOX: 'INBOX', EMAIL: 'EMAIL', PHONE: 'PHONE' } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** What a delivery is about. */
export const Subject = {
  MISSING_ALERT: 'MISSING_ALERT',
  STAND_DOWN: 'STAND_DOWN',
  RISK_CHANGED: 'RISK_CHANGED',
  REOPENED: 'REOPENED',
  SIGHTING: 'SIGHTING',
  REPORTED_AGAIN: 'REPORTED_AGAIN',
  CHILD_TURNED_18: 'CHILD_TURNED_18',
  IDENTITY_QUESTION: 'IDENTITY_QUESTION',
  SAFEGUARDING_CONCERN: 'SAFEGUARDING_CONCERN',
  INTERVIEW_OWED: 'INTERVIEW_OWED',
  ASSIGNMENT_UNABLE: 'ASSIGNMENT_UNABLE',
  INTERVIEW_SUBMITTED: 'INTERVIEW_SUBMITTED',
  INTERVIEW_RELEASED: 'INTERVIEW_RELEASED',
  DISCLOSURE_WITHDRAWN: 'DISCLOSURE_WITHDRAWN',
  /** Somebody to whose organisation the child is nothing has opened its record in an emergency. */
  RECORD_OPENED: 'RECORD_OPENED',
  /** A decision about sharing an interview waits for a manager. */
  SHARING_REVIEW_WAITS: 'SHARING_REVIEW_WAITS',
  SHARING_REVIEW_OVERDUE: 'SHARING_REVIEW_OVERDUE',
  /** The place of a child has been hidden for so long that somebody must say whether it is to stay so. */
  PROTECTION_REVIEW_DUE: 'PROTECTION_REVIEW_DUE',
} as const;
export type Subject = (typeof Subject)[keyof typeof Subject];
