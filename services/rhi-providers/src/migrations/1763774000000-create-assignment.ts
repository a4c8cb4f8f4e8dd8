import { protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWN_ASSIGNMENT, inTimeOf } from './readable';

const OF_ASSIGNMENT = (table: string, condition = 'true'): string =>
  `exists (select from rhi_providers.assignment s where s.id = ${table}.assignment_id and ${condition} offset 0)`;
const OWN = 's.offered_to = hub.my_organisation()';

export class CreateAssignment1763774000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rhi_providers.commission (
        id uuid primary key,
        authority_id text not null,
        provider_id text not null,
        starts_at timestamptz not null,
        ends_at timestamptz,
        recorded_by text not null,
        check (ends_at is null or ends_at > starts_at)
      );
      create unique index commission_of on rhi_providers.commission (authority_id, provider_id, starts_at);
      create index commission_provider on rhi_providers.commission (provider_id);

      create table rhi_providers.owed_interview (
        duty_id uuid primary key,
        episode_id uuid not null,
        child_id uuid not null,
        responsible_authority_id text not null,
        host_authority_id text,
        force_id text,
        offered_to text not null,
        found_at timestamptz not null,
        due_at timestamptz not null,
        rule jsonb not null,
        comparisons jsonb not null,
        told_by uuid not null
      );
      create index owed_interview_episode on rhi_providers.owed_interview (episode_id);

      create table rhi_providers.cancelled_interview (
        duty_id uuid primary key,
        told_by uuid not null
      );

      create table rhi_providers.assignment (
        id uuid primary key,
        duty_id uuid not null references rhi_providers.owed_interview (duty_id),
        owed_by uuid not null,
        episode_id uuid not null,
        child_id uuid not null,
        offered_to text not null,
        state text not null,
        arranged boolean not null default false,
        worker_name text,
        worker_subject text,
        offered_at timestamptz not null,
        accepted_at timestamptz,
        held_at timestamptz,
        ended_at timestamptz,
        unable_because text
      );
      create unique index assignment_at_work on rhi_providers.assignment (duty_id) where state in ('OFFERED', 'ACCEPTED_OFFER');
      create index assignment_duty on rhi_providers.assignment (duty_id);
      create index assignment_episode on rhi_providers.assignment (episode_id);
      create index assignment_child on rhi_providers.assignment (child_id);
      create index assignment_of on rhi_providers.assignment (offered_to, state);

      create table rhi_providers.booking (
        id uuid primary key,
        assignment_id uuid not null references rhi_providers.assignment (id),
        at timestamptz not null,
        place text,
        booked_by text not null
      );
      create index booking_assignment on rhi_providers.booking (assignment_id, at);

      create table rhi_providers.contact_attempt (
        id uuid primary key,
        assignment_id uuid not null references rhi_providers.assignment (id),
        at timestamptz not null,
        method text not null,
        result text not null,
        note text,
        logged_by text not null
      );
      create index contact_attempt_assignment on rhi_providers.contact_attempt (assignment_id, at);

      create table rhi_providers.episode_fact (
        episode_id uuid primary key,
        child_id uuid not null,
        state text not null,
        started_at timestamptz not null,
        told_by uuid not null
      );
      create index episode_fact_missing on rhi_providers.episode_fact (child_id) where state = 'MISSING';

      ${protectTable({
        schema: 'rhi_providers',
        table: 'commission',
        readable: 'hub.my_organisation() in (authority_id, provider_id)',
        writable: 'authority_id = hub.my_organisation()',
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'assignment',
        readable: `(${OWN_ASSIGNMENT}) or ${inTimeOf('assignment', 'assignment.offered_at', ['RESPONSIBLE', 'HOST'])}`,
        writable: `offered_to = hub.my_organisation() or ${inTimeOf('assignment', 'assignment.offered_at', ['RESPONSIBLE'])}`,
      })}
      -- Nobody gives work to itself: an offer is made by the responsible authority, or by a job.
      alter policy api_insert on rhi_providers.assignment
        with check (${inTimeOf('assignment', 'assignment.offered_at', ['RESPONSIBLE'])});
      ${protectTable({
        schema: 'rhi_providers',
        table: 'owed_interview',
        readable: `exists (select from rhi_providers.assignment s where s.duty_id = owed_interview.duty_id offset 0)
          or ${inTimeOf('owed_interview', 'owed_interview.found_at', ['RESPONSIBLE'])}`,
        writable: 'false',
        lockable: inTimeOf('owed_interview', 'owed_interview.found_at', ['RESPONSIBLE']),
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'cancelled_interview',
        readable: 'exists (select from rhi_providers.owed_interview o where o.duty_id = cancelled_interview.duty_id offset 0)',
        writable: 'false',
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'booking',
        readable: OF_ASSIGNMENT('booking'),
        writable: OF_ASSIGNMENT('booking', OWN),
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'contact_attempt',
        readable: OF_ASSIGNMENT('contact_attempt'),
        writable: OF_ASSIGNMENT('contact_attempt', OWN),
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'episode_fact',
        readable: `exists (select from rhi_providers.assignment s where s.child_id = episode_fact.child_id offset 0)`,
        writable: 'false',
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
