import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { SERVICES_GROUP } from '../roles';

/**
 * Who has looked is told for one child, and to whoever is responsible for it at this moment: no former authority, and no statement that
 * forgot to ask, is told who looked later.
 */
export class TellAccessesToResponsible1763770320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hub.accesses_to(child uuid, record_ids uuid[], lim integer)
        returns table (at timestamptz, service text, actor text, actor_name text, organisation_id text, purpose text, action text, outcome text,
          record_ids uuid[])
        language sql stable ${DEFINER} as $$
          select a.at, a.service, a.actor, a.actor_name, a.organisation_id, a.purpose, a.action, a.outcome, a.record_ids
          from (select * from hub.audit_entry e where e.record_ids && $2
            and exists (select from hub.my_access m where m.child_id = $1 and m.episode_id is null and m.record_id is null
              and m.relation = 'RESPONSIBLE' and m.all_history offset 0) offset 0) a
          order by a.id desc limit $3
        $$;
      grant execute on function hub.accesses_to to ${SERVICES_GROUP};
      drop function hub.accesses_of(uuid[], integer);

      -- Whoever opens the database and says for nobody that they ask is not even told which report is about which child; whoever reads in
      -- person says for whom it works, and of a link is told what an access lets through.
      create or replace view hub.current_record_link with (security_barrier) as
        select record_id, record_kind, child_id, episode_id, version, linked_at from hub.record_link
        where current and hub.my_employer() is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
