import { ownOrganisation, protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMA = 'notification_routing';

/** Whom to ask first, and whom not to tell. */
export class CreateContactPoint1763770060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ${SCHEMA}.contact_point (
        id uuid primary key,
        organisation_id text not null,
        role text not null,
        position integer not null check (position between 1 and 99),
        person_subject text,
        person_name text,
        channels jsonb not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        unique (organisation_id, role, position)
      );
      ${protectTable({ schema: SCHEMA, table: 'contact_point', readable: ownOrganisation('organisation_id') })}

      create table ${SCHEMA}.restriction (
        id uuid primary key,
        child_id uuid not null,
        organisation_id text,
        role text,
        person_subject text,
        reason text not null,
        from_at timestamptz not null,
        until_at timestamptz,
        said_at timestamptz not null
      );
      create index restriction_child on ${SCHEMA}.restriction (child_id);
      alter table ${SCHEMA}.restriction enable row level security;
      -- A reader's own restrictions are what hides a delivery from it; it is shown none of them.
      create policy api_read on ${SCHEMA}.restriction for select to homeward_${SCHEMA}_api
        using (organisation_id is null or ${ownOrganisation('organisation_id')});
      create policy jobs on ${SCHEMA}.restriction for all to homeward_${SCHEMA}_jobs using (true) with check (true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
