import { loginOf, ownOrganisation, recordReadable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const api = loginOf('police_notifications', 'api');
const jobs = loginOf('police_notifications', 'jobs');
const readable = `${ownOrganisation('notification.force_id')} or ${recordReadable('notification.id', 'notification.received_at')}`;

/**
 * What police told us, kept whole. Rows are added and never changed: the policies let nobody update or delete, and the trigger also stops
 * whoever is above them.
 */
export class CreateNotification1763773200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table police_notifications.notification (
        id uuid primary key,
        force_id text not null,
        police_reference text not null check (police_reference <> ''),
        kind text not null,
        version integer not null check (version > 0),
        content_hash bytea not null,
        received_at timestamptz not null,
        received_from text not null,
        category text,
        risk text,
        left_placement_at timestamptz,
        last_seen_at timestamptz,
        reported_at timestamptz,
        found_at timestamptz,
        returned_at timestamptz,
        found_place text,
        area_authority_id text,
        check_status text,
        completeness smallint not null check (completeness between 0 and 100),
        flags text[] not null,
        report jsonb not null
      );
      create unique index notification_content on police_notifications.notification (force_id, police_reference, kind, content_hash);
      create unique index notification_version on police_notifications.notification (force_id, police_reference, kind, version);
      create index notification_newest on police_notifications.notification (force_id, id desc);

      create function police_notifications.refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'A notification is never changed or removed: add a new version.';
        end $$;
      create trigger append_only before update or delete or truncate on police_notifications.notification
        for each statement execute function police_notifications.refuse_change();

      alter table police_notifications.notification enable row level security;
      create policy api_read on police_notifications.notification for select to ${api} using (${readable});
      create policy api_insert on police_notifications.notification for insert to ${api} with check (${ownOrganisation('notification.force_id')});
      create policy jobs_read on police_notifications.notification for select to ${jobs} using (true);
      create policy jobs_insert on police_notifications.notification for insert to ${jobs} with check (true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
