import { protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose child it is now: the responsible authority, the host of the current placement. Former ones are told nothing new.
 * @param child with its table in front: a bare name would be the view's own column, and show every row
 */
const authorityNow = (child: string): string =>
  `exists (select from hub.my_access a where a.child_id = ${child} and a.episode_id is null and a.record_id is null
     and a.current and a.relation in ('RESPONSIBLE', 'HOST') offset 0)`;

/** The school sees its own pupils. */
const schoolNow = (child: string): string =>
  `exists (select from hub.my_access a where a.child_id = ${child} and a.episode_id is null and a.record_id is null
     and a.current and a.relation = 'SCHOOL' offset 0)`;

export class CreateSchooling1763773500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table education.school (
        urn text primary key check (urn ~ '^[0-9]{6}$'),
        name text not null
      );

      create table education.schooling (
        id uuid primary key,
        child_id uuid not null,
        school_urn text references education.school (urn),
        status text not null,
        attendance_percent real check (attendance_percent between 0 and 100),
        from_at timestamptz not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        ended_at timestamptz
      );
      create unique index schooling_current on education.schooling (child_id) where ended_at is null;
      create index schooling_child on education.schooling (child_id, from_at);

      create table education.episode_fact (
        episode_id uuid primary key,
        child_id uuid not null,
        state text not null,
        started_at timestamptz not null,
        told_by uuid not null
      );
      create index episode_fact_missing on education.episode_fact (child_id) where state = 'MISSING';

      ${protectTable({
        schema: 'education',
        table: 'schooling',
        readable: `${authorityNow('schooling.child_id')} or ('school.' || schooling.school_urn = hub.my_organisation() and ${schoolNow('schooling.child_id')})`,
      })}
      ${protectTable({
        schema: 'education',
        table: 'episode_fact',
        readable: `${authorityNow('episode_fact.child_id')} or ${schoolNow('episode_fact.child_id')}`,
        writable: 'false',
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
