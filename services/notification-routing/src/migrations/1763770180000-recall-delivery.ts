import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMA = 'notification_routing';

/** What should not have been sent is recalled; nothing of what had happened to it is forgotten, and whoever answers for it sees that. */
export class RecallDelivery1763770180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ${SCHEMA}.withdrawal (
        incident_id uuid primary key,
        owner_id text not null,
        episode_ids uuid[] not null,
        notification_ids uuid[],
        organisation_ids text[] not null,
        delivery_ids uuid[] not null,
        withdrawn_at timestamptz not null
      );
      create index withdrawal_episodes on ${SCHEMA}.withdrawal using gin (episode_ids);
      alter table ${SCHEMA}.withdrawal enable row level security;
      create policy jobs on ${SCHEMA}.withdrawal for all to homeward_${SCHEMA}_jobs using (true) with check (true);

      alter table ${SCHEMA}.delivery
        add column recalled_at timestamptz,
        add column incident_id uuid,
        add column incident_owner text,
        drop constraint delivery_state_check,
        drop constraint delivery_check1,
        add constraint delivery_state_known
          check (state in ('REQUESTED', 'SENT', 'DELIVERED', 'OPENED', 'ACCEPTED', 'FAILED', 'WITHHELD', 'RECALLED')),
        add constraint delivery_accepted_by_somebody check (state <> 'ACCEPTED' or accepted_at is not null),
        add constraint delivery_accepted_stays check (accepted_at is null or state in ('ACCEPTED', 'RECALLED')),
        add constraint delivery_recalled_once check ((state = 'RECALLED') = (recalled_at is not null)),
        add constraint delivery_of_incident check ((incident_id is null) = (incident_owner is null));
      create index delivery_incident on ${SCHEMA}.delivery (incident_id) where incident_id is not null;
      create index delivery_child on ${SCHEMA}.delivery (child_id) where child_id is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
