import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICES_GROUP } from '../roles';

/**
 * What an organisation may see at this moment is found without what it once could: most accesses end, and years of them pile up. Nothing is in
 * these views that is not in `hub.my_access`; a test holds them to that.
 */
export class FindCurrentAccesses1763770560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- With all that the view asks and tells, so that the accesses themselves need not be read.
      create index child_access_current on hub.child_access (organisation_id, relation, (coalesce(until_at, 'infinity')))
        include (child_id, episode_id, record_id, person_subject, from_at, until_at) where not revoked;
      -- Hardly ever is an organisation responsible for, or host of, an episode alone; whoever was keeps what began in its time.
      create index child_access_of_episode on hub.child_access (organisation_id)
        include (child_id, episode_id, record_id, person_subject, relation, from_at, until_at)
        where relation in ('RESPONSIBLE', 'HOST') and episode_id is not null and not revoked;

      -- "Until" is asked as the index says it.
      create view hub.my_current_access with (security_barrier) as
        select a.child_id, a.episode_id, a.record_id, a.relation, a.from_at, a.until_at
        from hub.child_access a
        where a.organisation_id = hub.my_employer()
          and case when a.person_subject is null then a.relation = any ((select hub.my_relations())::text[])
            else a.person_subject = hub.my_subject() and a.relation = any (hub.my_own_relations()) end
          and not a.revoked
          and a.from_at <= hub.business_now()
          and coalesce(a.until_at, 'infinity') > hub.business_now();

      -- For whoever reads nothing but what was given to it in person, among all that its employer was given.
      create index child_access_person on hub.child_access (organisation_id, person_subject) where person_subject is not null and not revoked;
      create view hub.my_own_access with (security_barrier) as
        select a.child_id, a.episode_id, a.record_id, a.relation, a.from_at, a.until_at
        from hub.child_access a
        where a.organisation_id = hub.my_employer()
          and a.person_subject = hub.my_subject()
          and a.relation = any (hub.my_own_relations())
          and not a.revoked
          and a.from_at <= hub.business_now()
          and coalesce(a.until_at, 'infinity') > hub.business_now();
      grant select on hub.my_current_access, hub.my_own_access to ${SERVICES_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
