import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICES_GROUP, WORKERS_GROUP } from '../roles';

/** Who may see which child, episode or source record, and to which child a source record belongs. */
export class CreateChildAccess1763769660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.child_access (
        id uuid primary key default gen_random_uuid(),
        child_id uuid,
        episode_id uuid,
        record_id uuid,
        organisation_id text not null references hub.organisation (id),
        person_subject text,
        relation text not null,
        from_at timestamptz not null,
        until_at timestamptz,
        revoked boolean not null default false,
        because jsonb not null,
        scope_id uuid generated always as (coalesce(episode_id, record_id, child_id)) stored,
        check (num_nonnulls(child_id, episode_id, record_id) > 0)
      );
      create unique index child_access_open on hub.child_access
        (child_id, episode_id, record_id, organisation_id, person_subject, relation) nulls not distinct
        where until_at is null and not revoked;
      create index child_access_child on hub.child_access (child_id, organisation_id) where child_id is not null and not revoked;
      create index child_access_episode on hub.child_access (episode_id, organisation_id) where episode_id is not null and not revoked;
      create index child_access_record on hub.child_access (record_id, organisation_id) where record_id is not null and not revoked;
      -- All that an organisation was given: by record, by episode (record_id is null), or by child (both are null).
      create index child_access_organisation on hub.child_access (organisation_id, record_id, episode_id) where not revoked;
      create index child_access_scope on hub.child_access (scope_id, organisation_id);

      create table hub.record_link (
        record_id uuid not null,
        version integer not null,
        record_kind text not null,
        child_id uuid,
        episode_id uuid,
        linked_at timestamptz not null,
        current boolean not null default true,
        primary key (record_id, version)
      );
      create unique index record_link_current on hub.record_link (record_id) where current;
      create index record_link_child on hub.record_link (child_id) where current;
      create index record_link_episode on hub.record_link (episode_id) where current;

      -- Former responsible and host authorities keep what began in their time; every other relation ends when it ends.
      create view hub.my_access with (security_barrier) as
        select a.child_id, a.episode_id, a.record_id, a.relation, a.from_at, a.until_at,
          a.relation = 'RESPONSIBLE' and (a.until_at is null or hub.business_now() < a.until_at) as all_history,
          a.until_at is null or hub.business_now() < a.until_at as current
        from hub.child_access a
        where a.organisation_id = hub.my_organisation()
          and (a.person_subject is null or a.person_subject = hub.my_subject())
          and not a.revoked
          and a.from_at <= hub.business_now()
          and (a.until_at is null or hub.business_now() < a.until_at or a.relation in ('RESPONSIBLE', 'HOST'));

      create view hub.current_record_link with (security_barrier) as
        select record_id, record_kind, child_id, episode_id, version, linked_at from hub.record_link where current;

      grant select on hub.my_access, hub.current_record_link to ${SERVICES_GROUP};

      -- For jobs, which act for nobody in particular: who may see a child or one of its episodes at this moment.
      create function hub.access_to(child uuid, episode uuid)
        returns table (organisation_id text, person_subject text, relation text, from_at timestamptz, until_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$
          select a.organisation_id, a.person_subject, a.relation, a.from_at, a.until_at from hub.child_access a
          where not a.revoked and a.from_at <= hub.business_now() and (a.until_at is null or hub.business_now() < a.until_at)
            and ((a.child_id = child and a.episode_id is null) or a.episode_id = episode)
        $$;
      grant execute on function hub.access_to to ${WORKERS_GROUP};

      create function hub.grant_access(rows json) returns void language sql as $$
        insert into hub.child_access as a
          (child_id, episode_id, record_id, organisation_id, person_subject, relation, from_at, until_at, because)
        select distinct on (child_id, episode_id, record_id, organisation_id, person_subject, relation, until_at) *
        from json_to_recordset(rows) as r (child_id uuid, episode_id uuid, record_id uuid, organisation_id text, person_subject text,
          relation text, from_at timestamptz, until_at timestamptz, because jsonb)
        where r.until_at is null or not exists (
          select from hub.child_access b
          where b.scope_id = coalesce(r.episode_id, r.record_id, r.child_id) and b.organisation_id = r.organisation_id and not b.revoked
            and (b.child_id, b.episode_id, b.record_id, b.person_subject, b.relation, b.from_at, b.until_at) is not distinct from
              (r.child_id, r.episode_id, r.record_id, r.person_subject, r.relation, r.from_at, r.until_at))
        order by child_id, episode_id, record_id, organisation_id, person_subject, relation, until_at, from_at
        on conflict (child_id, episode_id, record_id, organisation_id, person_subject, relation) where until_at is null and not revoked
        do update set from_at = excluded.from_at where excluded.from_at < a.from_at
      $$;

      create function hub.end_access(rows json) returns void language sql as $$
        update hub.child_access a
        set until_at = case when a.until_at is null or a.until_at > r.at then r.at else a.until_at end,
          revoked = coalesce(r.revoked, false)
        from json_to_recordset(rows) as r (child_id uuid, episode_id uuid, record_id uuid, organisation_id text, person_subject text,
          relation text, at timestamptz, revoked boolean)
        where a.scope_id = coalesce(r.episode_id, r.record_id, r.child_id) and a.organisation_id = r.organisation_id
          and (a.child_id, a.episode_id, a.record_id, a.person_subject, a.relation) is not distinct from
            (r.child_id, r.episode_id, r.record_id, r.person_subject, r.relation)
          and not a.revoked and (coalesce(r.revoked, false) or a.until_at is null or a.until_at > r.at)
      $$;

      create function hub.link_records(rows json) returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('record:' || r.record_id, 0))
        from (select distinct record_id from json_to_recordset(rows) as r (record_id uuid) order by record_id) r;
        update hub.record_link l set current = false
        from json_to_recordset(rows) as r (record_id uuid, child_id uuid, episode_id uuid)
        where l.record_id = r.record_id and l.current and (l.child_id, l.episode_id) is distinct from (r.child_id, r.episode_id);
        insert into hub.record_link (record_id, version, record_kind, child_id, episode_id, linked_at)
        select distinct on (r.record_id) r.record_id,
          1 + coalesce((select max(l.version) from hub.record_link l where l.record_id = r.record_id), 0),
          r.record_kind, r.child_id, r.episode_id, r.linked_at
        from json_to_recordset(rows) as r (record_id uuid, record_kind text, child_id uuid, episode_id uuid, linked_at timestamptz)
        where not exists (select from hub.record_link l where l.record_id = r.record_id and l.current)
        order by r.record_id;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
