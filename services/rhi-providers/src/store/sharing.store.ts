import type { Relation } from '@homeward/domain';
import { responsibleNow, statement, type Tx } from '@homeward/service-kit';
import type { SharingDecisionEntity } from '../entities/sharing-decision.entity';
import type { SharingExceptionEntity } from '../entities/sharing-exception.entity';
import { EXCEPTION_LIFTED, EXCEPTION_REASON, SHARING_HANDLING, SHARING_REASON } from './encrypted-columns';

/** What stands between one interview and one organisation at this moment. */
export interface Recipient {
  relations: Relation[];
  placeHidden: boolean;
  restricted: 'NOBODY' | 'SOMEBODY' | 'ALL';
  detrimental: boolean;
}

const RECIPIENT = statement(
  'rhi_providers.sharing-recipient',
  `select s.relations, s.place_hidden as "placeHidden",
     exists (select from rhi_providers.sharing_exception x where x.interview_id = $1 and x.lifted_at is null
       and (x.to_organisation_id is null or x.to_organisation_id = $4)) as detrimental,
     (select case when bool_or(r.person_subject is null and (r.role is null or r.role = $5)) then 'ALL'
        when count(*) > 0 then 'SOMEBODY' else 'NOBODY' end
      from rhi_providers.restriction_fact r
      where r.child_id = $2 and r.from_at <= hub.business_now() and (r.until_at is null or hub.business_now() < r.until_at)
        and (r.organisation_id = $4 or (r.organisation_id is null and r.role = $5))) as restricted
   from hub.standing_of($2, $3, $4) s`,
);

/** @param role who is told in the organisation that is to receive it */
export async function readRecipient(
  tx: Tx,
  { interviewId, childId, episodeId }: { interviewId: string; childId: string; episodeId: string },
  organisationId: string,
  role: string,
): Promise<Recipient> {
  const [row] = await tx.sql<Recipient>(RECIPIENT, [interviewId, childId, episodeId, organisationId, role]);
  return row!;
}

const COLUMNS = `d.id, d.interview_id as "interviewId", d.child_id as "childId", d.interview_recorded_at as "interviewRecordedAt",
  d.to_organisation_id as "toOrganisationId", d.parts, d.purpose, d.outcome, d.rule_id as "ruleId", d.rule_source as "ruleSource", d.because,
  d.decided_at as "decidedAt", d.decided_by as "decidedBy", d.decided_by_subject as "decidedBySubject", d.asked_for as "askedFor", d.handling,
  d.reviews, d.reason`;
/** What waits for a manager, of the authority that is responsible now. */
const WAITING = `from rhi_providers.sharing_decision d
   where d.outcome = 'REVIEW' and not exists (select from rhi_providers.sharing_decision r where r.reviews = d.id)
     and ${responsibleNow('d.child_id')}`;

const BY_ID = statement('rhi_providers.waiting-sharing', `select ${COLUMNS} ${WAITING} and d.id = $1`);
const SAME = statement(
  'rhi_providers.same-waiting-sharing',
  `select ${COLUMNS} ${WAITING} and d.interview_id = $1 and d.to_organisation_id = $2 and d.parts @> $3 and d.parts <@ $3 order by d.decided_at limit 1`,
);

/** A decision that waits for a manager, with its conditions in plain words; null where there is none. */
export async function waitingSharing(tx: Tx, id: string): Promise<SharingDecisionEntity | null> {
  const [row] = await tx.sql<SharingDecisionEntity>(BY_ID, [id]);
  return row ? { ...row, handling: await tx.columns.decrypt(SHARING_HANDLING, [row.id], row.handling) } : null;
}

/** The one that was asked for before and waits still. */
export async function sameWaiting(
  tx: Tx,
  { interviewId, toOrganisationId, parts }: Pick<SharingDecisionEntity, 'interviewId' | 'toOrganisationId' | 'parts'>,
): Promise<SharingDecisionEntity | null> {
  const [row] = await tx.sql<SharingDecisionEntity>(SAME, [interviewId, toOrganisationId, parts]);
  return row ?? null;
}

const DECIDE = statement(
  'rhi_providers.insert-sharing-decision',
  `insert into rhi_providers.sharing_decision (id, interview_id, child_id, interview_recorded_at, to_organisation_id, parts, purpose, outcome,
     rule_id, rule_source, because, decided_at, decided_by, decided_by_subject, asked_for, handling, reviews, reason)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
   on conflict (reviews) do nothing returning id`,
);

/** False where somebody has reviewed the same already. */
export async function insertSharingDecision(tx: Tx, decision: SharingDecisionEntity): Promise<boolean> {
  const { id, interviewId, childId, interviewRecordedAt, toOrganisationId, parts, purpose, outcome } = decision;
  const { ruleId, ruleSource, because, decidedAt, decidedBy, decidedBySubject, askedFor, reviews } = decision;
  const handling = await tx.columns.encrypt(SHARING_HANDLING, [id], decision.handling);
  const reason = await tx.columns.encrypt(SHARING_REASON, [id], decision.reason);
  const what = [id, interviewId, childId, interviewRecordedAt, toOrganisationId, parts, purpose, outcome];
  const why = [ruleId, ruleSource, because, decidedAt, decidedBy, decidedBySubject, askedFor, handling, reviews, reason];
  return (await tx.sql(DECIDE, [...what, ...why])).length > 0;
}

const EXCEPT = statement(
  'rhi_providers.insert-sharing-exception',
  `insert into rhi_providers.sharing_exception (id, interview_id, child_id, interview_recorded_at, to_organisation_id, reason, review_at, recorded_at,
     recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export type NewException = Omit<SharingExceptionEntity, 'liftedAt' | 'liftedBy' | 'liftedBecause'>;

export async function insertSharingException(tx: Tx, exception: NewException): Promise<void> {
  const { id, interviewId, childId, interviewRecordedAt, toOrganisationId, reviewAt, recordedAt, recordedBy } = exception;
  const reason = await tx.columns.encrypt(EXCEPTION_REASON, [id], exception.reason);
  const what = [id, interviewId, childId, interviewRecordedAt, toOrganisationId];
  await tx.sql(EXCEPT, [...what, reason, reviewAt, recordedAt, recordedBy]);
}

const LIFT = statement(
  'rhi_providers.lift-sharing-exception',
  `update rhi_providers.sharing_exception x set lifted_at = $2, lifted_by = $3, lifted_because = $4
   where x.id = $1 and x.lifted_at is null and ${responsibleNow('x.child_id')}
   returning x.interview_id as "interviewId"`,
);

/** @returns the interview's id; null where there is no such exception, or it is lifted */
export async function liftException(tx: Tx, id: string, because: string): Promise<string | null> {
  const kept = await tx.columns.encrypt(EXCEPTION_LIFTED, [id], because);
  const [row] = await tx.sql<{ interviewId: string }>(LIFT, [id, tx.now, tx.viewer.name, kept]);
  return row?.interviewId ?? null;
}
