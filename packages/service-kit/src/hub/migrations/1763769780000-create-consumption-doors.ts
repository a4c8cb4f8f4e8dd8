import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { SERVICES_GROUP, WORKERS_GROUP } from '../roles';

/** What a worker may do with the log: claim, fail, look for work, reopen; each service its own events alone. */
export class CreateConsumptionDoors1763769780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hub.must_be(consumer_name text) returns void language plpgsql stable as $$
      begin
        if session_user <> 'homeward_' || replace(consumer_name, '-', '_') || '_jobs' then
          raise insufficient_privilege using message = 'A service works its own events only.';
        end if;
      end $$;

      -- One batch of a lane under the lane's lock, urgent first, at most one event of a key: the earliest that is open. While urgent
      -- events wait, the batch holds them alone. One row without an event: another worker has the lane.
      create function hub.claim(consumer_name text, lane_number integer, now timestamptz, batch integer)
        returns table (id uuid, name text, version smallint, key text, urgent boolean, occurred_at timestamptz, correlation_id text,
          attempts smallint, payload text, sealed bytea, sealed_key bytea, more boolean)
        language plpgsql ${DEFINER} as $$
      begin
        perform hub.must_be(consumer_name);
        if not pg_try_advisory_xact_lock(hashtext('lane:' || consumer_name), lane_number) then
          return query select null::uuid, null, null::smallint, null, null::boolean, null::timestamptz, null, null::smallint, null,
            null::bytea, null::bytea, true;
          return;
        end if;
        return query
          with candidate as materialized (
            select c.event_id, c.urgent, c.position, c.attempts from hub.event_consumption c
            where c.consumer = consumer_name and c.lane = lane_number and c.state = 'OPEN' and (c.due_at is null or c.due_at <= now)
              and not exists (select from hub.event_consumption o
                where o.consumer || ' ' || o.key = c.consumer || ' ' || c.key and o.state = 'OPEN' and o.seq < c.seq)
            order by c.urgent desc, c.position limit batch
            for update of c skip locked
          )
          select e.id, e.name, e.version, e.key, c.urgent, e.occurred_at, e.correlation_id, c.attempts, e.payload::text, e.sealed, e.sealed_key,
            exists (select from hub.event_consumption o
              where o.consumer = consumer_name and o.lane = lane_number and o.state = 'OPEN' and (o.due_at is null or o.due_at <= now)
              offset (select count(*) from candidate t where t.urgent or not exists (select from candidate u where u.urgent)))
          from candidate c join hub.event e on e.id = c.event_id
          where c.urgent or not exists (select from candidate u where u.urgent)
          order by c.position;
      end $$;

      -- One event alone, after its batch has failed; no row when it was done or reopened elsewhere in the meantime.
      create function hub.claim_one(consumer_name text, lane_number integer, event uuid, now timestamptz)
        returns table (id uuid, name text, version smallint, key text, urgent boolean, occurred_at timestamptz, correlation_id text,
          attempts smallint, payload text, sealed bytea, sealed_key bytea)
        language plpgsql ${DEFINER} as $$
      begin
        perform hub.must_be(consumer_name);
        perform pg_advisory_xact_lock(hashtext('lane:' || consumer_name), lane_number);
        return query
          select e.id, e.name, e.version, e.key, c.urgent, e.occurred_at, e.correlation_id, c.attempts, e.payload::text, e.sealed, e.sealed_key
          from hub.event_consumption c join hub.event e on e.id = c.event_id
          where c.event_id = event and c.consumer = consumer_name and c.state = 'OPEN' and (c.due_at is null or c.due_at <= now)
            and not exists (select from hub.event_consumption o
              where o.consumer || ' ' || o.key = c.consumer || ' ' || c.key and o.state = 'OPEN' and o.seq < c.seq)
          for update of c skip locked;
      end $$;

      -- Delays in milliseconds by the number of tries so far.
      create function hub.fail_event(consumer_name text, event uuid, now timestamptz, delays json, attempt_limit integer, because text)
        returns table (state text, attempts smallint) language plpgsql ${DEFINER} as $$
      begin
        perform hub.must_be(consumer_name);
        return query
          update hub.event_consumption c
          set attempts = c.attempts + 1, failed_because = because,
            due_at = now + coalesce((delays ->> c.attempts::integer)::integer, 300000) * interval '1 millisecond',
            state = case when c.attempts + 1 >= attempt_limit then 'DEAD' else 'OPEN' end
          where c.event_id = event and c.consumer = consumer_name and c.state = 'OPEN'
          returning c.state, c.attempts;
      end $$;

      create function hub.open_lanes(consumer_name text, now timestamptz) returns table (lane integer, urgent boolean)
        language sql stable ${DEFINER} as $$
          select l.lane, first.urgent from generate_series(0, 7) as l (lane)
          cross join lateral (
            select c.urgent from hub.event_consumption c
            where c.consumer = consumer_name and c.lane = l.lane and c.state = 'OPEN' and (c.due_at is null or c.due_at <= now)
            order by c.urgent desc, c.position limit 1) first
        $$;

      -- What failed and waits for its next try, or was given up: codes and names alone.
      create function hub.failures(consumer_name text)
        returns table (event_id uuid, name text, key text, state text, attempts smallint, due_at timestamptz, failed_because text)
        language sql stable ${DEFINER} as $$
          select e.id, e.name, e.key, c.state, c.attempts, c.due_at, c.failed_because
          from hub.event_consumption c join hub.event e on e.id = c.event_id
          where c.consumer = consumer_name and c.state in ('OPEN', 'DEAD') and (c.attempts > 0 or c.failed_because is not null)
          order by c.position
        $$;

      -- Two counts, as each is answered by an index that holds nothing else; what is done is most of the table.
      create function hub.consumption_counts() returns table (consumer text, state text, count bigint)
        language sql stable ${DEFINER} as $$
          select consumer, 'OPEN', count(*) from hub.event_consumption where state = 'OPEN' group by consumer
          union all
          select consumer, 'DEAD', count(*) from hub.event_consumption where state = 'DEAD' group by consumer
        $$;

      -- Works again what was recorded since a moment, or what was given up: the handlers do nothing twice.
      create function hub.reopen(consumer_name text, since timestamptz, only_dead boolean) returns bigint
        language plpgsql ${DEFINER} as $$
      declare reopened bigint;
      begin
        update hub.event_consumption c set state = 'OPEN', attempts = 0, due_at = null, failed_because = null, done_at = null
        from hub.event e
        where e.id = c.event_id and c.consumer = consumer_name and e.recorded_at >= since
          and (c.state = 'DEAD' or (c.state = 'DONE' and not only_dead));
        get diagnostics reopened = row_count;
        return reopened;
      end $$;

      grant execute on function hub.claim, hub.claim_one, hub.fail_event, hub.open_lanes, hub.failures to ${WORKERS_GROUP};
      grant execute on function hub.consumption_counts to ${SERVICES_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
