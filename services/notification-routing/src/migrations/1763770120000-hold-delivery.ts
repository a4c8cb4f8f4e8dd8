import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recipient, responsible, sender } from './1763770000000-create-delivery';

const SCHEMA = 'notification_routing';
const TOLD = `(${recipient} and not delivery.held)`;

/** What is held until an office opens is not in its inbox before; and what an escalation opened to the desk is remembered, to be closed. */
export class HoldDelivery1763770120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ${SCHEMA}.delivery add column hold_until timestamptz, add column held boolean not null default false,
        add check (not held or hold_until is not null);
      create index delivery_held on ${SCHEMA}.delivery (hold_until) where held;
      alter policy api_read on ${SCHEMA}.delivery using (${TOLD} or ${responsible} or ${sender});
      alter policy api_insert on ${SCHEMA}.delivery with check (${TOLD});
      alter policy api_update on ${SCHEMA}.delivery using (${TOLD}) with check (${TOLD});

      alter table ${SCHEMA}.decision add column moved boolean not null default false;
      alter table ${SCHEMA}.ask add column opened_to_desk jsonb;
      create index ask_opened_to_desk on ${SCHEMA}.ask (id) where opened_to_desk is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
