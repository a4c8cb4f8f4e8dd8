export const DutyKind = {
  RETURN_HOME_INTERVIEW: 'RETURN_HOME_INTERVIEW',
  INTERVIEW_CONTACT: 'INTERVIEW_CONTACT',
  SAFE_AND_WELL_CHECK: 'SAFE_AND_WELL_CHECK',
  IDENTIFY_CHILD: 'IDENTIFY_CHILD',
  ARRANGE_INTERVIEW: 'ARRANGE_INTERVIEW',
  CHASE_INTERVIEW: 'CHASE_INTERVIEW',
  NEED_TO_KNOW: 'NEED_TO_KNOW',
  RECORDS_UPDATED: 'RECORDS_UPDATED',
} as const;
export type DutyKind = (typeof DutyKind)[keyof typeof DutyKind];

export const DutyState = {
  PENDING: 'PENDING',
  WARNED: 'WARNED',
  DUE: 'DUE',
  MET: 'MET',
  OVERDUE: 'OVERDUE',
  CANCELLED: 'CANCELLED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type DutyState = (typeof DutyState)[keyof typeof DutyState];

/** The event in an episode from which a clock runs; the packs differ, so every one is kept. */
export const ClockStart = {
  EPISODE_STARTED: 'EPISODE_STARTED',
  NOTIFICATION_RECEIVED: 'NOTIFICATION_RECEIVED',
  FOUND: 'FOUND',
  FOUND_REPORT_RECEIVED: 'FOUND_REPORT_RECEIVED',
  RETURNED: 'RETURNED',
  DECIDED: 'DECIDED',
} as const;
export type ClockStart = (typeof ClockStart)[keyof typeof ClockStart];
