import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is newest of a key is told by the number of its event, not by an id that was made by some machine's clock. */
export class OrderBySequence1763773620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table education.episode_fact add column told_seq integer;
      update education.episode_fact t set told_seq = coalesce((select e.seq from hub.event e where e.id = t.told_by), 0);
      alter table education.episode_fact alter column told_seq set not null, drop column told_by;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
