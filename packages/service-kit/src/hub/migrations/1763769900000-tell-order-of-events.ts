import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { WORKERS_GROUP } from '../roles';

/** A worker is handed the order of each event within its key, so that what is newest never hangs on the clocks of two machines. */
export class TellOrderOfEvents1763769900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function hub.claim(text, integer, timestamptz, integer);
      drop function hub.claim_one(text, integer, uuid, timestamptz);

      -- One batch of a lane under the lane's lock, urgent first, at most one event of a key: the earliest that is open. While urgent
      -- events wait, the batch holds them alone. One row without an event: another worker has the lane.
      create function hub.claim(consumer_name text, lane_number integer, now timestamptz, batch integer)
        returns table (id uuid, name text, version smallint, key text, seq integer, urgent boolean, occurred_at timestamptz,
          correlation_id text, attempts smallint, payload text, sealed bytea, sealed_key bytea, more boolean)
        language plpgsql ${DEFINER} as $$
      begin
        perform hub.must_be(consumer_name);
        if not pg_try_advisory_xact_lock(hashtext('lane:' || consumer_name), lane_number) then
          return query select null::uuid, null, null::smallint, null, null::integer, null::boolean, null::timestamptz, null, null::smallint, null,
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
          select e.id, e.name, e.version, e.key, e.seq, c.urgent, e.occurred_at, e.correlation_id, c.attempts, e.payload::text, e.sealed, e.sealed_key,
            exists (select from hub.event_consumption o
              where o.consumer = consumer_name and o.lane = lane_number and o.state = 'OPEN' and (o.due_at is null or o.due_at <= now)
              offset (select count(*) from candidate t where t.urgent or not exists (select from candidate u where u.urgent)))
          from candidate c join hub.event e on e.id = c.event_id
          where c.urgent or not exists (select from candidate u where u.urgent)
          order by c.position;
      end $$;

      -- One event alone, after its batch has failed; no row when it was done or reopened elsewhere in the meantime.
      create function hub.claim_one(consumer_name text, lane_number integer, event uuid, now timestamptz)
        returns table (id uuid, name text, version smallint, key text, seq integer, urgent boolean, occurred_at timestamptz,
          correlation_id text, attempts smallint, payload text, sealed bytea, sealed_key bytea)
        language plpgsql ${DEFINER} as $$
      begin
        perform hub.must_be(consumer_name);
        perform pg_advisory_xact_lock(hashtext('lane:' || consumer_name), lane_number);
        return query
          select e.id, e.name, e.version, e.key, e.seq, c.urgent, e.occurred_at, e.correlation_id, c.attempts, e.payload::text, e.sealed, e.sealed_key
          from hub.event_consumption c join hub.event e on e.id = c.event_id
          where c.event_id = event and c.consumer = consumer_name and c.state = 'OPEN' and (c.due_at is null or c.due_at <= now)
            and not exists (select from hub.event_consumption o
              where o.consumer || ' ' || o.key = c.consumer || ' ' || c.key and o.state = 'OPEN' and o.seq < c.seq)
          for update of c skip locked;
      end $$;

      grant execute on function hub.claim, hub.claim_one to ${WORKERS_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
