import { referenceOf } from './reports';
import type { Doors } from './trial-hub';

const OWED_OR_MET = `'PENDING', 'WARNED', 'DUE', 'OVERDUE', 'MET'`;

export interface FinalState {
  episodes: string[];
  records: string[];
  duties: string[];
  owed: string[];
  assignments: string[];
  followed: string[];
  seeing: string[];
  linked: number;
  questions: number;
}

/**
 * What stands of one child's absence in every service when all is worked. Left out is what tells of the way there and not of where it ended:
 * ids, who was told what in between, offers that were taken back, and whether somebody had to ask whose child it is.
 */
export async function finalState(hub: Doors, child: number): Promise<FinalState> {
  const [state] = await hub.rows<FinalState>(
    `with mine as (
       select e.* from case_records.episode e where e.id in (select r.episode_id from case_records.episode_reference r where r.police_reference = $1)
     )
     select
       array(select row_to_json(e)::text from (select m.state, m.category, m.risk, m.started_at, m.reported_at, m.found_at, m.found_place, m.returned_at,
           m.responsible_authority_id, m.host_authority_id, m.interview_progress, m.superseded_by, c.authority_child_id = $2 as "isTheChild", c.identity
         from mine m join case_records.child c on c.id = m.child_id) e) as episodes,
       array(select a.authority_id || ' ' || a.capacity || ' ' || a.state || ' ' || a.category || ' ' || a.risk from case_records.authority_record a
         where a.episode_id in (select id from mine) and a.state <> 'WITHDRAWN' order by 1) as records,
       array(select d.kind || ' ' || d.owner_id || ' ' || d.rule_id || ' ' || case d.state when 'MET' then 'MET' else 'OWED' end || ' ' || coalesce(d.due_at::text, '')
         from case_records.duty d
         where d.episode_id in (select id from mine) and d.state in (${OWED_OR_MET}) and d.kind <> 'IDENTIFY_CHILD' order by 1) as duties,
       array(select o.offered_to || ' ' || o.due_at || ' ' || o.found_at || ' ' || o.comparisons from rhi_providers.owed_interview o
         where o.episode_id in (select id from mine)
           and not exists (select from rhi_providers.cancelled_interview c where c.duty_id = o.duty_id and c.told_seq > o.told_seq) order by 1) as owed,
       array(select a.offered_to || ' ' || a.state from rhi_providers.assignment a
         where a.episode_id in (select id from mine) and a.state <> 'WITHDRAWN' order by 1) as assignments,
       array(select f.state || ' ' || f.started_at from rhi_providers.episode_fact f where f.episode_id in (select id from mine)
         union all select f.state || ' ' || f.started_at from education.episode_fact f where f.episode_id in (select id from mine)) as followed,
       array(select distinct a.organisation_id || ' ' || a.relation from hub.child_access a
         where a.episode_id in (select id from mine) and a.until_at is null and not a.revoked order by 1) as seeing,
       (select count(*)::int from hub.record_link l join mine m on l.current and m.id = l.episode_id and m.child_id = l.child_id) as linked,
       (select count(*)::int from case_records.match_task t where t.police_reference = $1 and t.resolved_at is null) as questions`,
    [referenceOf(child), `R-${child}`],
  );
  return state as FinalState;
}
