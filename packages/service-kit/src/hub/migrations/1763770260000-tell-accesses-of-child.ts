import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { WORKERS_GROUP } from '../roles';

/** For jobs: every access to a child itself, also those that have ended and still show what began in their time. A merge moves them all. */
export class TellAccessesOfChild1763770260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hub.accesses_of_child(child uuid)
        returns table (organisation_id text, person_subject text, relation text, from_at timestamptz, until_at timestamptz, because jsonb)
        language sql stable ${DEFINER} as $$
          select a.organisation_id, a.person_subject, a.relation, a.from_at, a.until_at, a.because from hub.child_access a
          where a.child_id = child and a.episode_id is null and a.record_id is null and not a.revoked
          order by a.from_at, a.organisation_id, a.relation
        $$;
      revoke all on function hub.accesses_of_child from public;
      grant execute on function hub.accesses_of_child to ${WORKERS_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
