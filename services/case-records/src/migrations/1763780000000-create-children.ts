import { loginOf, ownOrganisation } from '@homeward/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseDown } from './refuse-down';

/** An access of the caller that stands now, to the child of a row of `table`. */
const currentAccess = (table: string, relations: string, and = 'true'): string =>
  `exists (select from hub.my_access a where a.child_id = ${table}.child_id and a.current and a.relation in (${relations}) and ${and} offset 0)`;

const ownChildOf = (table: string): string =>
  `exists (select from case_records.child c where c.id = ${table}.child_id and ${ownOrganisation('c.responsible_authority_id')} offset 0)`;

interface Policies {
  table: string;
  readable: string;
  /** Which rows the API may add and change; it removes none. */
  own: string;
}

const protect = ({ table, readable, own }: Policies): string => {
  const api = loginOf('case_records', 'api');
  return `
    alter table case_records.${table} enable row level security;
    create policy api_read on case_records.${table} for select to ${api} using (${readable});
    create policy api_insert on case_records.${table} for insert to ${api} with check (${own});
    create policy api_update on case_records.${table} for update to ${api} using (${own}) with check (${own});
    create policy jobs on case_records.${table} for all to ${loginOf('case_records', 'jobs')} using (true) with check (true);`;
};

/** Children, where they live, who works with them, and who must not be told. */
export class CreateChildren1763780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_records.child (
        id uuid primary key,
        responsible_authority_id text,
        authority_child_id text,
        given_name text,
        family_name text,
        name_key text,
        date_of_birth date,
        nhs_number text,
        status text[] not null default '{}',
        sex text,
        communication_needs text,
        lone_worker_risk text,
        legal_status text,
        has_missing_plan boolean,
        send_or_disability boolean,
        known_trafficked boolean,
        out_of_uk boolean,
        never_absent boolean,
        identity text not null,
        superseded_by uuid references case_records.child (id),
        recorded_at timestamptz not null
      );
      create unique index child_of_authority on case_records.child (responsible_authority_id, authority_child_id)
        where authority_child_id is not null;
      create index child_list on case_records.child
        (responsible_authority_id, (coalesce(family_name, '')), (coalesce(given_name, '')), id);
      create index child_by_name on case_records.child ((coalesce(family_name, '')), (coalesce(given_name, '')), id);
      create index child_nhs_number on case_records.child (nhs_number) where nhs_number is not null;
      create index child_name_and_birth on case_records.child (name_key, date_of_birth) where name_key is not null;

      create table case_records.placement (
        id uuid primary key,
        child_id uuid not null references case_records.child (id),
        authority_id text not null,
        reference text not null,
        kind text not null,
        host_authority_id text not null,
        address text not null,
        postcode text,
        carer_name text,
        establishment text,
        started_at timestamptz not null,
        ended_at timestamptz,
        notified_host_at timestamptz,
        distance_miles double precision,
        contract_requires_protocol boolean,
        outside_england boolean,
        unique (authority_id, reference)
      );
      create index placement_child on case_records.placement (child_id, started_at desc);

      create table case_records.allocation (
        id uuid primary key,
        child_id uuid not null references case_records.child (id),
        authority_id text not null,
        role text not null,
        person_name text not null,
        person_subject text,
        email text,
        team text,
        phone text,
        started_at timestamptz not null,
        ended_at timestamptz
      );
      create index allocation_child on case_records.allocation (child_id, started_at desc);

      create table case_records.contact_restriction (
        id uuid primary key,
        child_id uuid not null references case_records.child (id),
        authority_id text not null,
        organisation_id text,
        role text,
        person_subject text,
        person_name text,
        reason text not null,
        note text,
        from_at timestamptz not null,
        until_at timestamptz
      );
      create index contact_restriction_child on case_records.contact_restriction (child_id);`);

    await runner.query(
      protect({
        table: 'child',
        readable: `(${ownOrganisation('responsible_authority_id')} or exists (select from hub.my_access a where a.child_id = child.id offset 0))`,
        own: ownOrganisation('responsible_authority_id'),
      }),
    );
    // A host keeps what was recorded of its own placement; others see where the child lived when they came to know of it, and whoever
    // interviews sees where it lives.
    const livedThere = `a.from_at >= started_at and (ended_at is null or a.from_at < ended_at)`;
    const livesThere = `started_at <= hub.business_now() and (ended_at is null or hub.business_now() < ended_at)`;
    await runner.query(
      protect({
        table: 'placement',
        readable: `(${ownOrganisation('authority_id')} or ${ownOrganisation('host_authority_id')}
          or ${currentAccess('placement', `'AREA', 'POLICE', 'PROVIDER', 'DESK'`, `((${livedThere}) or (a.relation = 'PROVIDER' and ${livesThere}))`)})`,
        own: `${ownOrganisation('authority_id')} and ${ownChildOf('placement')}`,
      }),
    );
    await runner.query(
      protect({
        table: 'allocation',
        readable: `(${ownOrganisation('authority_id')} or (${livesThere}
          and ${currentAccess('allocation', `'HOST', 'AREA', 'POLICE', 'PROVIDER', 'DESK'`)}))`,
        own: `${ownOrganisation('authority_id')} and ${ownChildOf('allocation')}`,
      }),
    );
    await runner.query(
      protect({
        table: 'contact_restriction',
        readable: `(${ownOrganisation('authority_id')} or ${currentAccess('contact_restriction', `'HOST', 'AREA', 'PROVIDER'`)})`,
        own: `${ownOrganisation('authority_id')} and ${ownChildOf('contact_restriction')}`,
      }),
    );
  }

  down = refuseDown;
}
