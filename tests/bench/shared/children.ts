import type { Client } from 'pg';

export interface Pair {
  responsible: string;
  host: string;
}

/** Where the invented children are looked after, where they live, and whose police report them; child n is of pair n modulo their number. */
export const PAIRS = [
  { responsible: 'authority.rochdale', host: 'authority.medway', force: 'force.kent' },
  { responsible: 'authority.bournemouth-christchurch-and-poole', host: 'authority.medway', force: 'force.kent' },
  { responsible: 'authority.medway', host: 'authority.bournemouth-christchurch-and-poole', force: 'force.dorset' },
  { responsible: 'authority.rochdale', host: 'authority.rochdale', force: 'force.greater-manchester' },
  { responsible: 'authority.cumberland', host: 'authority.rochdale', force: 'force.greater-manchester' },
  { responsible: 'authority.leeds', host: 'authority.bradford', force: 'force.west-yorkshire' },
] as const;

export const GIVEN_NAME = 'Child';
export const BORN = '2011-03-09';

/** Names hold no digits for the match, so a number is spelt in letters. */
export const familyName = (child: number): string =>
  `Of${[...String(child)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

/** Children 0 to `count` - 1 as the product would have recorded them: placed for so many years, with three people who work with each. */
export async function seedChildren(owner: Client, count: number, years = 1, pairs: readonly Pair[] = PAIRS): Promise<void> {
  await owner.query(
    `create temp table invented as
     select uuidv7() as id, n, p->>'responsible' as responsible, p->>'host' as host, now() - make_interval(years => $3) as since
     from generate_series(0, $2 - 1) as n cross join lateral (select $1::json -> (n % json_array_length($1::json)) as p) pair`,
    [JSON.stringify(pairs), count, years],
  );
  await owner.query(`
    insert into case_records.child (id, responsible_authority_id, authority_child_id, given_name, family_name, name_key, date_of_birth, status,
      identity, recorded_at)
    select id, responsible, 'C-' || n, '${GIVEN_NAME}', 'Of' || letters, lower('${GIVEN_NAME}|of' || letters), '${BORN}', '{LOOKED_AFTER}',
      'CONFIRMED', since
    from invented cross join lateral (select translate(n::text, '0123456789', 'abcdefghij') as letters) spelt;

    insert into case_records.placement (id, child_id, authority_id, reference, kind, host_authority_id, address, postcode, carer_name,
      started_at, notified_host_at)
    select uuidv7(), id, responsible, 'P-' || n, 'FOSTER', host, n || ' Invented Road', 'ZZ1 1ZZ', 'An Invented Carer', since, since from invented;

    insert into case_records.allocation (id, child_id, authority_id, role, person_name, person_subject, team, phone, started_at)
    select uuidv7(), id, responsible, role, 'Worker ' || n % 200, 'worker-' || n % 200, 'Team ' || n % 20, '01706 000000', since
    from invented cross join unnest(array['ALLOCATED_WORKER', 'TEAM_MANAGER', 'IRO']) as role;

    insert into hub.child_access (child_id, organisation_id, person_subject, relation, from_at, because)
    select id, responsible, null, 'RESPONSIBLE', since, '{"event": "child.recorded"}'::jsonb from invented
    union all select id, responsible, 'worker-' || n % 200, 'RESPONSIBLE', since, '{"event": "allocation.recorded"}' from invented
    union all select id, host, null, 'HOST', since, '{"event": "placement.recorded"}' from invented where host <> responsible;

    drop table invented;`);
  await owner.query('vacuum analyze');
}
