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

/** What an authority may say of an episode beside what the police report, each with a `FactAnswer`. */
export const EpisodeFact = {
  HARMED_WHILST_MISSING: 'HARMED_WHILST_MISSING',
  EXPLOITATION_RISK: 'EXPLOITATION_RISK',
  CSE_RISK: 'CSE_RISK',
  TRAFFICKING_RISK: 'TRAFFICKING_RISK',
  CRIMINAL_OR_DRUGS_RISK: 'CRIMINAL_OR_DRUGS_RISK',
  CONTACT_RISKY_PERSON: 'CONTACT_RISKY_PERSON',
  CRIMINAL_ACTIVITY_WHILST_MISSING: 'CRIMINAL_ACTIVITY_WHILST_MISSING',
  SAFEGUARDING_CONCERN: 'SAFEGUARDING_CONCERN',
  CRIME_VICTIM_OR_DANGER_ON_RETURN: 'CRIME_VICTIM_OR_DANGER_ON_RETURN',
  MENTAL_HEALTH: 'MENTAL_HEALTH',
  HOUSEHOLD_MH_CP_DA_SM: 'HOUSEHOLD_MH_CP_DA_SM',
  PARTICULARLY_VULNERABLE: 'PARTICULARLY_VULNERABLE',
  APPARENT_RISK: 'APPARENT_RISK',
  NEVER_ABSENT: 'NEVER_ABSENT',
  ABSENCE_AGREED: 'ABSENCE_AGREED',
  OUT_OF_CHARACTER: 'OUT_OF_CHARACTER',
  SIGNIFICANT_FOR_CHILD: 'SIGNIFICANT_FOR_CHILD',
  EXTERNAL_ACTIVITY: 'EXTERNAL_ACTIVITY',
  CONCERN_ABOUT_RESPONSE: 'CONCERN_ABOUT_RESPONSE',
  LIABLE_TO_ARREST: 'LIABLE_TO_ARREST',
  OTHER_FACTORS_SUSPECTED: 'OTHER_FACTORS_SUSPECTED',
  COMMISSIONED_BY_PLACING_AUTHORITY: 'COMMISSIONED_BY_PLACING_AUTHORITY',
} as const;
export type EpisodeFact = (typeof EpisodeFact)[keyof typeof EpisodeFact];

/** A belief or suspicion is a `YES`. `POSSIBLE`: it could have been; that is neither yes nor no, and a person must judge. */
export const FactAnswer = { YES: 'YES', NO: 'NO', POSSIBLE: 'POSSIBLE' } as const;
export type FactAnswer = (typeof FactAnswer)[keyof typeof FactAnswer];

/** Where the child went missing from, as the authority's own record has it. */
export const MissingFrom = { HOME: 'HOME', PLACEMENT: 'PLACEMENT', SCHOOL: 'SCHOOL', OTHER: 'OTHER' } as const;
export type MissingFrom = (typeof MissingFrom)[keyof typeof MissingFrom];

/** A step that an authority takes on its own terms, and not the hub. */
export const AuthorisationKind = {
  /** The child's name or picture is given to the press or the public. */
  MEDIA_APPEAL: 'MEDIA_APPEAL',
  /** The authority ends its service to a child who is still missing. */
  END_OF_SERVICE: 'END_OF_SERVICE',
} as const;
export type AuthorisationKind = (typeof AuthorisationKind)[keyof typeof AuthorisationKind];

/** What led to a decision. */
export const DecisionReason = {
  POLICE_REPORTED: 'POLICE_REPORTED',
  MATCH_CONFIRMED: 'MATCH_CONFIRMED',
  CHILD_CHANGED: 'CHILD_CHANGED',
  PLACEMENT_CHANGED: 'PLACEMENT_CHANGED',
  ALLOCATION_CHANGED: 'ALLOCATION_CHANGED',
  FACTS_RECORDED: 'FACTS_RECORDED',
  DUTY_MET: 'DUTY_MET',
  DUTY_DEFERRED: 'DUTY_DEFERRED',
  DUTY_PLANNED: 'DUTY_PLANNED',
  ASSIGNMENT_CHANGED: 'ASSIGNMENT_CHANGED',
  CONTACT_ATTEMPTED: 'CONTACT_ATTEMPTED',
  INTERVIEW_ENDED: 'INTERVIEW_ENDED',
  INTERVIEW_SUBMITTED: 'INTERVIEW_SUBMITTED',
  INTERVIEW_WAIVED: 'INTERVIEW_WAIVED',
  CONCERN_RAISED: 'CONCERN_RAISED',
  TIME_PASSED: 'TIME_PASSED',
  CHILDREN_MERGED: 'CHILDREN_MERGED',
  CHILD_SPLIT: 'CHILD_SPLIT',
  RECORDS_SEPARATED: 'RECORDS_SEPARATED',
  NOT_OURS: 'NOT_OURS',
} as const;
export type DecisionReason = (typeof DecisionReason)[keyof typeof DecisionReason];
