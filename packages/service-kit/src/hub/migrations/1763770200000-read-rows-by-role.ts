import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICES_GROUP } from '../roles';

/**
 * The row rule of the reader's roles (packages/access, `rows`): a row by a relation that none of them reads does not exist for the reader,
 * and one that is read in person exists for whom it was given to. Nothing set means nothing read.
 */
export class ReadRowsByRole1763770200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hub.my_employer() returns text language sql stable parallel safe
        as $$ select nullif(current_setting('homeward.employer', true), '') $$;
      -- Relations by which all that the organisation may see is read, and those by which a person reads what was given to it.
      create function hub.my_relations() returns text[] language sql stable parallel safe
        as $$ select string_to_array(current_setting('homeward.relations', true), ',') $$;
      create function hub.my_own_relations() returns text[] language sql stable parallel safe
        as $$ select string_to_array(current_setting('homeward.own_relations', true), ',') $$;
      grant execute on function hub.my_employer, hub.my_relations, hub.my_own_relations to ${SERVICES_GROUP};

      -- The office's relations are taken apart once a statement, not once a row; what was given in person is rare. An authority that was
      -- responsible, or host, keeps what began in its time; whoever was so in person keeps nothing.
      create or replace view hub.my_access with (security_barrier) as
        select a.child_id, a.episode_id, a.record_id, a.relation, a.from_at, a.until_at,
          a.relation = 'RESPONSIBLE' and (a.until_at is null or hub.business_now() < a.until_at) as all_history,
          a.until_at is null or hub.business_now() < a.until_at as current
        from hub.child_access a
        where a.organisation_id = hub.my_employer()
          and case when a.person_subject is null then a.relation = any ((select hub.my_relations())::text[])
            else a.person_subject = hub.my_subject() and a.relation = any (hub.my_own_relations()) end
          and not a.revoked
          and a.from_at <= hub.business_now()
          and (a.until_at is null or hub.business_now() < a.until_at
            or (a.person_subject is null and a.relation in ('RESPONSIBLE', 'HOST')));

      -- Why somebody looked is always known; what was written before stays as it is.
      alter table hub.audit_entry add constraint audit_entry_purpose check (purpose is not null) not valid;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
