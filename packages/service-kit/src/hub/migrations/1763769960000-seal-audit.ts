import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { WORKERS_GROUP } from '../roles';

/** A value as its length in bytes and itself, so that no two rows read the same; '-' where there is none. As `audit/canonical-entry.ts`. */
const netstring = (value: string): string => `coalesce(octet_length(${value}) || ':' || (${value}), '-')`;

const CANONICAL = [
  'a.id::text',
  '((extract(epoch from a.at) * 1000000)::bigint)::text',
  'a.service',
  'a.actor',
  'a.actor_name',
  'a.organisation_id',
  'a.purpose',
  'a.action',
  'a.correlation_id',
  'a.outcome',
  `array_to_string(a.record_ids, ',')`,
]
  .map(netstring)
  .join(' || ');

/** The audit's rows are chained, in order and by one sealer at a time: a row that is changed, removed or put in between breaks the chain. */
export class SealAudit1763769960000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hub.audit_seal (
        entry_id bigint primary key,
        position bigint not null,
        hash bytea not null check (octet_length(hash) = 32)
      );
      comment on column hub.audit_seal.hash is 'SHA-256 of the hash before it and the canonical row';
      -- Where the chain begins: different in each database, so that the heads of one are not those of another.
      insert into hub.audit_seal (entry_id, position, hash) values (0, 0, sha256(convert_to('homeward audit ' || gen_random_uuid(), 'UTF8')));
      create trigger audit_seal_append_only before update or delete or truncate on hub.audit_seal
        for each statement execute function hub.refuse_change();

      -- The next rows, at most "batch", in the order of their numbers; null while another seals. A number is given before its row is
      -- committed: so the last number is read first, then who is writing at this moment, and nothing is sealed before these have ended, as
      -- a row with a lower number could still appear. Whoever writes the audit waits for none of this. Nothing is sealed while one of them
      -- takes longer than a second. No caller can say what the hash is.
      create function hub.seal_audit(batch integer) returns integer language plpgsql ${DEFINER} as $$
      declare
        last_id bigint;
        writers text[];
        head hub.audit_seal;
        entry record;
        entries bigint[] := '{}';
        hashes bytea[] := '{}';
        latest bytea;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit-seal'), 0) then return null; end if;
        select s.last_value into last_id from hub.audit_entry_id_seq s;
        select array_agg(l.virtualtransaction) into writers from pg_locks l
        where l.locktype = 'relation' and l.relation = 'hub.audit_entry'::regclass and l.mode = 'RowExclusiveLock'
          and l.database = (select d.oid from pg_database d where d.datname = current_database()) and l.pid is distinct from pg_backend_pid();
        for look in 1..200 loop
          exit when writers is null or not exists (select from pg_locks l
            where l.locktype = 'relation' and l.relation = 'hub.audit_entry'::regclass and l.mode = 'RowExclusiveLock'
              and l.virtualtransaction = any (writers));
          if look = 200 then return 0; end if;
          perform pg_sleep(0.005);
        end loop;
        select * into strict head from hub.audit_seal s order by s.entry_id desc limit 1;
        latest := head.hash;
        for entry in
          select a.id, convert_to(${CANONICAL}, 'UTF8') as canonical
          from hub.audit_entry a where a.id > head.entry_id and a.id <= last_id order by a.id limit batch
        loop
          latest := sha256(latest || entry.canonical);
          entries := entries || entry.id;
          hashes := hashes || latest;
        end loop;
        insert into hub.audit_seal (entry_id, position, hash)
        select s.entry_id, head.position + s.number, s.hash from unnest(entries, hashes) with ordinality as s (entry_id, hash, number);
        return cardinality(entries);
      end $$;

      -- The last seal, and the hash that stands where one was anchored before; no row while another seals, and nobody else seals until the
      -- transaction ends.
      create function hub.lock_audit_head(anchored_entry bigint)
        returns table (entry_id bigint, "position" bigint, hash text, anchored_hash text)
        language plpgsql ${DEFINER} as $$
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit-seal'), 0) then return; end if;
        return query
          select s.entry_id, s.position, encode(s.hash, 'hex'),
            (select encode(b.hash, 'hex') from hub.audit_seal b where b.entry_id = anchored_entry)
          from hub.audit_seal s order by s.entry_id desc limit 1;
      end $$;

      grant execute on function hub.seal_audit, hub.lock_audit_head to ${WORKERS_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
