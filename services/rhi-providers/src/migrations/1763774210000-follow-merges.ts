import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTimeOf } from './readable';

const OWNER = inTimeOf('release', 'release.interview_recorded_at', ['RESPONSIBLE']);

/** A release may be withdrawn, and what is about one child may turn out to be about another. */
export class FollowMerges1763774210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rhi_providers.release add column withdrawn_at timestamptz, add column withdrawn_in uuid,
        add check ((withdrawn_at is null) = (withdrawn_in is null));
      alter policy api_read on rhi_providers.release using (
        (to_organisation_id = hub.my_organisation() and withdrawn_at is null) or ${OWNER});

      alter table rhi_providers.release drop constraint release_interview_id_child_id_interview_recorded_at_fkey,
        add constraint release_of_interview foreign key (interview_id, child_id, interview_recorded_at)
          references rhi_providers.interview (id, child_id, recorded_at) on update cascade;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
