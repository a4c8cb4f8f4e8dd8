import { protectTable, responsibleNow } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `exists (select from rhi_providers.sharing_decision d where d.id = sharing_wait.decision_id and ${responsibleNow('d.child_id')} offset 0)`;

/** Managers are told of a decision about sharing that waits. Of those that wait already they are told a day after they were asked for. */
export class TellOfWaitingReviews1763774820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rhi_providers.sharing_wait (
        decision_id uuid primary key references rhi_providers.sharing_decision (id),
        next_at timestamptz,
        told_at timestamptz
      );
      create index sharing_wait_next on rhi_providers.sharing_wait (next_at) where next_at is not null;
      insert into rhi_providers.sharing_wait (decision_id, next_at)
        select d.id, d.decided_at + interval '1 day' from rhi_providers.sharing_decision d
        where d.outcome = 'REVIEW' and not exists (select from rhi_providers.sharing_decision r where r.reviews = d.id);
      ${protectTable({ schema: 'rhi_providers', table: 'sharing_wait', readable: OWN })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
