import { refusePlainText } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is encrypted is never written plainly again: at once where nothing plain stands, else once `homeward keys rotate` is done. */
export class RefusePlainText1763770540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      refusePlainText('notification_routing', {
        text: `phone_call.note`,
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
