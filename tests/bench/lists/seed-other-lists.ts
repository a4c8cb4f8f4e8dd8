import type { Client } from 'pg';
import { childrenOf, type Layout } from '../graph/seed/lay-out-episodes';

const RULE = `json_build_object('id', 'BEN-HAZARD', 'source', 'An invented procedure')`;
export const SCHOOL = 'school.999000';
export const CARER = 'the-carer';

/** What the lists of episodes do without: who has left, who goes to school where, hazards, matches to be confirmed, cases of education, incidents. */
export async function seedOtherLists(owner: Client, layout: Layout): Promise<void> {
  const generation = Math.ceil(childrenOf(layout) / layout.generations);
  await owner.query(`
    create temp table left_care as
    select c.id, now() - make_interval(secs => (c.n / ${generation}) * ${(layout.years / layout.generations) * 31_536_000}) as at
    from laid_out_child c where c.n >= ${generation};
    create unique index on left_care (id);
    update case_records.placement p set ended_at = l.at from left_care l where l.id = p.child_id;
    update case_records.allocation a set ended_at = l.at from left_care l where l.id = a.child_id;
    update education.schooling s set ended_at = l.at from left_care l where l.id = s.child_id;

    insert into hub.organisation (id, name, kind) values ('${SCHOOL}', 'Invented Academy 0', 'SCHOOL');
    insert into hub.child_access (child_id, organisation_id, relation, from_at, because)
    select s.child_id, 'school.' || s.school_urn, 'SCHOOL', s.from_at, '{"event": "schooling.recorded"}'
    from education.schooling s where 'school.' || s.school_urn = '${SCHOOL}';

    -- a home of the largest authority, whose children come and go
    insert into hub.child_access (child_id, organisation_id, person_subject, relation, from_at, until_at, because)
    select c.id, c.responsible, '${CARER}', 'CARER', now() - interval '20 years', l.at, '{"event": "carer.recorded"}'
    from laid_out_child c left join left_care l on l.id = c.id where c.responsible = 'authority.rochdale' and c.n % ${generation} < 60;

    insert into case_records.match_task (id, notification_id, force_id, police_reference, episode_id, child_id, reason, candidate_ids, opened_at, resolved_at)
    select uuidv7(e.started_at - now()), e.missing_id, e.force, 'B-' || e.n, e.id, e.child_id, 'UNMATCHED', '{}', e.started_at + interval '4 hours',
      case when e.n >= ${layout.live} then e.started_at + interval '2 days' end
    from laid_out e where e.n % 10 = 5 order by e.n desc;
    insert into hub.child_access (child_id, episode_id, organisation_id, relation, from_at, until_at, because)
    select t.child_id, t.episode_id, 'desk.safeguarding', 'DESK', t.opened_at, t.resolved_at, '{"event": "episode.opened"}' from case_records.match_task t;

    insert into case_records.hazard (id, authority_id, hazard, reference, reported_by, family_name, address, received_at, starts_at, review_at, rule,
      recorded_at, recorded_by, closed_at, closed_by, closed_because)
    select uuidv7(e.started_at - now()), e.responsible, 'Missing elsewhere', 'H-' || e.n, 'An invented authority', 'Invented', 'Invented Road',
      e.started_at, e.started_at, e.started_at + interval '90 days', ${RULE}, e.started_at, 'A Manager', c.at, case when c.at is not null then 'A Manager' end,
      case when c.at is not null then 'Nothing heard of it' end
    from laid_out e cross join lateral (select case when e.n >= ${layout.live} then e.started_at + interval '80 days' end as at) c
    where e.n % 6 = 0 order by e.n desc;

    insert into case_records.disclosure_incident (id, owner_id, child_id, episode_id, cause, organisation_ids, state, opened_at, opened_by, closed_at,
      closed_by, outcome)
    select uuidv7(e.started_at - now()), e.responsible, e.child_id, e.id, 'WRONG_MATCH', array[e.force], case when c.at is null then 'OPEN' else 'CLOSED' end,
      e.started_at, 'A Manager', c.at, case when c.at is not null then 'A Manager' end, case when c.at is not null then 'Explained to the family' end
    from laid_out e cross join lateral (select case when e.n >= ${layout.live} then e.started_at + interval '20 days' end as at) c
    where e.n % 18 = 0 order by e.n desc;

    insert into education.cme_case (id, child_id, authority_id, state, reason, opened_at, review_at, found_at)
    select uuidv7(e.started_at - now()), e.child_id, e.responsible, case when e.n < ${layout.live} then 'DORMANT' else 'CHILD_FOUND' end, 'Not on any roll',
      e.started_at, case when e.n < ${layout.live} then now() - interval '1 day' end, case when e.n >= ${layout.live} then e.started_at + interval '30 days' end
    from laid_out e where e.n % 6 = 3 order by e.n desc;

    -- a host, a school and a provider are nothing any more to who has left; what began in a host's time it may still read
    update hub.child_access a set until_at = l.at from left_care l
    where l.id = a.child_id and a.until_at is null and a.relation in ('HOST', 'SCHOOL', 'PROVIDER');
    -- a provider sees an episode no longer than its work lasts
    update hub.child_access a set until_at = e.started_at + interval '40 hours' from laid_out e
    where e.id = a.episode_id and a.relation = 'PROVIDER' and e.interviewed and e.state <> 'MISSING';
    drop table left_care;`);
}
