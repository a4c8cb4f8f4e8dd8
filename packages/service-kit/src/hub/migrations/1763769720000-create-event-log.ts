import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, and one consumption for each consumer; only the consumption knows of attempts, backoff and dead letters. */
export class CreateEventLog1763769720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.event (
        id uuid primary key,
        position bigint not null generated always as identity,
        name text not null,
        version smallint not null,
        key text not null,
        seq integer not null,
        urgent boolean not null,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        correlation_id text not null,
        published_by text not null,
        payload json not null,
        sealed bytea,
        sealed_key bytea
      );
      create unique index event_key on hub.event (key, seq);
      create index event_recorded_at on hub.event using brin (recorded_at);
      comment on column hub.event.seq is 'Order within the key, given under the lock of the key';
      comment on column hub.event.sealed is 'AES-256-GCM; emptied once every consumer is done';

      create table hub.event_consumption (
        event_id uuid not null,
        consumer text not null,
        lane smallint not null,
        key text not null,
        seq integer not null,
        position bigint not null,
        urgent boolean not null,
        state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DEAD')),
        attempts smallint not null default 0,
        due_at timestamptz,
        failed_because text,
        done_at timestamptz,
        primary key (event_id, consumer)
      ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
      create index event_consumption_open on hub.event_consumption (consumer, lane, urgent desc, position) where state = 'OPEN';
      -- An expression, so that no statistics, or none as yet, can make the planner walk the index above for a single key.
      create index event_consumption_open_key on hub.event_consumption ((consumer || ' ' || key), seq) where state = 'OPEN';
      create index event_consumption_dead on hub.event_consumption (consumer, key) where state = 'DEAD';

      -- "keys" are those of the events, each once and sorted, so that two transactions never wait for each other; "consumptions" names the
      -- consumers and lanes of each event. The order of the lists is the order of publishing.
      create function hub.publish(keys json, events json, consumptions json, urgent boolean) returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(k, 1)) from json_array_elements_text(keys) k;

        with numbered as materialized (
          select e.*, row_number() over (partition by e.key order by e.ordinal)
            + coalesce((select max(o.seq) from hub.event o where o.key = e.key), 0) as seq
          from json_to_recordset(events) as e (ordinal integer, id uuid, name text, version smallint, key text, urgent boolean,
            occurred_at timestamptz, recorded_at timestamptz, correlation_id text, payload json, sealed text, sealed_key text)
        ), written as (
          insert into hub.event (id, name, version, key, seq, urgent, occurred_at, recorded_at, correlation_id, published_by,
            payload, sealed, sealed_key)
          select id, name, version, key, seq, n.urgent, occurred_at, recorded_at, correlation_id, session_user,
            payload, decode(sealed, 'base64'), decode(sealed_key, 'base64')
          from numbered n order by ordinal
          returning id, key, seq, position, event.urgent
        )
        insert into hub.event_consumption (event_id, consumer, lane, key, seq, position, urgent)
        select w.id, c.consumer, c.lane, w.key, w.seq, w.position, w.urgent
        from json_to_recordset(consumptions) as c (id uuid, consumer text, lane smallint) join written w on w.id = c.id;

        -- What stands before an urgent event of the same key is as urgent; what is being worked at this moment need not be told.
        if publish.urgent then
          update hub.event_consumption o set urgent = true
          where (o.event_id, o.consumer) in (
            select b.event_id, b.consumer
            from json_to_recordset(consumptions) as c (id uuid, consumer text)
            join hub.event_consumption n on n.event_id = c.id and n.consumer = c.consumer
            join hub.event_consumption b on b.consumer || ' ' || b.key = n.consumer || ' ' || n.key and b.state = 'OPEN'
            where n.urgent and not b.urgent
            for update of b skip locked);
        end if;
      end $$;

      create function hub.finish(consumer_name text, events uuid[], at timestamptz) returns void language plpgsql as $$
      begin
        update hub.event_consumption set state = 'DONE', done_at = at, failed_because = null
        where event_id = any (events) and consumer = consumer_name and state <> 'DONE';
        -- Locked first: of two consumers that finish together, the second must see the first as done.
        perform from hub.event where id = any (events) and sealed is not null order by id for no key update;
        if found then
          update hub.event e set sealed = null, sealed_key = null
          where e.id = any (events) and e.sealed is not null
            and not exists (select from hub.event_consumption c where c.event_id = e.id and c.state <> 'DONE');
        end if;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
