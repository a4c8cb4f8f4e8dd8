export const ChildStatus = {
  NOT_KNOWN: 'NOT_KNOWN',
  EARLY_HELP: 'EARLY_HELP',
  CHILD_IN_NEED: 'CHILD_IN_NEED',
  CHILD_PROTECTION: 'CHILD_PROTECTION',
  LOOKED_AFTER: 'LOOKED_AFTER',
  CARE_LEAVER: 'CARE_LEAVER',
  UASC: 'UASC',
  KNOWN_CLOSED: 'KNOWN_CLOSED',
  NOT_RECEIVING_SERVICE: 'NOT_RECEIVING_SERVICE',
  UNBORN_CHILD_PROTECTION: 'UNBORN_CHILD_PROTECTION',
} as const;
export type ChildStatus = (typeof ChildStatus)[keyof typeof ChildStatus];

/** Under which order or agreement the authority acts for the child; `PWP`: placed with its parents. */
export const LegalStatus = {
  NONE: 'NONE',
  S20: 'S20',
  ICO: 'ICO',
  S31: 'S31',
  PWP: 'PWP',
  SECURE: 'SECURE',
  CRIMINAL_ORDER: 'CRIMINAL_ORDER',
} as const;
export type LegalStatus = (typeof LegalStatus)[keyof typeof LegalStatus];

/** `PROVISIONAL`: made from a report that matched nobody for certain; a named person has yet to say who the child is. */
export const IdentityState = { CONFIRMED: 'CONFIRMED', PROVISIONAL: 'PROVISIONAL', SUPERSEDED: 'SUPERSEDED' } as const;
export type IdentityState = (typeof IdentityState)[keyof typeof IdentityState];

export const PlacementKind = {
  PARENTAL_HOME: 'PARENTAL_HOME',
  FOSTER: 'FOSTER',
  AGENCY_FOSTER: 'AGENCY_FOSTER',
  LA_HOME: 'LA_HOME',
  PRIVATE_HOME: 'PRIVATE_HOME',
  SEMI_INDEPENDENT: 'SEMI_INDEPENDENT',
  SCHOOL: 'SCHOOL',
  HOSPITAL: 'HOSPITAL',
  OTHER: 'OTHER',
} as const;
export type PlacementKind = (typeof PlacementKind)[keyof typeof PlacementKind];

export const AllocationRole = {
  ALLOCATED_WORKER: 'ALLOCATED_WORKER',
  TEAM_MANAGER: 'TEAM_MANAGER',
  IRO: 'IRO',
  CP_CHAIR: 'CP_CHAIR',
  LEAVING_CARE_ADVISER: 'LEAVING_CARE_ADVISER',
  /** Holds the return home interview for the authority, without being the child's worker. */
  INTERVIEWER: 'INTERVIEWER',
} as const;
export type AllocationRole = (typeof AllocationRole)[keyof typeof AllocationRole];

/** Why somebody must not be told or not be rung. */
export const RestrictionReason = {
  COURT_ORDER: 'COURT_ORDER',
  RISK_TO_CHILD: 'RISK_TO_CHILD',
  RISK_TO_WORKER: 'RISK_TO_WORKER',
  CHILD_WISHES: 'CHILD_WISHES',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
} as const;
export type RestrictionReason = (typeof RestrictionReason)[keyof typeof RestrictionReason];

/** Why the place of a child is hidden. All hide alike: were there a difference, it would tell the kind. */
export const LocationProtectionKind = {
  REFUGE: 'REFUGE',
  FOSTER: 'FOSTER',
  ADOPTION: 'ADOPTION',
  RELOCATION: 'RELOCATION',
  SAFE_HOUSE: 'SAFE_HOUSE',
} as const;
export type LocationProtectionKind = (typeof LocationProtectionKind)[keyof typeof LocationProtectionKind];
