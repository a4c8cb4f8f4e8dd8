import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { restrictionStore } from '../../store/restriction.store';

/** Keeps our copy of who must not be told; the newest word about a restriction stands, in whichever order they arrive. */
export async function recordRestrictions(tx: Tx, events: readonly Received<'restriction.recorded'>[]): Promise<void> {
  await restrictionStore.record(
    tx,
    events.map(({ payload, occurredAt }) => ({
      id: payload.restrictionId,
      childId: payload.childId,
      organisationId: payload.organisationId,
      role: payload.role,
      personSubject: payload.personSubject,
      reason: payload.reason,
      fromAt: new Date(payload.fromAt),
      untilAt: payload.untilAt === null ? null : new Date(payload.untilAt),
      saidAt: occurredAt,
    })),
  );
}
