import { addWorkingDays, Capacity, Subject } from '@homeward/domain';
import { defineSweep, jobCaller, newId, type SweepDeclaration, type Tx } from '@homeward/service-kit';
import { dueWaits, isAnyWaitDue, moveWaits, type DueWait, type MovedWait } from '../../store/sharing-wait.store';

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
  defineSweep({
    name: 'waiting-reviews',
    everyMs: 5_000,
    run: async (jobsDatabase) => {
      const caller = jobCaller('rhi-providers');
      if (!(await jobsDatabase.read(caller, isAnyWaitDue))) return 0;
      return jobsDatabase.write(caller, 'sweep:waiting-reviews', async (tx) => {
        const due = await dueWaits(tx, AT_ONCE);
        if (due.length > 0)
          await moveWaits(
            tx,
            due.map((wait) => follow(tx, wait, workingDays)),
          );
        tx.saw(...due.map(({ decisionId }) => decisionId));
        return due.length;
      });
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

function tell(tx: Tx, { interviewId, childId, episodeId, wasTold }: DueWait, organisationId: string): void {
  tx.publish({
    name: 'recipients.decided',
    key: episodeId,
    urgent: false,
    occurredAt: tx.now,
    payload: {
      decisionId: newId(),
      subject: wasTold ? Subject.SHARING_REVIEW_OVERDUE : Subject.SHARING_REVIEW_WAITS,
      episodeId,
      childId,
      notificationId: null,
      interviewId,
      acceptWithinMinutes: 10,
      alsoEveryoneAlerted: false,
      recipients: (wasTold ? OVERDUE : FIRST).map((role) => ({
        organisationId,
        role,
        capacity: Capacity.RESPONSIBLE,
        rule: RULE,
        acceptance: false,
      })),
    },
  });
}
