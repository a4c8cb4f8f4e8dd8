import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was given to one person ends when it ends: an authority that was responsible keeps what began in its time, whoever held that
 * responsibility in person for it keeps nothing, and has it no longer than the authority.
 */
export class EndAccessInPerson1763770440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view hub.my_access with (security_barrier) as
        select a.child_id, a.episode_id, a.record_id, a.relation, a.from_at, a.until_at,
          a.relation = 'RESPONSIBLE' and (a.until_at is null or hub.business_now() < a.until_at) as all_history,
          a.until_at is null or hub.business_now() < a.until_at as current
        from hub.child_access a
        where a.organisation_id = hub.my_employer()
          and case when a.person_subject is null then a.relation = any ((select hub.my_relations())::text[])
            else a.person_subject = hub.my_subject() and a.relation = any (hub.my_own_relations()) end
          and not a.revoked
          and a.from_at <= hub.business_now()
          and (a.until_at is null or hub.business_now() < a.until_at
            or (a.person_subject is null and a.relation in ('RESPONSIBLE', 'HOST')));

      -- Whoever holds an authority's responsibility in person holds it no longer than the authority does.
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
      $$;

      -- Whoever reads in person asks too, and says for whom it works; what it is told of a link is still only what an access lets through.
      create or replace view hub.current_record_link with (security_barrier) as
        select record_id, record_kind, child_id, episode_id, version, linked_at from hub.record_link
        where current and hub.my_employer() is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
