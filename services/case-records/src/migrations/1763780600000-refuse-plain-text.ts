import { refusePlainText } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** What is encrypted is never written plainly again: at once where nothing plain stands, else once `homeward keys rotate` is done. */
export class RefusePlainText1763780600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      refusePlainText('case_records', {
        text: `contact_restriction.note child.communication_needs child.lone_worker_risk duty.note duty.because hazard.given_name hazard.family_name
      hazard.address hazard.description hazard.closed_because break_glass.reason disclosure_incident.reason disclosure_incident.outcome
      child_merge.reason child_merge.parted_because place_correction.reason location_protection.note location_protection.ended_because`,
        jsonb: `episode.interview_waiver duty.deferrals authority_record.authorisations hazard.reviews`,
      }),
    );
  }

  async down(): Promise<void> {
    return refuseDown();
  }
}
