import { refuseChangeBut } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports are encrypted as they are kept from now on; those that are there already are read as they are, until `homeward keys rotate` has
 * encrypted them. The owner may encrypt a report anew, and change nothing else.
 */
export class EncryptReport1763773260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${refuseChangeBut('police_notifications', 'A % is never changed or removed: add a new version.')}
      create or replace trigger append_only before update or delete or truncate on police_notifications.notification
        for each statement execute function police_notifications.refuse_change('report');
      create trigger kept before update on police_notifications.notification
        for each row execute function police_notifications.refuse_change('report');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
