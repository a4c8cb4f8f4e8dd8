import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a provider could not is a code that statements compare and events carry: the column holds nobody's words, and cannot. */
export class KeepCodes1763774540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table rhi_providers.assignment add constraint assignment_unable_because_code check (unable_because ~ '^[A-Z][A-Z_]*$')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
