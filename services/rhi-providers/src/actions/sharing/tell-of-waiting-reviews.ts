import { addWorkingDays, Capacity, Subject } from '@homeward/domain';
import { defineDueSweep, newId, type SweepDeclaration, type Tx } from '@homeward/service-kit';
import { dueWaits, isAnyWaitDue, moveWaits, type DueWait, type MovedWait } from '../../store/sharing-wait.store';
import { tellOfSharing } from './tell-of-sharing';

const AT_ONCE = 100;

const RULE = {
  id: 'HUB-SHARING-REVIEW',
  source: 'Rule of the hub: what a manager must decide about sharing does not wait unsaid; the interview is owed within 72 hours',
};
/** Those whose roles may decide (`sharing:review`); above the team only once it is overdue. */
const FIRST = ['practice_manager'];
const OVERDUE = [...FIRST, 'service_manager', 'head_of_service'];

/** Tells the managers of the responsible authority of each decision that waits too long, and once more that it is overdue, at business time. */
export const createWaitingReviewsSweep = (workingDays: number): SweepDeclaration =>
  defineDueSweep({
    name: 'waiting-reviews',
    service: 'rhi-providers',
    everyMs: 5_000,
    isAnyDue: isAnyWaitDue,
    work: async (tx) => {
      const due = await dueWaits(tx, AT_ONCE);
      const moved = due.map((wait) => follow(tx, wait, workingDays));
      if (moved.length > 0) await moveWaits(tx, moved);
      tx.saw(...due.map(({ decisionId }) => decisionId));
      return due.length;
    },
  });

function follow(tx: Tx, wait: DueWait, workingDays: number): MovedWait {
  const { decisionId, wasTold, isDecided, responsibleAuthorityId } = wait;
  if (isDecided) return { decisionId, nextAt: null, toldAt: null };
  const nextAt = addWorkingDays(tx.now, workingDays);
  // nobody could decide it: asked again once somebody is responsible
  if (responsibleAuthorityId === null) return { decisionId, nextAt, toldAt: null };
  tell(tx, wait, responsibleAuthorityId);
  return { decisionId, nextAt: wasTold ? null : nextAt, toldAt: tx.now };
}

function tell(tx: Tx, wait: DueWait, organisationId: string): void {
  const told = { organisationId, capacity: Capacity.RESPONSIBLE, rule: RULE, acceptance: false };
  tellOfSharing(tx, wait, {
    decisionId: newId(),
    subject: wait.wasTold ? Subject.SHARING_REVIEW_OVERDUE : Subject.SHARING_REVIEW_WAITS,
    recipients: (wait.wasTold ? OVERDUE : FIRST).map((role) => ({ ...told, role })),
  });
}
