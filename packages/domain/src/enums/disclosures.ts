/** What of a report is not the authority's: the place where the child was last seen or found, or the child it was matched to. */
export const NotOursBecause = { WRONG_PLACE: 'WRONG_PLACE', WRONG_CHILD: 'WRONG_CHILD' } as const;
export type NotOursBecause = (typeof NotOursBecause)[keyof typeof NotOursBecause];

/** What led to the withdrawal of something that had been disclosed. */
export const WithdrawalCause = {
  NOT_OURS: 'NOT_OURS',
  MATCH_CORRECTED: 'MATCH_CORRECTED',
  WITHDRAWN_BY_AUTHORITY: 'WITHDRAWN_BY_AUTHORITY',
} as const;
export type WithdrawalCause = (typeof WithdrawalCause)[keyof typeof WithdrawalCause];

export const IncidentState = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type IncidentState = (typeof IncidentState)[keyof typeof IncidentState];
