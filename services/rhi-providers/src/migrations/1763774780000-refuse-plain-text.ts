import { refusePlainText } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is encrypted is never written plainly again: at once where nothing plain stands, else once `homeward keys rotate` is done. */
export class RefusePlainText1763774780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      refusePlainText('rhi_providers', {
        text: `interview_part.text interview_evidence.text interview.reason contact_attempt.note concern.text release.handling
      sharing_decision.handling sharing_decision.reason sharing_exception.reason sharing_exception.lifted_because`,
        jsonb: `interview.agreement`,
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
