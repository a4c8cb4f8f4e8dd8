import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { SERVICES_GROUP, WORKERS_GROUP } from '../roles';

/** The audit, the signs of life, the simulated clock, and the one call with which a transaction hands over what it has to say. */
export class CreateAuditAndHeartbeat1763769840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.audit_entry (
        id bigint primary key generated always as identity,
        at timestamptz not null,
        service text not null,
        actor text not null,
        actor_name text not null,
        organisation_id text not null,
        purpose text,
        action text not null,
        correlation_id text not null,
        outcome text not null check (outcome in ('SHOWN', 'CHANGED', 'REFUSED', 'NOTHING')),
        record_ids uuid[] not null
      );
      create index audit_entry_records on hub.audit_entry using gin (record_ids);

      create function hub.refuse_change() returns trigger language plpgsql as $$
      begin
        raise insufficient_privilege using message = 'The audit is only ever added to.';
      end $$;
      create trigger audit_entry_append_only before update or delete or truncate on hub.audit_entry
        for each statement execute function hub.refuse_change();

      -- The service is taken from the login, not from what it says of itself.
      create function hub.record_audit(rows json) returns void language sql as $$
        insert into hub.audit_entry (at, service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome, record_ids)
        select r.at, replace(regexp_replace(session_user, '^homeward_(.*)_(api|jobs)$', '\\1'), '_', '-'),
          r.actor, r.actor_name, r.organisation_id, r.purpose, r.action, r.correlation_id, r.outcome,
          array(select json_array_elements_text(r.record_ids)::uuid)
        from json_to_recordset(rows) as r (at timestamptz, actor text, actor_name text, organisation_id text, purpose text, action text,
          correlation_id text, outcome text, record_ids json)
      $$;

      create function hub.accesses_of(record_ids uuid[], lim integer)
        returns table (at timestamptz, service text, actor text, actor_name text, organisation_id text, purpose text, action text, outcome text,
          record_ids uuid[])
        language sql stable ${DEFINER} as $$
          select a.at, a.service, a.actor, a.actor_name, a.organisation_id, a.purpose, a.action, a.outcome, a.record_ids
          from hub.audit_entry a where a.record_ids && $1 order by a.id desc limit $2
        $$;

      create table hub.heartbeat (
        service text not null,
        name text not null,
        every_ms integer not null,
        beat_at timestamptz not null,
        worked bigint not null default 0,
        primary key (service, name)
      );
      create function hub.beat(service_name text, sweep_name text, every integer, at timestamptz, count bigint) returns void
        language sql ${DEFINER} as $$
          insert into hub.heartbeat as h (service, name, every_ms, beat_at, worked) values ($1, $2, $3, $4, $5)
          on conflict (service, name) do update
            set every_ms = excluded.every_ms, beat_at = greatest(h.beat_at, excluded.beat_at), worked = h.worked + excluded.worked
        $$;
      -- A sweep that this version no longer has is no sweep that has stopped.
      create function hub.keep_heartbeats(service_name text, names text[]) returns void language sql ${DEFINER}
        as $$ delete from hub.heartbeat h where h.service = $1 and not h.name = any ($2) $$;
      create function hub.heartbeats() returns setof hub.heartbeat language sql stable ${DEFINER}
        as $$ select * from hub.heartbeat order by service, name $$;

      create table hub.business_clock (
        one boolean primary key default true check (one),
        offset_ms bigint not null
      );
      insert into hub.business_clock (offset_ms) values (0);
      create function hub.clock_offset() returns bigint language sql stable ${DEFINER}
        as $$ select offset_ms from hub.business_clock $$;
      create function hub.move_clock(new_offset bigint) returns bigint language sql ${DEFINER}
        as $$ update hub.business_clock set offset_ms = greatest(offset_ms, new_offset) returning offset_ms $$;

      -- Everything that a transaction grants, links, records, finishes and publishes. Arguments of their own, as taking a json apart means
      -- reading all of it each time. The locks of the keys come last, and are held shortest.
      create function hub.settle(at timestamptz, consumer text default null, finished uuid[] default null, ends json default null,
        grants json default null, links json default null, audit json default null, keys json default null, events json default null,
        consumptions json default null, urgent boolean default false)
        returns void language plpgsql ${DEFINER} as $$
      begin
        if ends is not null then perform hub.end_access(ends); end if;
        if grants is not null then perform hub.grant_access(grants); end if;
        if links is not null then perform hub.link_records(links); end if;
        if audit is not null then perform hub.record_audit(audit); end if;
        if finished is not null then
          perform hub.must_be(consumer);
          perform hub.finish(consumer, finished, at);
        end if;
        if events is not null then perform hub.publish(keys, events, consumptions, urgent); end if;
      end $$;

      grant execute on function hub.settle, hub.accesses_of, hub.heartbeats, hub.clock_offset, hub.move_clock to ${SERVICES_GROUP};
      grant execute on function hub.beat, hub.keep_heartbeats to ${WORKERS_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
