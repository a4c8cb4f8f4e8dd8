import { ownOrganisation, protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMA = 'notification_routing';

/** Whoever is responsible for the child sees who was told, and who was not; the police that sent a message see what became of it. */
export const responsible = `
  (exists (select from hub.my_access a where a.child_id = delivery.child_id and a.episode_id is null and a.relation = 'RESPONSIBLE'
      and (a.all_history or (delivery.decided_at >= a.from_at and delivery.decided_at < a.until_at)) offset 0)
    or exists (select from hub.my_access a where a.episode_id = delivery.episode_id and a.relation = 'RESPONSIBLE' offset 0))`;
export const sender = `
  (delivery.notification_id is not null and delivery.state <> 'WITHHELD' and (
    exists (select from hub.my_access a where a.record_id = delivery.notification_id and a.relation = 'POLICE' offset 0)
    or exists (select from hub.my_access a where a.episode_id = delivery.episode_id and a.relation = 'POLICE' offset 0)))`;
export const recipient = `(delivery.organisation_id = hub.my_organisation() and delivery.state <> 'WITHHELD')`;

/** What was decided, who is told of it, and who must accept. */
export class CreateDelivery1763770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ${SCHEMA}.decision (
        id uuid primary key,
        subject text not null,
        episode_id uuid,
        child_id uuid,
        notification_id uuid,
        interview_id uuid,
        urgent boolean not null,
        also_everyone_alerted boolean not null,
        decided_at timestamptz not null
      );
      create index decision_stand_down on ${SCHEMA}.decision (episode_id) where also_everyone_alerted;
      create index decision_alert on ${SCHEMA}.decision (episode_id, subject);
      create index decision_notification on ${SCHEMA}.decision (notification_id) where notification_id is not null;
      alter table ${SCHEMA}.decision enable row level security;
      create policy jobs on ${SCHEMA}.decision for all to homeward_${SCHEMA}_jobs using (true) with check (true);

      create sequence ${SCHEMA}.delivery_change;
      create table ${SCHEMA}.delivery (
        id uuid primary key,
        decision_id uuid not null,
        ask_id uuid,
        subject text not null,
        episode_id uuid,
        child_id uuid,
        notification_id uuid,
        interview_id uuid,
        organisation_id text not null,
        role text not null,
        capacity text,
        person_subject text,
        person_name text,
        person_key text not null,
        audience text,
        channel text not null,
        state text not null,
        urgent boolean not null,
        rule jsonb not null,
        decided_at timestamptz not null,
        requested_at timestamptz not null,
        accept_by timestamptz,
        sent_at timestamptz,
        delivered_at timestamptz,
        opened_at timestamptz,
        opened_by text,
        opened_by_name text,
        accepted_at timestamptz,
        accepted_by text,
        accepted_by_name text,
        withheld_because text,
        failed_because text,
        repeats integer not null default 0,
        escalated_from uuid,
        change bigint not null default nextval('${SCHEMA}.delivery_change'),
        changed_in bigint not null default (pg_current_xact_id()::text::bigint),
        unique (decision_id, organisation_id, role, person_key, channel),
        check (state in ('REQUESTED', 'SENT', 'DELIVERED', 'OPENED', 'ACCEPTED', 'FAILED', 'WITHHELD')),
        check ((state = 'WITHHELD') = (withheld_because is not null)),
        check ((state = 'ACCEPTED') = (accepted_at is not null))
      );
      create index delivery_of_team on ${SCHEMA}.delivery (organisation_id, audience, requested_at desc, id desc);
      create index delivery_of_person on ${SCHEMA}.delivery (organisation_id, person_subject, requested_at desc, id desc)
        where person_subject is not null;
      create index delivery_changes on ${SCHEMA}.delivery (organisation_id, changed_in, change);
      create index delivery_episode on ${SCHEMA}.delivery (episode_id) where episode_id is not null;
      create index delivery_notification on ${SCHEMA}.delivery (notification_id) where notification_id is not null;
      create index delivery_interview on ${SCHEMA}.delivery (interview_id) where interview_id is not null;
      create index delivery_ask on ${SCHEMA}.delivery (ask_id) where ask_id is not null;
      ${protectTable({ schema: SCHEMA, table: 'delivery', readable: `${recipient} or ${responsible} or ${sender}`, writable: recipient })}

      create table ${SCHEMA}.ask (
        id uuid primary key,
        decision_id uuid not null,
        organisation_id text not null,
        role text not null,
        stage text not null check (stage in ('PERSON', 'ROLE', 'FRONT_DOOR', 'DESK')),
        position integer not null,
        accept_within_minutes integer not null,
        accept_by timestamptz not null,
        last_delivery_id uuid not null,
        settled_at timestamptz,
        settled_by_delivery_id uuid,
        unique (decision_id, organisation_id, role)
      );
      create index ask_open on ${SCHEMA}.ask (accept_by) where settled_at is null;
      ${protectTable({
        schema: SCHEMA,
        table: 'ask',
        readable: `${ownOrganisation('organisation_id')}
          or exists (select from ${SCHEMA}.delivery d where d.ask_id = ask.id and d.organisation_id = hub.my_organisation() offset 0)`,
      })}

      create table ${SCHEMA}.mail (
        delivery_id uuid primary key,
        address text not null,
        attempts integer not null default 0,
        lease_until timestamptz,
        maybe_sent boolean not null default false,
        not_before timestamptz not null,
        done boolean not null default false
      );
      create index mail_open on ${SCHEMA}.mail (not_before) where not done;
      alter table ${SCHEMA}.mail enable row level security;
      create policy jobs on ${SCHEMA}.mail for all to homeward_${SCHEMA}_jobs using (true) with check (true);

      create table ${SCHEMA}.phone_call (
        id uuid primary key,
        delivery_id uuid not null,
        organisation_id text not null,
        at timestamptz not null,
        reached boolean not null,
        person_name text,
        note text,
        recorded_by text not null
      );
      create index phone_call_delivery on ${SCHEMA}.phone_call (delivery_id);
      ${protectTable({ schema: SCHEMA, table: 'phone_call', readable: ownOrganisation('organisation_id') })}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
