import type { MigrationInterface, QueryRunner } from 'typeorm';
import { responsible, sender } from './1763770000000-create-delivery';
import { addressed } from './addressed';

const SCHEMA = 'notification_routing';

const RECIPIENT = `(${addressed('delivery')} and delivery.state <> 'WITHHELD')`;
const TOLD = `(${RECIPIENT} and not delivery.held)`;
const OWN_DELIVERY = (column: string): string =>
  `exists (select from ${SCHEMA}.delivery d where ${column} and ${addressed('d')} offset 0)`;
const OWN_CALL = `phone_call.organisation_id = hub.my_employer() and ${OWN_DELIVERY('d.id = phone_call.delivery_id')}`;
const OWN_ASK = `(ask.organisation_id = hub.my_organisation() or ${OWN_DELIVERY('d.ask_id = ask.id')})`;

/** Whoever is allocated to a child has no inbox but its own: it reads, opens and accepts what was sent to it, and nothing of its team's. */
export class DeliverInPerson1763770360000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy api_read on ${SCHEMA}.delivery
        using (${TOLD} or ${responsible} or ${sender} or delivery.incident_owner = hub.my_organisation());
      alter policy api_insert on ${SCHEMA}.delivery with check (${RECIPIENT});
      alter policy api_update on ${SCHEMA}.delivery using (${RECIPIENT}) with check (${RECIPIENT});
      alter policy api_read on ${SCHEMA}.ask using (${OWN_ASK});
      alter policy api_insert on ${SCHEMA}.ask with check (${OWN_ASK});
      alter policy api_update on ${SCHEMA}.ask using (${OWN_ASK}) with check (${OWN_ASK});
      alter policy api_read on ${SCHEMA}.phone_call using (phone_call.organisation_id = hub.my_organisation() or ${OWN_CALL});
      alter policy api_insert on ${SCHEMA}.phone_call with check (phone_call.organisation_id = hub.my_organisation() or ${OWN_CALL});
      alter policy api_update on ${SCHEMA}.phone_call using (phone_call.organisation_id = hub.my_organisation())
        with check (phone_call.organisation_id = hub.my_organisation());

      -- A restriction that names the reader's employer hides from the reader as well, whoever it acts for: of a child of which it was told.
      alter policy api_read on ${SCHEMA}.restriction using (organisation_id is null or organisation_id = hub.my_organisation()
        or (organisation_id = hub.my_employer()
          and exists (select from ${SCHEMA}.delivery d where d.child_id = restriction.child_id offset 0)));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
