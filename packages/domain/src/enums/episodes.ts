export const NotificationKind = {
  MISSING: 'MISSING',
  FOUND: 'FOUND',
  RETURNED: 'RETURNED',
  RISK_CHANGED: 'RISK_CHANGED',
  SIGHTING: 'SIGHTING',
  SAFE_AND_WELL: 'SAFE_AND_WELL',
  FOUND_RETRACTED: 'FOUND_RETRACTED',
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];

/** The category as the police see it; what an authority makes of it stands on its own record. */
export const Category = {
  MISSING: 'MISSING',
  ABSENT: 'ABSENT',
  AWAY_WITHOUT_AUTHORISATION: 'AWAY_WITHOUT_AUTHORISATION',
  ABSCONDED: 'ABSCONDED',
} as const;
export type Category = (typeof Category)[keyof typeof Category];

export const Risk = { NONE_ASSIGNED: 'NONE_ASSIGNED', LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' } as const;
export type Risk = (typeof Risk)[keyof typeof Risk];

export const EpisodeState = { MISSING: 'MISSING', FOUND_NOT_RETURNED: 'FOUND_NOT_RETURNED', RETURNED: 'RETURNED' } as const;
export type EpisodeState = (typeof EpisodeState)[keyof typeof EpisodeState];

/** What is odd about a notification. It is kept whole all the same, and a person is asked. */
export const NotificationFlag = {
  PLACE_UNKNOWN: 'PLACE_UNKNOWN',
  AUTHORITY_UNKNOWN: 'AUTHORITY_UNKNOWN',
  TIME_IN_FUTURE: 'TIME_IN_FUTURE',
  TIMES_OUT_OF_ORDER: 'TIMES_OUT_OF_ORDER',
  FOUND_BEFORE_MISSING: 'FOUND_BEFORE_MISSING',
  MATCHES_NOBODY: 'MATCHES_NOBODY',
  MATCHES_SEVERAL: 'MATCHES_SEVERAL',
  RISK_NOT_PERMITTED: 'RISK_NOT_PERMITTED',
} as const;
export type NotificationFlag = (typeof NotificationFlag)[keyof typeof NotificationFlag];

export const FoundPlace = {
  POLICE_STATION: 'POLICE_STATION',
  HOSPITAL: 'HOSPITAL',
  HOME_OR_PLACEMENT: 'HOME_OR_PLACEMENT',
  FRIEND_OR_RELATIVE: 'FRIEND_OR_RELATIVE',
  PUBLIC_PLACE: 'PUBLIC_PLACE',
  OTHER: 'OTHER',
  NOT_KNOWN: 'NOT_KNOWN',
} as const;
export type FoundPlace = (typeof FoundPlace)[keyof typeof FoundPlace];

/** A found report does not prove that a check took place: `NOT_KNOWN` is never read as `DONE`. */
export const CheckStatus = { DONE: 'DONE', NOT_DONE: 'NOT_DONE', NOT_KNOWN: 'NOT_KNOWN' } as const;
export type CheckStatus = (typeof CheckStatus)[keyof typeof CheckStatus];

/** Of one authority's file on an episode. `ENDED`: the child is back, the file is not yet finalised. `WITHDRAWN`: it was opened for another child. */
export const RecordState = { OPEN: 'OPEN', ENDED: 'ENDED', WITHDRAWN: 'WITHDRAWN' } as const;
export type RecordState = (typeof RecordState)[keyof typeof RecordState];
