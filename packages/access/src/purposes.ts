/** Why a reader asks: the closed list of the `x-purpose` header, kept in the audit entry (INF-01). */
export const PURPOSES = [
  'FIND_CHILD',
  'SAFEGUARD_CHILD',
  'PLAN_CARE',
  'INTERVIEW_CHILD',
  'PREVENT_CRIME',
  'EDUCATE_CHILD',
  'ASSURE_QUALITY',
  'ANSWER_SUBJECT',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const isPurpose = (value: string): value is Purpose => (PURPOSES as readonly string[]).includes(value);
