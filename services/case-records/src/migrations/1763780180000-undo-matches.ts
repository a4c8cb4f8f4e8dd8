import { loginOf, ownOrganisation } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

const API = loginOf('case_records', 'api');
const JOBS = loginOf('case_records', 'jobs');

const forJobs = (table: string): string => `
  alter table case_records.${table} enable row level security;
  create policy jobs on case_records.${table} for all to ${JOBS} using (true) with check (true);`;

/** Children that were taken for two, places that were taken for another's, what was disclosed by mistake, and identities that are sealed. */
export class UndoMatches1763780180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_records.child add column sealed_at timestamptz;

      create table case_records.child_merge (
        id uuid primary key,
        kept_id uuid not null references case_records.child (id),
        duplicate_id uuid not null references case_records.child (id),
        reason text not null,
        merged_at timestamptz not null,
        merged_by text not null,
        merged_by_organisation text not null,
        stood json not null,
        parted_at timestamptz,
        parted_by text,
        parted_because text,
        check (kept_id <> duplicate_id),
        check ((parted_at is null) = (parted_by is null))
      );
      create unique index child_merge_standing on case_records.child_merge (duplicate_id) where parted_at is null;
      create index child_merge_kept on case_records.child_merge (kept_id) where parted_at is null;

      create table case_records.place_correction (
        force_id text not null,
        police_reference text not null,
        kind text not null,
        authority_id text not null,
        sent_to text,
        leads_to text,
        reason text not null,
        corrected_at timestamptz not null,
        corrected_by text not null,
        primary key (force_id, police_reference, kind, authority_id),
        check (sent_to is distinct from authority_id)
      );

      create table case_records.sealed_reference (
        force_id text not null,
        police_reference text not null,
        child_id uuid not null references case_records.child (id),
        episode_id uuid not null references case_records.episode (id),
        sealed_at timestamptz not null,
        primary key (force_id, police_reference, sealed_at)
      );

      create table case_records.disclosure_incident (
        id uuid primary key,
        owner_id text not null,
        child_id uuid not null references case_records.child (id),
        episode_id uuid not null references case_records.episode (id),
        cause text not null,
        organisation_ids text[] not null,
        reason text,
        state text not null,
        opened_at timestamptz not null,
        opened_by text not null,
        closed_at timestamptz,
        closed_by text,
        outcome text,
        check ((state = 'CLOSED') = (closed_at is not null and outcome is not null))
      );
      create index disclosure_incident_owner on case_records.disclosure_incident (owner_id, opened_at desc, id desc);

      -- Whether an authority's own id leads to a record that no longer stands. It says that, and nothing of the record.
      create function case_records.is_own_id_closed(own_id text) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$ select exists (select from case_records.child c where c.responsible_authority_id = hub.my_organisation()
              and c.authority_child_id = own_id and (c.sealed_at is not null or c.superseded_by is not null)) $$;

      ${forJobs('child_merge')}
      ${forJobs('sealed_reference')}
      ${forJobs('place_correction')}
      create policy api_read on case_records.place_correction for select to ${API} using (exists (
        select from case_records.episode_reference r where r.force_id = place_correction.force_id
          and r.police_reference = place_correction.police_reference offset 0));
      ${forJobs('disclosure_incident')}
      create policy api_read on case_records.disclosure_incident for select to ${API} using (${ownOrganisation('owner_id')});
      create policy api_update on case_records.disclosure_incident for update to ${API}
        using (${ownOrganisation('owner_id')}) with check (${ownOrganisation('owner_id')});

      -- A record that was found to be another's, or that is sealed, is nobody's to read: also not its own authority's.
      alter policy api_read on case_records.child using (superseded_by is null and sealed_at is null and (
        ${ownOrganisation('responsible_authority_id')} or exists (select from hub.my_access a where a.child_id = child.id offset 0)));`);
  }

  down = refuseDown;
}
