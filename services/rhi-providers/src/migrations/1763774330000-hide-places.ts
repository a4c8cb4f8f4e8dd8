import { hideWithPlace, placeHidden } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A booking says where the child will be. To whoever made it, its fields hide what must not be known by now. */
export class HidePlaces1763774330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      hideWithPlace({
        schema: 'rhi_providers',
        table: 'booking',
        when: `exists (select from rhi_providers.assignment s where s.id = booking.assignment_id
          and s.offered_to is distinct from hub.my_organisation() and ${placeHidden('s.child_id')} offset 0)`,
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
