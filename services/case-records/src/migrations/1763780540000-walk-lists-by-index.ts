import { ownOrganisation, responsibleNow } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

const byChild = (table: string, relations: string, and: string): string =>
  `exists (select from hub.my_access a where a.child_id = ${table}.child_id and a.relation in (${relations}) and ${and} offset 0)`;
const byEpisode = (table: string, relations: string): string => `exists (
  select from case_records.episode e where e.id = ${table}.episode_id
    and exists (select from hub.my_access a where a.child_id = e.child_id and a.relation in (${relations}) offset 0) offset 0)`;

const standsNow = 'started_at <= hub.business_now() and (ended_at is null or hub.business_now() < ended_at)';
const inForce = 'from_at <= hub.business_now() and (until_at is null or hub.business_now() < until_at)';
const livedThere = 'a.from_at >= started_at and (ended_at is null or a.from_at < ended_at)';

/** What several policies of one table let through, in one that asks for the cheapest first: PostgreSQL asks them all, in no order that anybody chose. */
const READABLE: Readonly<Record<string, string>> = {
  placement: `(${ownOrganisation('authority_id')} or ${ownOrganisation('host_authority_id')} or ${responsibleNow('placement.child_id')}
      or ${byChild('placement', `'AREA', 'POLICE', 'PROVIDER', 'DESK'`, `a.current and ((${livedThere}) or (a.relation = 'PROVIDER' and ${standsNow}))`)}
      or (${standsNow} and ${byChild('placement', `'BREAK_GLASS'`, 'true')}))`,
  allocation: `(${ownOrganisation('authority_id')} or ${responsibleNow('allocation.child_id')} or (${standsNow}
      and ${byChild('allocation', `'HOST', 'AREA', 'POLICE', 'PROVIDER', 'DESK', 'BREAK_GLASS', 'CARER', 'ATTENDEE'`, `(a.current or a.relation in ('BREAK_GLASS', 'CARER', 'ATTENDEE'))`)}))`,
  contact_restriction: `(${ownOrganisation('authority_id')} or ${responsibleNow('contact_restriction.child_id')}
      or ${byChild('contact_restriction', `'HOST', 'AREA', 'PROVIDER'`, 'a.current')}
      or (${inForce} and ${byChild('contact_restriction', `'BREAK_GLASS'`, 'true')}))`,
  authority_record: byEpisode('authority_record', `'RESPONSIBLE', 'HOST', 'AREA', 'DESK', 'BREAK_GLASS'`),
  duty: `(${ownOrganisation('owner_id')}
      or ${byEpisode('duty', `'RESPONSIBLE', 'HOST', 'AREA', 'DESK', 'BREAK_GLASS', 'ATTENDEE', 'PANEL'`)})`,
};

/** Every list is walked by an index in its own order, however many years lie behind it; and who may read a row is asked once. */
export class WalkListsByIndex1763780540000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index disclosure_incident_open on case_records.disclosure_incident (owner_id, opened_at desc, id desc) where state = 'OPEN';
      create index disclosure_incident_closed on case_records.disclosure_incident (owner_id, opened_at desc, id desc) where state = 'CLOSED';

      -- A child that was merged into another keeps the placements that other authorities recorded: whose child it is now says the child.
      alter table case_records.placement add column responsible_authority_id text;
      update case_records.placement p set responsible_authority_id = c.responsible_authority_id from case_records.child c where c.id = p.child_id;
      create function case_records.name_responsible_of_placement() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        new.responsible_authority_id := (select c.responsible_authority_id from case_records.child c where c.id = new.child_id);
        return new;
      end $$;
      create trigger responsible before insert or update on case_records.placement
        for each row execute function case_records.name_responsible_of_placement();
      create function case_records.name_responsible_of_placements() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update case_records.placement p set responsible_authority_id = new.responsible_authority_id where p.child_id = new.id;
        return null;
      end $$;
      create trigger responsible after update of responsible_authority_id on case_records.child for each row
        when (old.responsible_authority_id is distinct from new.responsible_authority_id)
        execute function case_records.name_responsible_of_placements();
      create index placement_elsewhere on case_records.placement (responsible_authority_id, (case when ended_at is null then 'infinity' else ended_at end))
        where host_authority_id <> responsible_authority_id;

      -- What a force reported and somebody still works on, among years of its references.
      alter table case_records.episode_reference add column live boolean;
      update case_records.episode_reference r set live = e.state <> 'RETURNED' or e.interview_outstanding
        from case_records.episode e where e.id = r.episode_id;
      alter table case_records.episode_reference alter column live set not null;
      create function case_records.name_liveness_of_reference() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        new.live := (select e.state <> 'RETURNED' or e.interview_outstanding from case_records.episode e where e.id = new.episode_id);
        return new;
      end $$;
      create trigger liveness before insert or update on case_records.episode_reference
        for each row execute function case_records.name_liveness_of_reference();
      create function case_records.name_liveness_of_references() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        update case_records.episode_reference r set live = new.state <> 'RETURNED' or new.interview_outstanding where r.episode_id = new.id;
        return null;
      end $$;
      create trigger liveness after update on case_records.episode for each row
        when ((old.state <> 'RETURNED' or old.interview_outstanding) is distinct from (new.state <> 'RETURNED' or new.interview_outstanding))
        execute function case_records.name_liveness_of_references();
      create index episode_reference_live on case_records.episode_reference (force_id, started_at desc, episode_id desc) where live;

      create index match_task_child on case_records.match_task (child_id) where resolved_at is null;`);
    for (const [table, readable] of Object.entries(READABLE))
      await runner.query(`alter policy api_read on case_records.${table} using (${readable});`);
  }

  down = refuseDown;
}
