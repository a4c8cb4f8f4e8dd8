import { protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTimeOf } from './readable';

const RELEASED_TO_ME = `exists (select from rhi_providers.release r
  where r.interview_id = interview.id and r.to_organisation_id = hub.my_organisation() offset 0)`;
/** By the child that the row itself names: a join with what the caller may see would read all of it. */
const OWNER = inTimeOf('release', 'release.interview_recorded_at', ['RESPONSIBLE']);
const CURRENT_OWNER = `exists (select from hub.my_access a where a.child_id = release.child_id and a.episode_id is null
    and a.record_id is null and a.relation = 'RESPONSIBLE' and a.current offset 0)`;
/** What is internal to whoever interviewed stays there; of the rest the responsible authority reads all, others what was released to them. */
const READABLE_PART = `exists (select from rhi_providers.interview i where i.id = interview_part.interview_id
  and (i.held_by = hub.my_organisation() or (interview_part.kind <> 'PROVIDER_INTERNAL'
    and (${inTimeOf('i', 'i.recorded_at', ['RESPONSIBLE'])}
      or exists (select from rhi_providers.release r where r.interview_id = i.id and r.to_organisation_id = hub.my_organisation()
        and interview_part.kind = any(r.parts) offset 0)))) offset 0)`;
const OPEN_FORM = `exists (select from rhi_providers.interview i
  where i.id = interview_part.interview_id and i.held_by = hub.my_organisation() and i.submitted_at is null offset 0)`;
const OF_OWN_ASSIGNMENT = (table: string): string =>
  `exists (select from rhi_providers.assignment s where s.id = ${table}.assignment_id and s.offered_to = hub.my_organisation() offset 0)`;
const POLICE_OF = (table: string): string =>
  `exists (select from hub.my_access a where a.episode_id = ${table}.episode_id and a.relation = 'POLICE' and a.current offset 0)`;

export class CreateInterview1763774060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rhi_providers.interview (
        id uuid primary key,
        assignment_id uuid not null unique references rhi_providers.assignment (id),
        episode_id uuid not null,
        child_id uuid not null,
        held_by text not null,
        outcome text not null,
        held_at timestamptz,
        seen_alone boolean,
        place text,
        reason text,
        recorded_at timestamptz not null,
        recorded_by text not null,
        submitted_at timestamptz,
        submitted_by text,
        consent_notice_given boolean,
        check ((outcome = 'HELD') = (held_at is not null)),
        unique (id, child_id, recorded_at)
      );
      create index interview_episode on rhi_providers.interview (episode_id);

      create table rhi_providers.interview_part (
        interview_id uuid not null references rhi_providers.interview (id),
        kind text not null,
        text text not null,
        primary key (interview_id, kind)
      );

      create table rhi_providers.release (
        id uuid primary key,
        interview_id uuid not null,
        child_id uuid not null,
        interview_recorded_at timestamptz not null,
        to_organisation_id text not null,
        parts text[] not null,
        purpose text not null,
        handling text,
        released_at timestamptz not null,
        released_by text not null,
        foreign key (interview_id, child_id, interview_recorded_at) references rhi_providers.interview (id, child_id, recorded_at)
      );
      create index release_interview on rhi_providers.release (interview_id, to_organisation_id);

      create table rhi_providers.concern (
        id uuid primary key,
        assignment_id uuid not null references rhi_providers.assignment (id),
        episode_id uuid not null,
        child_id uuid not null,
        raised_by_organisation_id text not null,
        raised_by text not null,
        text text not null,
        immediate_danger boolean not null,
        raised_at timestamptz not null
      );
      create index concern_episode on rhi_providers.concern (episode_id);
      create index concern_assignment on rhi_providers.concern (assignment_id);

      -- Evidence: whoever asks, what was signed off, ended, released or raised is never changed and never removed.
      create function rhi_providers.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
        as $$ begin raise exception 'Rows of % do not change.', tg_table_name using errcode = 'restrict_violation'; end $$;
      create trigger signed_off before update or delete on rhi_providers.interview for each row
        when (old.submitted_at is not null or old.outcome <> 'HELD') execute function rhi_providers.refuse_change();
      create trigger kept before update or delete on rhi_providers.interview_part for each row
        execute function rhi_providers.refuse_change();
      create trigger kept before update or delete on rhi_providers.release for each row
        execute function rhi_providers.refuse_change();
      create trigger kept before update or delete on rhi_providers.concern for each row
        execute function rhi_providers.refuse_change();

      -- The clock by which an interview is judged, also for a reader who sees the interview and not the assignment.
      create function rhi_providers.due_of(assignment uuid) returns timestamptz
        language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
        as $$ select o.due_at from rhi_providers.assignment s join rhi_providers.owed_interview o on o.duty_id = s.duty_id
              where s.id = assignment $$;

      ${protectTable({
        schema: 'rhi_providers',
        table: 'release',
        readable: `to_organisation_id = hub.my_organisation() or ${OWNER}`,
        writable: CURRENT_OWNER,
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'interview',
        readable: `held_by = hub.my_organisation() or ${RELEASED_TO_ME} or ${inTimeOf('interview', 'interview.recorded_at', ['RESPONSIBLE', 'HOST'])}`,
        writable: `held_by = hub.my_organisation() and ${OF_OWN_ASSIGNMENT('interview')}`,
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'interview_part',
        readable: READABLE_PART,
        writable: OPEN_FORM,
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'concern',
        readable: `raised_by_organisation_id = hub.my_organisation() or ${POLICE_OF('concern')}
          or ${inTimeOf('concern', 'concern.raised_at', ['RESPONSIBLE', 'HOST'])}`,
        writable: `raised_by_organisation_id = hub.my_organisation() and ${OF_OWN_ASSIGNMENT('concern')}`,
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
