import type { Received } from '@homeward/contracts';
import type { Tx } from '@homeward/service-kit';
import { recordRestrictionFacts } from '../store/restriction-fact.store';

export type FollowRestrictions = (tx: Tx, events: readonly Received<'restriction.recorded'>[]) => Promise<void>;

/** Keeps who must not be told of a child: nothing of its interview goes there. */
export const followRestrictions: FollowRestrictions = (tx, events) =>
  recordRestrictionFacts(
    tx,
    events.map(
      ({ seq, occurredAt, payload: { restrictionId: id, childId, organisationId, role, personSubject, fromAt, untilAt } }) => ({
        id,
        childId,
        organisationId,
        role,
        personSubject,
        fromAt: new Date(fromAt),
        untilAt: untilAt === null ? null : new Date(untilAt),
        toldAt: occurredAt,
        toldSeq: seq,
      }),
    ),
  );
