import { loginOf, ownOrganisation } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inTimeOf } from './readable';

const RELEASED_TO_ME = `exists (select from rhi_providers.release r
  where r.interview_id = interview.id and r.to_organisation_id = hub.my_organisation() offset 0)`;

/**
 * The work of an organisation is listed by when it is due, which stands in what is owed: the assignment repeats it, so that an index has both
 * and years of work that is done are not sorted to show the next. Whoever gives turns at a duty holds it, so none misses a change.
 */
export class WalkAssignmentsByDue1763774420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rhi_providers.assignment add column due_at timestamptz;
      update rhi_providers.assignment s set due_at = o.due_at from rhi_providers.owed_interview o where o.duty_id = s.duty_id;
      alter table rhi_providers.assignment alter column due_at set not null;

      create function rhi_providers.name_due() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        new.due_at := (select o.due_at from rhi_providers.owed_interview o where o.duty_id = new.duty_id);
        return new;
      end $$;
      create trigger due before insert on rhi_providers.assignment for each row execute function rhi_providers.name_due();
      create function rhi_providers.change_due() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update rhi_providers.assignment s set due_at = new.due_at where s.duty_id = new.duty_id;
        return null;
      end $$;
      create trigger due after update on rhi_providers.owed_interview for each row
        when (old.due_at is distinct from new.due_at) execute function rhi_providers.change_due();

      create index assignment_at_hand on rhi_providers.assignment (offered_to, due_at, id) where state in ('OFFERED', 'ACCEPTED_OFFER');
      create index assignment_of_due on rhi_providers.assignment (offered_to, due_at, id) where state = 'COMPLETED';
      drop index rhi_providers.assignment_of;

      -- As it was, the commonest reader first: each of its parts asks it again.
      alter policy api_read on rhi_providers.interview to ${loginOf('rhi_providers', 'api')} using (
        ${ownOrganisation('held_by')} or ${inTimeOf('interview', 'interview.recorded_at', ['RESPONSIBLE', 'HOST'])} or ${RELEASED_TO_ME});`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
