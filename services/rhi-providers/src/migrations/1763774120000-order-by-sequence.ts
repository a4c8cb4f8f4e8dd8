import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is newest of a key is told by the number of its event, not by an id that was made by some machine's clock. */
export class OrderBySequence1763774120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rhi_providers.owed_interview add column told_seq integer;
      update rhi_providers.owed_interview t set told_seq = coalesce((select e.seq from hub.event e where e.id = t.told_by), 0);
      alter table rhi_providers.owed_interview alter column told_seq set not null, drop column told_by;
      alter table rhi_providers.cancelled_interview add column told_seq integer;
      update rhi_providers.cancelled_interview t set told_seq = coalesce((select e.seq from hub.event e where e.id = t.told_by), 0);
      alter table rhi_providers.cancelled_interview alter column told_seq set not null, drop column told_by;
      alter table rhi_providers.episode_fact add column told_seq integer;
      update rhi_providers.episode_fact t set told_seq = coalesce((select e.seq from hub.event e where e.id = t.told_by), 0);
      alter table rhi_providers.episode_fact alter column told_seq set not null, drop column told_by;
      alter table rhi_providers.assignment add column owed_seq integer;
      update rhi_providers.assignment t set owed_seq = coalesce((select e.seq from hub.event e where e.id = t.owed_by), 0);
      alter table rhi_providers.assignment alter column owed_seq set not null, drop column owed_by;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
