import { loginOf, refuseChangeBut } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only whose it is, and that a release is withdrawn, may be put right, and never by the API's login. */
const PUT_RIGHT = `current_user <> '${loginOf('rhi_providers', 'api')}'
          and to_jsonb(new) - array['child_id', 'withdrawn_at', 'withdrawn_in'] is not distinct from to_jsonb(old) - array['child_id', 'withdrawn_at', 'withdrawn_in']`;

/**
 * Free text is encrypted as it is written from now on; what is there already is read as it is, until `homeward keys rotate` has encrypted it.
 * What never changes may be encrypted anew by the owner, and no more than that.
 */
export class EncryptColumns1763774240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${refuseChangeBut('rhi_providers', 'Rows of % do not change.', PUT_RIGHT)}
      create or replace trigger signed_off before update or delete on rhi_providers.interview for each row
        when (old.submitted_at is not null or old.outcome <> 'HELD') execute function rhi_providers.refuse_change('reason', 'agreement');
      create or replace trigger kept before update or delete on rhi_providers.interview_part for each row
        execute function rhi_providers.refuse_change('text');
      create or replace trigger kept before update or delete on rhi_providers.interview_evidence for each row
        execute function rhi_providers.refuse_change('text');
      create or replace trigger kept before update or delete on rhi_providers.release for each row
        execute function rhi_providers.refuse_change('handling');
      create or replace trigger kept before update or delete on rhi_providers.concern for each row
        execute function rhi_providers.refuse_change('text');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
