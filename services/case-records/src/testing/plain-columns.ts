import { PLAIN_BECAUSE, plainColumns } from '@homeward/testkit';

const { CODE, ID, STAFF } = PLAIN_BECAUSE;

const IDENTITY = 'the identity of the child: reports are matched by it in SQL';
const CONTACT = 'who is to be rung, and how: read with every alert, at night too';
const PLACE = 'where the child lives: row-level security hides it where it is protected';

/** Columns that could hold words, and why they are kept as they are: whatever is in neither list, this one or that of what is encrypted, fails a test. */
export const PLAIN_COLUMNS: Readonly<Record<string, string>> = {
  ...plainColumns(
    CODE,
    `
    authority_record.capacity authority_record.state authority_record.category authority_record.category_rule authority_record.risk
    authority_record.rule_id authority_record.rule_source authority_record.rule_note authority_record.authorisation_terms
    attendance.kind break_glass.outcome child.status child.identity child.legal_status child.sex contact_restriction.reason
    allocation.role decision.subject decision.reason decision.packs decision.outcomes decision.facts
    disclosure_incident.cause disclosure_incident.state
    duty.kind duty.slot duty.topic duty.tell duty.attendees duty.attended duty.owner_role duty.rule_id duty.rule_source duty.rule_note
    duty.state duty.clocks duty.deferral_terms duty.terms
    episode.state episode.category episode.risk episode.found_place episode.interview_progress episode.told
    episode_fact.fact episode_fact.answer episode_reference.basis hazard.hazard hazard.rule
    location_protection.kind location_protection.reason match_task.reason
    notification_fact.kind notification_fact.category notification_fact.risk notification_fact.found_place notification_fact.check_status
    notification_fact.flags placement.kind place_correction.kind contact_restriction.role
  `,
  ),
  ...plainColumns(
    ID,
    `
    allocation.authority_id allocation.person_subject attendance.organisation_id attendance.person_subject attendance.given_by_authority_id
    authority_record.authority_id break_glass.organisation_id break_glass.person_subject child.responsible_authority_id
    child_merge.merged_by_organisation child_merge.stood contact_restriction.authority_id contact_restriction.organisation_id
    contact_restriction.person_subject disclosure_incident.owner_id disclosure_incident.organisation_ids duty.owner_id duty.offered_to
    episode.responsible_authority_id episode.host_authority_id episode.area_authority_id episode_fact.authority_id
    episode_reference.force_id episode_reference.police_reference hazard.authority_id hazard.reference
    location_protection.authority_id location_protection.hidden_from location_protection.disclosed_to
    match_task.force_id match_task.police_reference notification_fact.force_id notification_fact.police_reference
    notification_fact.area_authority_id notification_fact.identifier_authority_id
    place_correction.force_id place_correction.police_reference place_correction.authority_id place_correction.sent_to place_correction.leads_to
    placement.authority_id placement.responsible_authority_id placement.host_authority_id placement.reference sealed_reference.force_id sealed_reference.police_reference
  `,
  ),
  ...plainColumns(
    STAFF,
    `
    attendance.person_name attendance.given_by break_glass.person_name break_glass.ended_by child_merge.merged_by child_merge.parted_by
    disclosure_incident.opened_by disclosure_incident.closed_by episode_fact.recorded_by
    hazard.reported_by hazard.recorded_by hazard.closed_by location_protection.authorised_by location_protection.recorded_by
    location_protection.ended_by match_task.resolved_by place_correction.corrected_by
  `,
  ),
  ...plainColumns(
    IDENTITY,
    `
    child.authority_child_id child.given_name child.family_name child.name_key child.nhs_number
    notification_fact.given_name notification_fact.family_name notification_fact.nhs_number notification_fact.identifier
  `,
  ),
  ...plainColumns(CONTACT, `allocation.person_name allocation.email allocation.team allocation.phone`),
  ...plainColumns(
    PLACE,
    `placement.address placement.postcode placement.carer_name placement.establishment episode.establishment`,
  ),
  'contact_restriction.person_name': 'whoever must not be told: compared in SQL with the name of who asks',
};
