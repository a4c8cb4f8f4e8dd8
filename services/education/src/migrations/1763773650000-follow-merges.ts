import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came to a child with a record that was merged into it knows where it came from, so that it can go back. */
export class FollowMerges1763773650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table education.schooling add column came_from uuid;
      alter table education.cme_case add column came_from uuid;
      create index schooling_came_from on education.schooling (came_from) where came_from is not null;
      create index cme_case_came_from on education.cme_case (came_from) where came_from is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
