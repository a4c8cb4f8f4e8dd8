import { ownOfChild } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

const CHILD = ownOfChild('responsible_authority_id', 'child.id');
const OWN_CHILD_OF = (table: string): string => `exists (select from case_records.child c
  where c.id = ${table}.child_id and ${ownOfChild('c.responsible_authority_id', 'c.id')} offset 0)`;
const OWN_ROW_OF = (table: string): string => `${table}.authority_id = hub.my_employer() and ${OWN_CHILD_OF(table)}`;

const mayWrite = (table: string, own: string): string => `
  alter policy api_insert on case_records.${table} with check (${own});
  alter policy api_update on case_records.${table} using (${own}) with check (${own});`;

/** Whoever was allocated before allocations gave anything is given the same; said again, it stands once. */
export const GIVE_WHAT_IS_ALLOCATED = `
      select hub.grant_access((select json_agg(json_build_object('child_id', t.child_id, 'organisation_id', t.authority_id,
          'person_subject', t.person_subject, 'relation', 'RESPONSIBLE', 'from_at', t.started_at, 'until_at', t.ended_at,
          'because', json_build_object('event', 'allocation.recorded')))
        from case_records.allocation t join case_records.child c on c.id = t.child_id and c.responsible_authority_id = t.authority_id
        where t.person_subject is not null and c.superseded_by is null and c.sealed_at is null
          and (t.ended_at is null or t.ended_at > t.started_at)))`;

/** Whoever is allocated to a child keeps its record, and that of no other of its authority. */
export class ReadWhatIsAllocated1763780480000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${mayWrite('child', CHILD)}
      ${['placement', 'allocation', 'contact_restriction'].map((table) => mayWrite(table, OWN_ROW_OF(table))).join('')}
      ${mayWrite('location_protection', OWN_CHILD_OF('location_protection'))}

      ${GIVE_WHAT_IS_ALLOCATED};

      -- Whether the caller's authority uses a reference for the placement of another child. It says that, and nothing of the placement.
      create function case_records.is_reference_of_other(own_reference text, child uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $$ select exists (select from case_records.placement p where p.authority_id = hub.my_employer()
              and p.reference = own_reference and p.child_id <> child) $$;`);
  }

  down = refuseDown;
}
