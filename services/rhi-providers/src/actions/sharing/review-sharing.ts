import { isRecordId, SharingOutcome } from '@homeward/domain';
import {
  conflict,
  forbidden,
  invalidInput,
  newId,
  notFound,
  type Caller,
  type Database,
  type Organisations,
} from '@homeward/service-kit';
import type { SharingDecisionEntity } from '../../entities/sharing-decision.entity';
import type { SeenInterview } from '../../store/interview.store';
import { insertSharingDecision, waitingSharing } from '../../store/sharing.store';
import { requiredText } from '../checks';
import { shownInterview } from '../interview/end-turns';
import { decideRelease, roleTold } from './decide-release';
import { giveRelease } from './give-release';
import { ownInterview } from './release-interview';

const LONGEST_REASON = 2_000;

export interface SharingReviewed {
  /** Of the decision that waits. */
  id: string;
  outcome: SharingOutcome;
  reason: string;
}

export type ReviewSharing = (caller: Caller, reviewed: SharingReviewed) => Promise<SeenInterview>;

/** A named manager, and not whoever asked, decides what a rule left open. What a rule denies by now nobody permits. */
export const createReviewSharing =
  (database: Database, organisations: Organisations): ReviewSharing =>
  (caller, { id, outcome, reason }) =>
    database.write(caller, 'sharing:review', async (tx) => {
      if (outcome === SharingOutcome.REVIEW) throw invalidInput('input.outcome', 'Permit it, or deny it.');
      const why = requiredText('input.reason', reason, LONGEST_REASON);
      tx.asked(id);
      const asked = isRecordId(id) ? await waitingSharing(tx, id) : null;
      if (!asked) throw notFound('decision', 'It waits for nobody, or is not of a child for whom your authority is responsible.');
      const interview = await ownInterview(tx, asked.interviewId);
      if (asked.decidedBySubject === tx.viewer.subject)
        throw forbidden('You asked for this release yourself. Another manager decides about it.');
      const { toOrganisationId: to, parts, handling } = asked;
      if (outcome === SharingOutcome.PERMIT) {
        const now = await decideRelease(tx, organisations, interview, { to, parts, handling });
        if (now.outcome === SharingOutcome.DENY)
          throw conflict(`${now.because} Nobody may permit it. (${now.rule.id}; ${now.rule.source})`, {
            field: 'input.outcome',
            rule: now.rule,
          });
      }
      const { name, subject } = tx.viewer;
      const review: SharingDecisionEntity = {
        ...asked,
        id: newId(),
        outcome,
        reviews: asked.id,
        reason: why,
        purpose: caller.viewer.purpose,
        decidedAt: tx.now,
        decidedBy: name,
        decidedBySubject: subject,
      };
      if (!(await insertSharingDecision(tx, review)))
        throw conflict('Somebody has just decided about this. Look at `sharing` of the interview again.', { field: 'input.id' });
      if (outcome === SharingOutcome.PERMIT) await giveRelease(tx, interview, review, roleTold(tx, organisations, to));
      tx.saw(asked.interviewId, interview.childId, interview.episodeId);
      return shownInterview(tx, asked.interviewId);
    });
