import { Subject } from '@homeward/domain';
import { defineSweep, jobCaller, newId, type SweepDeclaration, type Tx } from '@homeward/service-kit';
import { claimReviews, isAnyReviewDue, type DueReview } from '../../store/protection-review.store';
import { ownersOf } from '../child/owners-of';

const AT_ONCE = 100;

const RULE = {
  id: 'HUB-PROTECTION-REVIEW',
  source: 'Rule of the hub: a hidden place is looked at again, and stays hidden until a manager ends it',
};

/** Tells the authority that is responsible of each protection that is to be looked at again, each month until somebody has, at business time. */
export const createProtectionReviewSweep = (): SweepDeclaration =>
  defineSweep({
    name: 'protection-reviews',
    everyMs: 5_000,
    run: async (jobsDatabase) => {
      const caller = jobCaller('case-records');
      if (!(await jobsDatabase.read(caller, isAnyReviewDue))) return 0;
      return jobsDatabase.write(caller, 'sweep:protection-reviews', async (tx) => {
        const due = await claimReviews(tx, AT_ONCE);
        for (const review of due.filter(({ stands }) => stands)) tell(tx, review);
        tx.saw(...due.map(({ id }) => id));
        return due.length;
      });
    },
  });

function tell(tx: Tx, review: DueReview): void {
  const { childId } = review;
  tx.publish({
    name: 'recipients.decided',
    key: childId,
    urgent: false,
    occurredAt: tx.now,
    payload: {
      decisionId: newId(),
      subject: Subject.PROTECTION_REVIEW_DUE,
      episodeId: null,
      childId,
      notificationId: null,
      interviewId: null,
      acceptWithinMinutes: 60,
      alsoEveryoneAlerted: false,
      recipients: ownersOf(review, RULE),
    },
  });
}
