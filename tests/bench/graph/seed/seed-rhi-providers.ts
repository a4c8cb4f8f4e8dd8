import type { Client } from 'pg';

const HELD = `e.started_at + interval '40 hours'`;
const RULE = `jsonb_build_object('id', 'ROC-RHI-CLOCK', 'source', 'Rochdale practice guidance, §3.13',
  'note', 'Completion within 72 hours of being found; contact has a clock of its own.')`;

/** Who interviews for whom, what each owes, how it went, and what was released of it. */
export async function seedRhiProviders(owner: Client): Promise<void> {
  await owner.query(`
    insert into rhi_providers.commission (id, authority_id, provider_id, starts_at, recorded_by)
    select uuidv7(), c.responsible, c.provider, now() - interval '4 years', 'A Manager' from (select distinct responsible, provider from laid_out) c;

    insert into rhi_providers.episode_fact (episode_id, child_id, state, started_at, told_seq)
    select e.id, e.child_id, e.state, e.started_at, 1 from laid_out e order by e.n desc;

    insert into rhi_providers.owed_interview (duty_id, episode_id, child_id, responsible_authority_id, host_authority_id, force_id, offered_to, found_at,
      due_at, rule, comparisons, told_seq)
    select e.duty_id, e.id, e.child_id, e.responsible, e.host, e.force, e.provider, f.found_at, f.found_at + interval '72 hours', ${RULE},
      jsonb_build_array(jsonb_build_object('authorityId', coalesce(e.host, e.responsible), 'from', 'FOUND_REPORT_RECEIVED', 'rule', ${RULE},
        'startsAt', f.found_at + interval '12 minutes', 'dueAt', f.found_at + interval '72 hours 12 minutes')), 1
    from laid_out e cross join lateral (select e.started_at + interval '12 hours' as found_at) f where e.state <> 'MISSING' order by e.n desc;

    insert into rhi_providers.assignment (id, duty_id, owed_seq, episode_id, child_id, offered_to, state, worker_name, worker_subject, offered_at, accepted_at,
      held_at, ended_at)
    select e.assignment_id, e.duty_id, 1, e.id, e.child_id, e.provider, case when e.interviewed then 'COMPLETED' else 'ACCEPTED_OFFER' end, 'Interviewer ' || e.n % 50,
      'interviewer-' || e.n % 50, e.started_at + interval '12 hours', e.started_at + interval '16 hours', case when e.interviewed and e.held then ${HELD} end,
      case when e.interviewed then ${HELD} end
    from laid_out e where e.state <> 'MISSING' order by e.n desc;

    insert into rhi_providers.booking (id, assignment_id, at, place, booked_by)
    select uuidv7(e.started_at - now()), e.assignment_id, ${HELD}, 'An invented library', 'Interviewer ' || e.n % 50
    from laid_out e where e.state <> 'MISSING' order by e.n desc;

    insert into rhi_providers.contact_attempt (id, assignment_id, at, method, result, note, logged_by)
    select uuidv7(e.started_at - now()), e.assignment_id, e.started_at + a.after, a.method, a.result, a.note, 'Interviewer ' || e.n % 50
    from laid_out e cross join (values (interval '18 hours', 'PHONE', 'NO_ANSWER', null), (interval '20 hours', 'TEXT', 'REACHED', 'Sunday afternoon suits her'))
      as a (after, method, result, note)
    where e.state <> 'MISSING' order by e.n desc;

    insert into rhi_providers.interview (id, assignment_id, episode_id, child_id, held_by, outcome, held_at, seen_alone, place, reason, recorded_at,
      recorded_by, submitted_at, submitted_by, consent_notice_given)
    select e.interview_id, e.assignment_id, e.id, e.child_id, e.provider, case when e.held then 'HELD' else 'DECLINED_BY_CHILD' end,
      case when e.held then ${HELD} end, case when e.held then true end, case when e.held then 'An invented library' end,
      case when not e.held then 'She does not want to talk about it' end, ${HELD},
      'Interviewer ' || e.n % 50, case when e.held then ${HELD} end,
      case when e.held then 'Interviewer ' || e.n % 50 end, case when e.held then true end
    from laid_out e where e.state <> 'MISSING' and e.interviewed order by e.n desc;

    insert into rhi_providers.interview_part (interview_id, kind, text)
    select e.interview_id, p.kind, p.text
    from laid_out e cross join (values
      ('WHAT_HAPPENED', 'Met an older acquaintance at the station and spent the night in a parked car'),
      ('PUSH_AND_PULL', 'Pulled by the acquaintance; pushed by worry about a coming move'),
      ('SAFETY_PLAN', 'Agreed code word with her carer; will text before midnight')) as p (kind, text)
    where e.state <> 'MISSING' and e.interviewed and e.held order by e.n desc;

    insert into rhi_providers.release (id, interview_id, child_id, interview_recorded_at, to_organisation_id, parts, purpose, handling, released_at, released_by)
    select uuidv7(e.started_at - now()), e.interview_id, e.child_id, ${HELD}, e.host, '{WHAT_HAPPENED,SAFETY_PLAN}', 'Safeguarding in the area where she lives',
      'Not to be shared with the placement', e.started_at + interval '60 hours', 'A Manager'
    from laid_out e where e.state <> 'MISSING' and e.interviewed and e.held and e.host is not null order by e.n desc;

    insert into rhi_providers.concern (id, assignment_id, episode_id, child_id, raised_by_organisation_id, raised_by, text, immediate_danger, raised_at)
    select uuidv7(e.started_at - now()), e.assignment_id, e.id, e.child_id, e.provider, 'Interviewer ' || e.n % 50,
      'She has been given a second telephone by an adult and is afraid of what follows if she does not answer it', false, ${HELD}
    from laid_out e where e.state <> 'MISSING' and e.interviewed and e.n % 7 = 0 order by e.n desc;`);
}
