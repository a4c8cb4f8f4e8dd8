import type { Client } from 'pg';

/** Where the children are taught, and which of them are missing. */
export async function seedEducation(owner: Client): Promise<void> {
  await owner.query(`
    insert into education.school (urn, name) select (999000 + n)::text, 'Invented Academy ' || n from generate_series(0, 49) as n;

    insert into education.schooling (id, child_id, school_urn, status, attendance_percent, from_at, recorded_at, recorded_by)
    select uuidv7(), c.id, (999000 + c.n % 50)::text, 'ON_ROLL', 60 + c.n % 40, now() - interval '1 year', now() - interval '1 year', c.responsible
    from laid_out_child c order by c.n;

    insert into education.episode_fact (episode_id, child_id, state, started_at, told_seq)
    select e.id, e.child_id, e.state, e.started_at, 1 from laid_out e order by e.n desc;`);
}
