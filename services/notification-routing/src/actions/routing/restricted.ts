import type { RestrictionReason } from '@homeward/domain';

export interface RestrictionFacts {
  childId: string;
  organisationId: string | null;
  role: string | null;
  personSubject: string | null;
  reason: RestrictionReason;
  fromAt: Date;
  untilAt: Date | null;
}

export interface Addressee {
  organisationId: string;
  role: string;
  personSubject: string | null;
}

/** In force from its first moment until, and no longer at, its last. */
export const inForce = (restriction: Pick<RestrictionFacts, 'fromAt' | 'untilAt'>, now: Date): boolean =>
  restriction.fromAt <= now && (restriction.untilAt === null || now < restriction.untilAt);

/**
 * Why this addressee must not be told of this child now; undefined where nothing forbids it. Of organisation, role and person, each that
 * the restriction sets must agree; one that sets none of them is nobody's.
 */
export function restrictionOn(
  addressee: Addressee,
  childId: string | null,
  restrictions: readonly RestrictionFacts[],
  now: Date,
): RestrictionReason | undefined {
  if (childId === null) return undefined;
  const agrees = (set: string | null, actual: string | null): boolean => set === null || set === actual;
  return restrictions.find(
    (restriction) =>
      restriction.childId === childId &&
      inForce(restriction, now) &&
      (restriction.organisationId ?? restriction.role ?? restriction.personSubject) !== null &&
      agrees(restriction.organisationId, addressee.organisationId) &&
      agrees(restriction.role, addressee.role) &&
      agrees(restriction.personSubject, addressee.personSubject),
  )?.reason;
}
