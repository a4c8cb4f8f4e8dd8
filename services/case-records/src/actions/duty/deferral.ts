import type { DutyDeferralColumn, DutyEntity } from '../../entities/duty.entity';

/** The deferral in force: the last one, unless the duty ended after it. */
export const deferralInForce = ({ deferrals }: Pick<DutyEntity, 'deferrals'>): DutyDeferralColumn | null => {
  const last = deferrals.at(-1);
  return last && last.endedAt === null ? last : null;
};

/** A clock that gives more time than was agreed still does. What is to be done as soon as possible is not put off. */
export function dueWithDeferral(dueAt: Date | null, duty: Pick<DutyEntity, 'deferrals'>): Date | null {
  const until = deferralInForce(duty)?.until;
  if (!dueAt || until === undefined) return dueAt;
  return new Date(Math.max(dueAt.getTime(), Date.parse(until)));
}

/** A duty that ends takes what was agreed for it along; the trail of it stays. */
export const withoutDeferral = (duty: DutyEntity, now: Date): DutyEntity['deferrals'] =>
  duty.deferrals.map((deferral) => (deferral.endedAt === null ? { ...deferral, endedAt: now.toISOString() } : deferral));
