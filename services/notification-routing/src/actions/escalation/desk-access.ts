import type { AccessScope, Tx } from '@homeward/service-kit';
import { escalationStore, type OverdueAsk } from '../../store/escalation.store';
import { SAFEGUARDING_DESK } from './next-ask';

/** The desk must be able to read what it is asked to accept. */
export function openToDesk(tx: Tx, { childId, episodeId, notificationId }: OverdueAsk): AccessScope | null {
  const scope: AccessScope =
    episodeId === null ? { childId: null, episodeId: null, recordId: notificationId } : { childId, episodeId, recordId: null };
  if (scope.episodeId === null && scope.recordId === null) return null;
  grant(tx, scope);
  return scope;
}

function grant(tx: Tx, scope: AccessScope): void {
  const because = { event: 'delivery.requested', rule: 'HUB-ESCALATION' };
  tx.grantAccess([{ ...scope, organisationId: SAFEGUARDING_DESK, relation: 'DESK', fromAt: tx.now, because }]);
}

/**
 * And no longer than it is asked: what was confirmed by the authority, stood down, or found to be about another child is closed to the desk
 * again. What the desk itself took on it reads until the stand-down.
 */
export async function closeToDesk(tx: Tx): Promise<void> {
  const closed = await escalationStore.closeToDesk(tx, SAFEGUARDING_DESK);
  tx.endAccess(
    closed
      .filter(({ isOpenOtherwise }) => !isOpenOtherwise)
      .map(({ scope }) => ({ ...scope, organisationId: SAFEGUARDING_DESK, relation: 'DESK', at: tx.now })),
  );
  for (const { instead } of closed) if (instead) grant(tx, instead);
}
