import { loginOf } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

const API = loginOf('case_records', 'api');
const TABLES = ['placement', 'allocation', 'contact_restriction'] as const;

/** Of a record that is sealed nobody reads anything, also not who recorded it or hosted the child. */
export class SealRecords1763780420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The sealed child itself is not there for the API's login, so that a policy cannot ask its row.
      create function case_records.is_sealed(child uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$ select exists (select from case_records.child c where c.id = child and c.sealed_at is not null) $$;`);
    for (const table of TABLES)
      await runner.query(
        `create policy sealed on case_records.${table} as restrictive for select to ${API} using (not case_records.is_sealed(${table}.child_id));`,
      );
  }

  down = refuseDown;
}
