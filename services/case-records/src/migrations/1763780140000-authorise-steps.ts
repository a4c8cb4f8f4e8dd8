import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** On which terms an authority takes a step of its own, and which it took, on its own file. */
export class AuthoriseSteps1763780140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_records.authority_record
        add column authorisation_terms json not null default '[]',
        add column authorisations json not null default '[]';`);
  }

  down = refuseDown;
}
