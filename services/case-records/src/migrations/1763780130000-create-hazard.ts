import { ownOrganisation, protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** What an authority keeps on record of a person without an episode. Nobody but that authority sees it. */
export class CreateHazard1763780130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_records.hazard (
        id uuid primary key,
        authority_id text not null,
        hazard text not null,
        reference text not null,
        reported_by text not null,
        given_name text,
        family_name text,
        date_of_birth date,
        address text not null,
        description text,
        received_at timestamptz not null,
        starts_at timestamptz not null,
        review_at timestamptz not null,
        rule json not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        reviews json not null default '[]',
        closed_at timestamptz,
        closed_by text,
        closed_because text,
        unique (authority_id, reference)
      );
      create index hazard_standing on case_records.hazard (authority_id, review_at, id) where closed_at is null;
      create index hazard_closed on case_records.hazard (authority_id, review_at, id) where closed_at is not null;
      ${protectTable({ schema: 'case_records', table: 'hazard', readable: ownOrganisation('hazard.authority_id') })}`);
  }

  down = refuseDown;
}
