import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** A place is not hidden for years without anybody looking at it again. Nothing ends by it. */
export class ReviewProtections1763780660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_records.location_protection add column review_at timestamptz, add column review_tell_at timestamptz;
      update case_records.location_protection set review_at = from_at + interval '6 months', review_tell_at = from_at + interval '6 months';
      alter table case_records.location_protection alter column review_at set not null;
      create index location_protection_review on case_records.location_protection (review_tell_at) where review_tell_at is not null;`);
  }

  async down(): Promise<void> {
    return refuseDown();
  }
}
