import { loginOf } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a child is missing is told to its authorities and to its school: asked with one look-up, of every child that is missing anywhere. */
export class AskOnce1763773770000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy api_read on education.episode_fact to ${loginOf('education', 'api')} using (
        exists (select from hub.my_access a where a.child_id = episode_fact.child_id and a.episode_id is null and a.record_id is null
          and a.current and a.relation in ('RESPONSIBLE', 'HOST', 'SCHOOL') offset 0));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
