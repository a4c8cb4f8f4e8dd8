import { episodeReadable, loginOf, ownOrganisation } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

const API = loginOf('case_records', 'api');
const JOBS = loginOf('case_records', 'jobs');

/** Written by the jobs alone; the API's login reads what its caller may, or nothing. */
const protectDecided = (table: string, readable: string | null): string => `
  alter table case_records.${table} enable row level security;
  create policy jobs on case_records.${table} for all to ${JOBS} using (true) with check (true);
  ${readable ? `create policy api_read on case_records.${table} for select to ${API} using (${readable});` : ''}`;

/** Through the episode, whose own policy applies, by one of the relations to its child. */
const throughEpisode = (table: string, relations: string): string => `exists (
  select from case_records.episode e where e.id = ${table}.episode_id
    and exists (select from hub.my_access a where a.child_id = e.child_id and a.relation in (${relations}) offset 0) offset 0)`;

const AUTHORITIES_AND_DESK = `'RESPONSIBLE', 'HOST', 'AREA', 'DESK'`;

/** What the police said, the episodes it adds up to, and what the protocols made of them. */
export class CreateEpisodes1763780060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_records.notification_fact (
        notification_id uuid primary key,
        force_id text not null,
        police_reference text not null,
        kind text not null,
        version integer not null,
        received_at timestamptz not null,
        category text,
        risk text,
        left_placement_at timestamptz,
        last_seen_at timestamptz,
        reported_at timestamptz,
        found_at timestamptz,
        returned_at timestamptz,
        found_place text,
        area_authority_id text,
        check_status text,
        checked_at timestamptz,
        check_concern boolean not null,
        check_crime_or_danger boolean not null,
        flags text[] not null,
        given_name text,
        family_name text,
        date_of_birth date,
        nhs_number text,
        identifier_authority_id text,
        identifier text
      );
      create index notification_fact_reference on case_records.notification_fact (force_id, police_reference);

      create table case_records.episode (
        id uuid primary key,
        child_id uuid not null references case_records.child (id),
        state text not null,
        category text,
        risk text,
        left_placement_at timestamptz,
        last_seen_at timestamptz,
        reported_at timestamptz,
        started_at timestamptz not null,
        found_at timestamptz,
        found_received_at timestamptz,
        found_place text,
        returned_at timestamptz,
        responsible_authority_id text,
        host_authority_id text,
        area_authority_id text,
        interview_progress text not null,
        interview_seq integer not null default 0,
        interview_waiver json,
        contact_attempts timestamptz[] not null default '{}',
        failed_attempts integer,
        concern_raised_at timestamptz,
        establishment text,
        decide_again_at timestamptz,
        interview_outstanding boolean not null,
        opened_at timestamptz not null,
        told text[] not null,
        superseded_by uuid references case_records.episode (id)
      );
      create unique index episode_open on case_records.episode (child_id) where state <> 'RETURNED' and superseded_by is null;
      create index episode_child on case_records.episode (child_id, started_at desc);
      create index episode_newest on case_records.episode (started_at desc, id desc) where superseded_by is null;
      create index episode_responsible on case_records.episode (responsible_authority_id, started_at desc, id desc) where superseded_by is null;
      create index episode_host on case_records.episode (host_authority_id, started_at desc, id desc)
        where host_authority_id is not null and superseded_by is null;
      create index episode_area on case_records.episode (area_authority_id, started_at desc, id desc)
        where area_authority_id is not null and superseded_by is null;

      -- The few that somebody still works on, among years of history: missing now, or an interview owed.
      create index episode_responsible_live on case_records.episode (responsible_authority_id, started_at desc, id desc)
        where (state <> 'RETURNED' or interview_outstanding) and superseded_by is null;
      create index episode_host_live on case_records.episode (host_authority_id, started_at desc, id desc)
        where (state <> 'RETURNED' or interview_outstanding) and host_authority_id is not null and superseded_by is null;
      create index episode_area_live on case_records.episode (area_authority_id, started_at desc, id desc)
        where (state <> 'RETURNED' or interview_outstanding) and area_authority_id is not null and superseded_by is null;

      create index episode_decide_again on case_records.episode (decide_again_at) where decide_again_at is not null;
      create index episode_establishment on case_records.episode (establishment, started_at)
        where establishment is not null and superseded_by is null;

      create table case_records.episode_fact (
        episode_id uuid not null references case_records.episode (id),
        authority_id text not null,
        fact text not null,
        answer text not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        primary key (episode_id, authority_id, fact)
      );

      create table case_records.episode_reference (
        force_id text not null,
        police_reference text not null,
        child_id uuid not null references case_records.child (id),
        episode_id uuid not null references case_records.episode (id),
        started_at timestamptz not null,
        basis text not null,
        matched_by_report_at timestamptz,
        primary key (force_id, police_reference)
      );
      create index episode_reference_force on case_records.episode_reference (force_id, started_at desc, episode_id desc);
      create index episode_reference_child on case_records.episode_reference (child_id);
      create index episode_reference_episode on case_records.episode_reference (episode_id);

      create table case_records.authority_record (
        id uuid primary key,
        episode_id uuid not null references case_records.episode (id),
        authority_id text not null,
        capacity text not null,
        state text not null,
        category text,
        category_rule json,
        category_refused boolean not null default false,
        risk text,
        opened_at timestamptz not null,
        rule_id text not null,
        rule_source text not null,
        rule_note text,
        unique (episode_id, authority_id)
      );

      create table case_records.duty (
        id uuid primary key,
        episode_id uuid not null references case_records.episode (id),
        kind text not null,
        slot text not null,
        topic text,
        occurrence integer not null default 1,
        tell text[] not null default '{}',
        attendees text[] not null default '{}',
        attended text[] not null default '{}',
        note text,
        owner_id text not null,
        owner_role text,
        rule_id text not null,
        rule_source text not null,
        rule_note text,
        state text not null,
        raised_at timestamptz not null,
        starts_at timestamptz not null,
        due_at timestamptz,
        next_move_at timestamptz,
        met_at timestamptz,
        because text,
        offered_to text,
        clocks json not null,
        terms json not null default '[]'
      );
      create unique index duty_slot on case_records.duty (episode_id, owner_id, slot) where state not in ('CANCELLED', 'SUPERSEDED');
      create index duty_episode on case_records.duty (episode_id);
      create index duty_next_move on case_records.duty (next_move_at) where next_move_at is not null;
      create index duty_owner on case_records.duty (owner_id, (coalesce(due_at, 'infinity')), id) where state in ('PENDING', 'WARNED', 'DUE', 'OVERDUE');
      create index duty_ended on case_records.duty (owner_id, (coalesce(due_at, 'infinity')), id) where state in ('MET', 'CANCELLED', 'SUPERSEDED');

      create table case_records.decision (
        id uuid primary key,
        episode_id uuid not null references case_records.episode (id),
        at timestamptz not null,
        subject text not null,
        reason text not null default 'POLICE_REPORTED',
        packs text[] not null,
        outcomes json not null,
        facts json not null
      );
      create index decision_episode on case_records.decision (episode_id, at);

      create table case_records.match_task (
        id uuid primary key,
        notification_id uuid not null,
        force_id text not null,
        police_reference text not null,
        episode_id uuid not null references case_records.episode (id),
        child_id uuid not null references case_records.child (id),
        reason text not null,
        candidate_ids uuid[] not null,
        opened_at timestamptz not null,
        resolved_at timestamptz,
        resolved_by text
      );
      create unique index match_task_open on case_records.match_task (force_id, police_reference) where resolved_at is null;
      create index match_task_opened on case_records.match_task (opened_at, id) where resolved_at is null;

      create function case_records.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are added to and never changed.', tg_table_name;
      end $$;
      create trigger append_only before update or delete on case_records.notification_fact
        for each row execute function case_records.refuse_change();
      create trigger append_only before update or delete on case_records.decision
        for each row execute function case_records.refuse_change();`);

    await runner.query(
      [
        protectDecided('notification_fact', null),
        protectDecided('episode', episodeReadable('episode.id', 'episode.child_id', 'episode.started_at')),
        protectDecided(
          'episode_reference',
          `exists (select from case_records.episode e where e.id = episode_reference.episode_id offset 0)`,
        ),
        protectDecided('episode_fact', throughEpisode('episode_fact', `'RESPONSIBLE', 'HOST'`)),
        protectDecided('authority_record', throughEpisode('authority_record', AUTHORITIES_AND_DESK)),
        protectDecided('duty', `(${ownOrganisation('owner_id')} or ${throughEpisode('duty', AUTHORITIES_AND_DESK)})`),
        protectDecided('decision', throughEpisode('decision', AUTHORITIES_AND_DESK)),
        protectDecided(
          'match_task',
          `exists (select from hub.my_access a where a.child_id = match_task.child_id and a.current and a.relation in ('AREA', 'DESK') offset 0)`,
        ),
      ].join('\n'),
    );
  }

  down = refuseDown;
}
