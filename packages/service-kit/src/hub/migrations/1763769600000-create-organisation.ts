import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICES_GROUP } from '../roles';

/** Reference data, and the transaction-local settings on which every other view and policy stands. */
export class CreateOrganisation1763769600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.organisation (
        id text primary key,
        name text not null,
        kind text not null,
        gss_code text unique,
        dfe_code text unique,
        force_id text references hub.organisation (id) deferrable initially deferred,
        aliases text[] not null default '{}'
      );

      create function hub.organisations() returns setof hub.organisation
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$ select * from hub.organisation order by id $$;

      -- A setting that was local to an earlier transaction reads as '' afterwards: both mean that nobody is asking.
      create function hub.my_organisation() returns text language sql stable parallel safe
        as $$ select nullif(current_setting('homeward.organisation', true), '') $$;
      create function hub.my_subject() returns text language sql stable parallel safe
        as $$ select nullif(current_setting('homeward.subject', true), '') $$;
      create function hub.business_now() returns timestamptz language sql stable parallel safe
        as $$ select nullif(current_setting('homeward.now', true), '')::timestamptz $$;

      grant usage on schema hub to ${SERVICES_GROUP};
      grant execute on all functions in schema hub to ${SERVICES_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
