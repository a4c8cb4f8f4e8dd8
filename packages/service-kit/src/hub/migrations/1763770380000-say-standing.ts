import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINER } from '../definer';
import { SERVICES_GROUP } from '../roles';

/**
 * For whoever decides about sharing: what another organisation is to the caller's child and episode now, and whether the place is hidden from it.
 * Only the responsible authority is told; to anybody else nobody has a part.
 */
export class SayStanding1763770380000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hub.standing_of(child uuid, episode uuid, organisation text, out relations text[], out place_hidden boolean)
        language plpgsql stable ${DEFINER} as $$
      begin
        relations := '{}';
        place_hidden := false;
        if not hub.is_mine(child) then
          return;
        end if;
        select coalesce(array_agg(distinct a.relation), '{}') into relations from hub.child_access a
          where a.organisation_id = organisation and a.person_subject is null and a.record_id is null and not a.revoked
            and ((a.child_id = child and a.episode_id is null) or a.episode_id = episode)
            and a.from_at <= hub.business_now() and (a.until_at is null or hub.business_now() < a.until_at);
        if not relations && '{RESPONSIBLE,HOST}' then
          select exists (select from hub.location_protection p where p.child_id = child
            and p.from_at <= hub.business_now() and (p.until_at is null or hub.business_now() < p.until_at)
            and (p.hidden_from is null or organisation = any(p.hidden_from)) and not organisation = any(p.disclosed_to)) into place_hidden;
        end if;
      end $$;
      grant execute on function hub.standing_of to ${SERVICES_GROUP};`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
