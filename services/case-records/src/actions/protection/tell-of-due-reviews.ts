import { Subject } from '@homeward/domain';
import { defineDueSweep, newId, type SweepDeclaration } from '@homeward/service-kit';
import { claimReviews, isAnyReviewDue } from '../../store/protection-review.store';
import { tellOwners } from '../child/tell-owners';

const AT_ONCE = 100;

const RULE = {
  id: 'HUB-PROTECTION-REVIEW',
  source: 'Rule of the hub: a hidden place is looked at again, and stays hidden until a manager ends it',
};

/** Tells the authority that is responsible of each protection that is to be looked at again, each month until somebody has, at business time. */
export const createProtectionReviewSweep = (): SweepDeclaration =>
  defineDueSweep({
    name: 'protection-reviews',
    service: 'case-records',
    everyMs: 5_000,
    isAnyDue: isAnyReviewDue,
    work: async (tx) => {
      const due = await claimReviews(tx, AT_ONCE);
      for (const review of due.filter(({ stands }) => stands))
        tellOwners(tx, review, {
          decisionId: newId(),
          subject: Subject.PROTECTION_REVIEW_DUE,
          childId: review.childId,
          episodeId: null,
          urgent: false,
          rule: RULE,
        });
      tx.saw(...due.map(({ id }) => id));
      return due.length;
    },
  });
