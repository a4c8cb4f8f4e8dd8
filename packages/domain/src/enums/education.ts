export const SchoolingStatus = {
  ON_ROLL: 'ON_ROLL',
  ALTERNATIVE_PROVISION: 'ALTERNATIVE_PROVISION',
  ELECTIVELY_HOME_EDUCATED: 'ELECTIVELY_HOME_EDUCATED',
  EXCLUDED: 'EXCLUDED',
  MISSING_EDUCATION: 'MISSING_EDUCATION',
  NOT_KNOWN: 'NOT_KNOWN',
} as const;
export type SchoolingStatus = (typeof SchoolingStatus)[keyof typeof SchoolingStatus];

/** A case is never closed while the child is unfound: it goes dormant and is reviewed (Medway, CME-11). */
export const CmeCaseState = { OPEN: 'OPEN', ENQUIRING: 'ENQUIRING', DORMANT: 'DORMANT', CHILD_FOUND: 'CHILD_FOUND' } as const;
export type CmeCaseState = (typeof CmeCaseState)[keyof typeof CmeCaseState];
