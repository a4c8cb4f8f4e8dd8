import { protectTable, responsibleNow } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTimeOf } from './readable';

const OWNER = (table: string): string => inTimeOf(table, `${table}.interview_recorded_at`, ['RESPONSIBLE']);
const OF_INTERVIEW = `interview_id uuid not null,
        child_id uuid not null,
        interview_recorded_at timestamptz not null,
        foreign key (interview_id, child_id, interview_recorded_at) references rhi_providers.interview (id, child_id, recorded_at) on update cascade`;

/** Whether a part of an interview goes to an organisation is decided by rules, or by a manager, and every decision is kept. */
export class DecideSharing1763774300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rhi_providers.interview_part add column names_other_children boolean not null default false;

      create table rhi_providers.sharing_decision (
        id uuid primary key,
        ${OF_INTERVIEW},
        to_organisation_id text not null,
        parts text[] not null,
        purpose text not null,
        outcome text not null,
        rule_id text not null,
        rule_source text not null,
        because text not null,
        decided_at timestamptz not null,
        decided_by text not null,
        decided_by_subject text not null,
        -- The words of whoever asked, for the release that may come of it.
        asked_for text not null,
        handling text,
        reviews uuid unique references rhi_providers.sharing_decision (id),
        reason text,
        check ((reviews is null) = (reason is null))
      );
      create index sharing_decision_interview on rhi_providers.sharing_decision (interview_id);

      create table rhi_providers.sharing_exception (
        id uuid primary key,
        ${OF_INTERVIEW},
        to_organisation_id text,
        reason text not null,
        review_at timestamptz not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        lifted_at timestamptz,
        lifted_by text,
        lifted_because text,
        check (num_nulls(lifted_at, lifted_by, lifted_because) in (0, 3))
      );
      create index sharing_exception_interview on rhi_providers.sharing_exception (interview_id);

      create table rhi_providers.restriction_fact (
        id uuid primary key,
        child_id uuid not null,
        organisation_id text,
        role text,
        person_subject text,
        from_at timestamptz not null,
        until_at timestamptz,
        told_at timestamptz not null,
        told_seq integer not null
      );
      create index restriction_fact_child on rhi_providers.restriction_fact (child_id);
      -- Those of before, of which this service was not told.
      insert into rhi_providers.restriction_fact
        select distinct on (r."restrictionId") r."restrictionId", r."childId", r."organisationId", r.role, r."personSubject", r."fromAt", r."untilAt", e.occurred_at, e.seq
        from hub.event e cross join json_to_record(e.payload) as r ("restrictionId" uuid, "childId" uuid, "organisationId" text, role text,
          "personSubject" text, "fromAt" timestamptz, "untilAt" timestamptz)
        where e.name = 'restriction.recorded' order by r."restrictionId", e.occurred_at desc, e.seq desc;

      create trigger kept before update or delete on rhi_providers.sharing_decision for each row
        execute function rhi_providers.refuse_change('handling', 'reason');

      ${protectTable({
        schema: 'rhi_providers',
        table: 'sharing_decision',
        readable: OWNER('sharing_decision'),
        writable: responsibleNow('sharing_decision.child_id'),
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'sharing_exception',
        readable: OWNER('sharing_exception'),
        writable: responsibleNow('sharing_exception.child_id'),
      })}
      ${protectTable({
        schema: 'rhi_providers',
        table: 'restriction_fact',
        readable: responsibleNow('restriction_fact.child_id'),
        writable: 'false',
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
