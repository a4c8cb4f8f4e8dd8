import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** When a duty is planned for, whether it may be put off, and how often it was. */
export class DeferAndPlanDuties1763780120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_records.duty
        add column planned_for timestamptz,
        add column deferral_terms json,
        add column deferrals json not null default '[]';`);
  }

  down = refuseDown;
}
