import type { NewEvent, Payload } from '@homeward/contracts';

/** Said of a child that was on record before: its open episodes are decided anew. */
export const childChanged = (childId: string, what: Payload<'child.changed'>['what'], now: Date): NewEvent<'child.changed'> => ({
  name: 'child.changed',
  key: childId,
  urgent: false,
  occurredAt: now,
  payload: { childId, what },
});
