import { loginOf, ownOrganisation, responsibleNow } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

const API = loginOf('case_records', 'api');
const JOBS = loginOf('case_records', 'jobs');

/** Records that are opened in an emergency, and people who read one child for a time. */
export class GiveAccessInPerson1763780240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_records.break_glass (
        id uuid primary key,
        child_id uuid references case_records.child (id),
        organisation_id text not null,
        person_subject text not null,
        person_name text not null,
        reason text not null,
        outcome text not null,
        asked_at timestamptz not null,
        until_at timestamptz,
        ended_at timestamptz,
        ended_by text,
        check ((outcome = 'NOT_FOUND') = (child_id is null)),
        check ((outcome = 'OPENED') = (until_at is not null))
      );
      create index break_glass_child on case_records.break_glass (child_id, asked_at desc) where child_id is not null;
      create index break_glass_person on case_records.break_glass (organisation_id, person_subject, asked_at);

      create table case_records.attendance (
        id uuid primary key,
        child_id uuid not null references case_records.child (id),
        episode_id uuid references case_records.episode (id),
        duty_id uuid references case_records.duty (id),
        kind text not null,
        organisation_id text not null,
        person_subject text not null,
        person_name text,
        from_at timestamptz not null,
        until_at timestamptz,
        ended_at timestamptz,
        given_by text not null,
        given_by_authority_id text not null,
        check (kind = 'CARE' or (episode_id is not null and until_at is not null))
      );
      create index attendance_child on case_records.attendance (child_id, from_at desc);

      alter table case_records.break_glass enable row level security;
      create policy jobs on case_records.break_glass for all to ${JOBS} using (true) with check (true);
      create policy api_read on case_records.break_glass for select to ${API} using (
        (organisation_id = hub.my_employer() and person_subject = hub.my_subject() and outcome = 'OPENED') or ${responsibleNow('break_glass.child_id')});
      alter table case_records.attendance enable row level security;
      create policy jobs on case_records.attendance for all to ${JOBS} using (true) with check (true);
      create policy api_read on case_records.attendance for select to ${API} using (
        ${ownOrganisation('given_by_authority_id')} or ${responsibleNow('attendance.child_id')});`);
  }

  down = refuseDown;
}
