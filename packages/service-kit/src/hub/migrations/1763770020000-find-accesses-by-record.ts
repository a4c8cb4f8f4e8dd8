import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';

/**
 * The newest accesses to a record are found by the record. A plan that is made once for any record would rather walk all of the audit from its
 * end, until it has met enough of them.
 */
export class FindAccessesByRecord1763770020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // replaced, so that it stays granted to whom it was; it acts with its owner's rights, on a fixed search path, as before
    await runner.query(`
      create or replace function hub.accesses_of(record_ids uuid[], lim integer)
        returns table (at timestamptz, service text, actor text, actor_name text, organisation_id text, purpose text, action text, outcome text,
          record_ids uuid[])
        language sql stable ${DEFINER} as $$
          select a.at, a.service, a.actor, a.actor_name, a.organisation_id, a.purpose, a.action, a.outcome, a.record_ids
          from (select * from hub.audit_entry e where e.record_ids && $1 offset 0) a order by a.id desc limit $2
        $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
