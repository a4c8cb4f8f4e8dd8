import { PLAIN_BECAUSE, plainColumns } from '@homeward/testkit';

const { CODE, ID, STAFF } = PLAIN_BECAUSE;

/** Columns that could hold words, and why they are kept as they are: whatever is in neither list, this one or that of what is encrypted, fails a test. */
export const PLAIN_COLUMNS: Readonly<Record<string, string>> = {
  ...plainColumns(
    CODE,
    `
    assignment.state assignment.unable_because contact_attempt.method contact_attempt.result episode_fact.state interview_evidence.kind interview_part.kind
    interview.outcome owed_interview.rule owed_interview.comparisons owed_interview.terms release.parts restriction_fact.role
    sharing_decision.parts sharing_decision.outcome sharing_decision.rule_id sharing_decision.rule_source sharing_decision.because
    sharing_decision.purpose
  `,
  ),
  ...plainColumns(
    ID,
    `
    assignment.offered_to assignment.worker_subject commission.authority_id commission.provider_id concern.raised_by_organisation_id
    interview_evidence.organisation_id interview.held_by owed_interview.responsible_authority_id owed_interview.host_authority_id
    owed_interview.force_id owed_interview.offered_to release.to_organisation_id restriction_fact.organisation_id
    restriction_fact.person_subject sharing_decision.to_organisation_id sharing_decision.decided_by_subject sharing_exception.to_organisation_id
  `,
  ),
  ...plainColumns(
    STAFF,
    `
    assignment.worker_name booking.booked_by commission.recorded_by concern.raised_by contact_attempt.logged_by interview_evidence.recorded_by
    interview.recorded_by interview.submitted_by release.released_by sharing_decision.decided_by sharing_exception.recorded_by
    sharing_exception.lifted_by
  `,
  ),
  'booking.place': 'where a visit is: row-level security hides it where the place of the child is protected',
  'interview.place': 'where it was held: row-level security hides the visit where the place of the child is protected',
  'release.purpose': 'for what it was released, as its recipient reads it: nothing that was told',
  'sharing_decision.asked_for': 'for what it was asked, as its recipient reads it: nothing that was told',
};
