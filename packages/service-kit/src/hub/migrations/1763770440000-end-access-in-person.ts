import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever holds an authority's responsibility in person holds it no longer than the authority does. */
export class EndAccessInPerson1763770440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function hub.end_access(rows json) returns void language sql as $$
        update hub.child_access a
        set until_at = case when a.until_at is null or a.until_at > r.at then r.at else a.until_at end,
          revoked = coalesce(r.revoked, false)
        from json_to_recordset(rows) as r (child_id uuid, episode_id uuid, record_id uuid, organisation_id text, person_subject text,
          relation text, at timestamptz, revoked boolean)
        where a.scope_id = coalesce(r.episode_id, r.record_id, r.child_id) and a.organisation_id = r.organisation_id
          and (a.child_id, a.episode_id, a.record_id, a.relation) is not distinct from (r.child_id, r.episode_id, r.record_id, r.relation)
          and (a.person_subject is not distinct from r.person_subject or (r.person_subject is null and r.relation = 'RESPONSIBLE'))
          and not a.revoked and (coalesce(r.revoked, false) or a.until_at is null or a.until_at > r.at)
      $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
