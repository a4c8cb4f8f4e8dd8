import { statement, type Tx } from '@homeward/service-kit';
import { teamManagerOf, type TeamManager } from './who-answers-sql';

const ANY = statement(
  'case_records.is-any-protection-review-due',
  `select exists (select from case_records.location_protection where review_tell_at <= hub.business_now()) as due`,
);

/** For the sweep: whether there is anything to tell, which most of the time there is not. */
export const isAnyReviewDue = async (tx: Tx): Promise<boolean> => (await tx.sql<{ due: boolean }>(ANY))[0]?.due ?? false;

const STANDS = `(p.until_at is null or p.until_at > hub.business_now()) and c.superseded_by is null and c.sealed_at is null`;

/** For the sweep: told again each month until it is reviewed or ended; what has ended, or is kept on another record by now, is asked of nobody. */
const CLAIM = statement(
  'case_records.claim-protection-reviews',
  `update case_records.location_protection p set review_tell_at = case when ${STANDS} then hub.business_now() + interval '1 month' end
  from (select id from case_records.location_protection where review_tell_at <= hub.business_now()
      order by review_tell_at limit $1 for update skip locked) due, case_records.child c
  where p.id = due.id and c.id = p.child_id
  returning p.id, p.child_id as "childId", c.responsible_authority_id as "responsibleAuthorityId", ${teamManagerOf('c', 'hub.business_now()')} as "teamManager",
    ${STANDS} as stands`,
);

export interface DueReview {
  id: string;
  childId: string;
  responsibleAuthorityId: string | null;
  teamManager: TeamManager | null;
  stands: boolean;
}

/** For the sweep: those that are due to be told, beside other sweepers each once. */
export const claimReviews = (tx: Tx, limit: number): Promise<DueReview[]> => tx.sql(CLAIM, [limit]);
