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

/**
 * What police told the hub for: to find the child, to keep it safe, to speak with it after it came back, to prevent a crime against it. What
 * is held of them is shown for no other purpose; who plans care, teaches, reviews or answers a subject asks the force itself (INF-01).
 */
export const POLICE_HELD_FOR = ['FIND_CHILD', 'SAFEGUARD_CHILD', 'INTERVIEW_CHILD', 'PREVENT_CRIME'] as const satisfies Purpose[];

export const mayReadPoliceHeld = (purpose: Purpose): boolean => (POLICE_HELD_FOR as readonly Purpose[]).includes(purpose);
