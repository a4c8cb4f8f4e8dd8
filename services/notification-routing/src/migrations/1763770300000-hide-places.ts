import { hideWithPlace, placeHidden } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addressed } from './addressed';

/** Who else was told of a child tells where it is. */
export class HidePlaces1763770300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      hideWithPlace({
        schema: 'notification_routing',
        table: 'delivery',
        when: `not coalesce(${addressed('delivery')}, false) and ${placeHidden('delivery.child_id')}`,
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
