import { hideWithPlace, ownOrganisation, placeHidden, protectTable } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** Those who keep the place at this moment: the responsible authority, and the host of the current placement. */
const KEEPER = `exists (select from hub.my_access a where a.child_id = location_protection.child_id and a.episode_id is null
  and a.record_id is null and a.current and a.relation in ('RESPONSIBLE', 'HOST') offset 0)`;
const OWN_CHILD = `exists (select from case_records.child c where c.id = location_protection.child_id
  and ${ownOrganisation('c.responsible_authority_id')} offset 0)`;

const hide = (table: string, owner: string): string =>
  hideWithPlace({
    schema: 'case_records',
    table,
    when: `not ${ownOrganisation(`${table}.${owner}`)} and exists (select from case_records.episode e where e.id = ${table}.episode_id
      and ${placeHidden('e.child_id')} offset 0)`,
  });

/** Why the place of a child is hidden, who said so, and what is not there for those from whom it is. That it is hidden stands in the hub. */
export class HidePlaces1763780300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_records.location_protection (
        id uuid primary key,
        child_id uuid not null references case_records.child (id),
        authority_id text not null,
        kind text not null,
        reason text not null,
        note text,
        from_at timestamptz not null,
        until_at timestamptz check (until_at >= from_at),
        hidden_from text[],
        disclosed_to text[] not null,
        authorised_by text not null,
        recorded_by text not null,
        ended_by text,
        ended_because text
      );
      create index location_protection_child on case_records.location_protection (child_id);
      ${protectTable({ schema: 'case_records', table: 'location_protection', readable: KEEPER, writable: OWN_CHILD })}

      ${hideWithPlace({
        schema: 'case_records',
        table: 'placement',
        when: `not ${ownOrganisation('placement.host_authority_id')} and ${placeHidden('placement.child_id')}`,
      })}
      ${hide('authority_record', 'authority_id')}
      ${hide('duty', 'owner_id')}`);
  }

  down = refuseDown;
}
