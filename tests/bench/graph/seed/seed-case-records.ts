import type { Client } from 'pg';

const RULE = `'ROC-RHI-CLOCK', 'Rochdale practice guidance, §3.13', 'Completion within 72 hours of being found; contact has a clock of its own.'`;

const clock = (authority: string, from: string, starts: string, counts: boolean): string => `jsonb_build_object(
  'authorityId', ${authority}, 'from', '${from}', 'startsAt', ${starts}, 'dueAt', ${starts} + interval '72 hours', 'counts', ${counts},
  'rule', jsonb_build_object('id', 'ROC-RHI-CLOCK', 'source', 'Rochdale practice guidance, §3.13', 'note', 'From ${from}.'))`;

const FOUND = `e.started_at + interval '12 hours'`;
const HELD = `e.started_at + interval '40 hours'`;

/** What is owed of an episode that is over: kind, owner and role, state, when it began and was met, which clocks. */
const DUTIES = `
  (values
    ('RETURN_HOME_INTERVIEW', e.responsible, 'allocated_worker', case when e.interviewed then 'MET' else 'PENDING' end, ${FOUND},
      case when e.interviewed then ${HELD} end, e.provider,
      jsonb_build_array(${clock('e.responsible', 'FOUND', FOUND, true)}, ${clock('coalesce(e.host, e.responsible)', 'FOUND_REPORT_RECEIVED', FOUND, false)})),
    ('INTERVIEW_CONTACT', e.responsible, 'allocated_worker', 'MET', ${FOUND}, ${HELD}, null, jsonb_build_array(${clock('e.responsible', 'RETURNED', FOUND, true)})),
    ('SAFE_AND_WELL_CHECK', e.force, 'police', 'MET', ${FOUND}, ${FOUND}, null, jsonb_build_array(${clock('e.responsible', 'FOUND', FOUND, true)})),
    ('CHASE_INTERVIEW', coalesce(e.host, e.responsible), 'exploitation_lead', 'MET', ${FOUND}, ${HELD}, null,
      jsonb_build_array(${clock('coalesce(e.host, e.responsible)', 'FOUND_REPORT_RECEIVED', FOUND, true)}))
  ) as d (kind, owner, role, state, starts_at, met_at, offered_to, clocks)`;

/** The episodes themselves, whose file is open where, what is owed and what was decided. */
export async function seedCaseRecords(owner: Client): Promise<void> {
  await owner.query(`
    insert into case_records.episode (id, child_id, state, category, risk, left_placement_at, last_seen_at, reported_at, started_at, found_at,
      found_received_at, found_place, returned_at, responsible_authority_id, host_authority_id, area_authority_id, interview_progress,
      interview_outstanding, opened_at, told)
    select e.id, e.child_id, e.state, 'MISSING', e.risk, e.started_at - interval '45 minutes', e.started_at, e.started_at + interval '3 hours', e.started_at,
      case when e.state <> 'MISSING' then ${FOUND} end, case when e.state <> 'MISSING' then ${FOUND} + interval '12 minutes' end,
      case when e.state <> 'MISSING' then 'POLICE_STATION' end, case when e.state = 'RETURNED' then e.started_at + interval '14 hours' end,
      e.responsible, e.host, e.area, case when e.interviewed then 'ENDED' else 'OFFERED' end,
      e.state <> 'MISSING' and not e.interviewed, e.started_at + interval '4 hours',
      array['missing ' || e.responsible || ' out_of_hours', 'missing ' || e.provider || ' provider', 'found', 'found ' || e.responsible || ' out_of_hours']
    from laid_out e order by e.n desc;

    insert into case_records.episode_reference (force_id, police_reference, child_id, episode_id, started_at, basis, matched_by_report_at)
    select e.force, 'B-' || e.n, e.child_id, e.id, e.started_at, 'NHS_NUMBER', e.started_at + interval '4 hours' from laid_out e order by e.n desc;

    insert into case_records.authority_record (id, episode_id, authority_id, capacity, state, category, risk, opened_at, rule_id, rule_source, rule_note)
    select uuidv7(e.started_at - now()), e.id, a.authority, a.capacity, case when e.state = 'RETURNED' then 'ENDED' else 'OPEN' end, 'MISSING', e.risk,
      e.started_at + interval '4 hours', ${RULE}
    from laid_out e cross join lateral (values (e.responsible, 'RESPONSIBLE'), (e.host, 'HOST')) as a (authority, capacity)
    where a.authority is not null order by e.n desc;

    insert into case_records.duty (id, episode_id, kind, slot, owner_id, owner_role, rule_id, rule_source, rule_note, state, raised_at, starts_at, due_at,
      met_at, because, offered_to, clocks)
    select case when d.kind = 'RETURN_HOME_INTERVIEW' then e.duty_id else uuidv7(e.started_at - now()) end, e.id, d.kind, d.kind, d.owner, d.role, ${RULE}, d.state,
      d.starts_at, d.starts_at, d.starts_at + interval '72 hours', d.met_at,
      'The authority is the responsible one, the return home interview is required, and the child is open to services.', d.offered_to, d.clocks
    from laid_out e cross join lateral ${DUTIES} where e.state <> 'MISSING' order by e.n desc;

    insert into case_records.decision (id, episode_id, at, subject, packs, outcomes, facts)
    select e.decision_id, e.id, e.started_at + interval '4 hours', 'MISSING_ALERT', '{hub@2025-01-01,rochdale@2025-01-01}',
      jsonb_build_array(jsonb_build_object('kind', 'TELL', 'role', 'out_of_hours', 'organisationId', e.responsible, 'because', 'It is responsible.',
        'rule', jsonb_build_object('id', 'ROC-IN1', 'source', 'Rochdale practice guidance, §2.3'))), '{}'
    from laid_out e order by e.n desc;`);
}
