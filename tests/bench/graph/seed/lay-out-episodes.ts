import type { Client } from 'pg';

/** Children have this many episodes each, evenly over these years. */
const EPISODES_OF_A_CHILD = 4;
export const YEARS = 3;

/** How many, over how long, and which of them are not over yet. */
export interface Layout {
  episodes: number;
  years: number;
  /** Children come and go in so many generations, one after the other, each with its own share of the years. */
  generations: number;
  /** Only so many of the newest may be open. */
  live: number;
  /** Only of so many of the newest an interview may still be owed. */
  owing: number;
}

export const childrenOf = ({ episodes }: Pick<Layout, 'episodes'>): number => Math.ceil(episodes / EPISODES_OF_A_CHILD);

/**
 * Decides what every episode is, in a temporary table from which all services' rows are made: who is responsible, where it stood, and the
 * ids of what hangs on it. The newest is number 0. Nine in ten interviews that were owed are over, and most of these were held.
 */
export async function layOutEpisodes(owner: Client, layout: Layout): Promise<void> {
  const { episodes, years, generations, live, owing } = layout;
  await owner.query(`
    create temp table laid_out_child as
    select c.id, substr(c.authority_child_id, 3)::integer as n, c.given_name, c.family_name, c.responsible_authority_id as responsible,
      nullif(p.host_authority_id, c.responsible_authority_id) as host, w.person_subject as worker, w.person_name as worker_name
    from case_records.child c join case_records.placement p on p.child_id = c.id
      join case_records.allocation w on w.child_id = c.id and w.role = 'ALLOCATED_WORKER';
    create unique index on laid_out_child (n);`);
  await owner.query(
    `create temp table laid_out as
     select e.n, c.id as child_id, c.responsible, c.host, c.given_name, c.family_name, c.worker, c.worker_name,
       case when c.responsible = 'authority.rochdale' then 'provider.advocacy-focus' else 'provider.harbour-voices' end as provider,
       coalesce((select o.force_id from hub.organisation o where o.id = coalesce(c.host, c.responsible)), 'force.kent') as force,
       case when e.n % 20 = 11 then 'authority.leeds' end as area,
       (array['LOW', 'MEDIUM', 'HIGH'])[1 + e.n % 3] as risk,
       case when e.n < $3 and e.n % 10 = 3 then 'MISSING' when e.n < $3 and e.n % 10 = 7 then 'FOUND_NOT_RETURNED' else 'RETURNED' end as state,
       e.n % 10 <> 9 or e.n >= $4 as interviewed, e.n % 10 <> 8 as held, at.started_at,
       uuidv7(at.ago) as id, uuidv7(at.ago + interval '4 hours') as missing_id, uuidv7(at.ago + interval '12 hours') as found_id,
       uuidv7(at.ago + interval '14 hours') as returned_id, uuidv7(at.ago + interval '12 hours') as duty_id,
       uuidv7(at.ago + interval '12 hours') as assignment_id, uuidv7(at.ago + interval '40 hours') as interview_id,
       uuidv7(at.ago + interval '4 hours') as decision_id, uuidv7(at.ago + interval '12 hours') as stand_down_id
     from generate_series(0, $1::integer - 1) as e (n) join laid_out_child c on c.n = e.n / $5 * $2 + e.n % $2
     cross join lateral (select make_interval(secs => -259200 - e.n * $6::numeric * 31536000.0 / $1) as ago) since
     cross join lateral (select since.ago, now() + since.ago as started_at) at
     order by e.n desc`,
    [episodes, Math.ceil(childrenOf(layout) / generations), live, owing, Math.ceil(episodes / generations), years],
  );
  await owner.query('create unique index on laid_out (n); analyze laid_out');
}
