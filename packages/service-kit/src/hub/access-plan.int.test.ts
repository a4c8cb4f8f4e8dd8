import { callerFor, createTestPlatform, sampleMigration, type TestPlatform } from '@homeward/testkit';
import { statement } from '../database/statement';

interface Plan {
  'Node Type': string;
  'Index Cond'?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const explain = (name: string, text: string) =>
  statement(`test.explain-${name}`, `explain (analyze, buffers, format json) ${text}`);
const BY_CHILD = explain(
  'child',
  `select c.id from unnest($1::uuid[]) as c (id) where exists (select from hub.my_access a where a.child_id = c.id offset 0)`,
);
const BY_EPISODE = explain(
  'episode',
  `select c.id from unnest($1::uuid[]) as c (id) where exists (select from hub.my_access a where a.episode_id = c.id offset 0)`,
);
const BY_RECORD = explain(
  'record',
  `select c.id from unnest($1::uuid[]) as c (id) where exists (select from hub.my_access a where a.record_id = c.id offset 0)`,
);

const STANDING = explain(
  'standing',
  `select a.child_id from hub.my_current_access a where a.relation in ('PROVIDER', 'RECIPIENT')`,
);
const rowsOf = (view: string, where: string): string => `(select coalesce(string_agg(a::text, ';' order by a::text), '') from (
  select child_id, episode_id, record_id, relation, from_at, until_at from ${view} where ${where}) a)`;
const BOTH = statement(
  'test.both-accesses',
  `select ${rowsOf('hub.my_current_access', 'true')} as standing, ${rowsOf('hub.my_own_access', 'true')} as own, ${rowsOf('hub.my_access', 'current')} as current,
    (select count(*)::int from hub.my_access) as all`,
);

interface Explained {
  'QUERY PLAN': { Plan: Plan & { 'Actual Rows': number; 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }[];
}

describe('the row rule by role', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records', migrations: [sampleMigration('case-records')] });
    await platform.owner.query(`
      insert into hub.child_access (child_id, organisation_id, relation, from_at, because)
        select gen_random_uuid(), o.id, r.relation, now() - interval '100 years', '{}'
        from generate_series(1, 20000) n
        cross join (values ('authority.medway'), ('authority.rochdale')) o (id)
        cross join (values ('HOST'), ('AREA')) r (relation);
      analyze hub.child_access`);
  });
  afterAll(() => platform.close());

  it.each([
    ['a child', BY_CHILD, 'child_id'],
    ['an episode', BY_EPISODE, 'episode_id'],
    ['a record', BY_RECORD, 'record_id'],
  ])('keeps the look-up of %s one of a row by its index', async (_, look, column) => {
    const { rows } = await platform.owner.query<{ id: string }>('select child_id as id from hub.child_access limit 200');
    const ids = rows.map(({ id }) => id);
    const [explained] = await platform.database.read(callerFor({ roles: ['front-door-worker', 'iro'] }), (tx) =>
      tx.sql<Explained>(look, [ids]),
    );
    const { Plan: plan } = explained!['QUERY PLAN'][0]!;
    const conditions = nodesOf(plan).map((node) => node['Index Cond'] ?? '');
    expect(conditions.filter((text) => text.includes(column) && text.includes('homeward.employer'))).toHaveLength(1);
    expect(nodesOf(plan).filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect((plan['Shared Hit Blocks'] + plan['Shared Read Blocks']) / ids.length).toBeLessThan(10);
  });

  it('finds what stands among all that has ended, without reading that', async () => {
    await platform.owner.query(`
      insert into hub.child_access (child_id, episode_id, organisation_id, relation, from_at, until_at, because)
        select gen_random_uuid(), gen_random_uuid(), 'provider.advocacy-focus', 'PROVIDER', now() - interval '90 years', case when n % 1000 > 0 then now() - interval '80 years' end, '{}'
        from generate_series(1, 20000) n;
      analyze hub.child_access`);
    const caller = callerFor({
      organisationId: 'provider.advocacy-focus',
      organisationKind: 'PROVIDER',
      roles: ['provider-worker'],
    });
    const [explained] = await platform.database.read(caller, (tx) => tx.sql<Explained>(STANDING, []));
    const { Plan: plan } = explained!['QUERY PLAN'][0]!;
    expect(plan['Actual Rows']).toBe(20);
    expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(50);
  });

  it('tells as standing exactly what is current of all that may be seen', async () => {
    await platform.owner.query(`
      insert into hub.child_access (child_id, organisation_id, person_subject, relation, from_at, until_at, revoked, because)
        select gen_random_uuid(), o.id, p.subject, r.relation, f.at, u.at, v.revoked, '{}'
        from (values ('authority.medway'), ('authority.leeds')) o (id)
        cross join (values (null), ('me'), ('another')) p (subject)
        cross join (values ('RESPONSIBLE'), ('HOST'), ('AREA'), ('RECIPIENT'), ('BREAK_GLASS'), ('ATTENDEE'), ('POLICE')) r (relation)
        cross join (values (now() - interval '70 years'), (now() + interval '70 years')) f (at)
        cross join (values (null::timestamptz), (now() - interval '60 years'), (now() + interval '80 years')) u (at)
        cross join (values (true), (false)) v (revoked) where u.at is null or u.at > f.at`);
    for (const roles of [['front-door-worker'], ['residential-carer'], ['auditor']]) {
      const caller = callerFor({ organisationId: 'authority.medway', organisationKind: 'AUTHORITY', subject: 'me', roles });
      const [found] = await platform.database.read(caller, (tx) =>
        tx.sql<{ standing: string; own: string; current: string; all: number }>(BOTH, []),
      );
      expect(found!.standing).toBe(found!.current);
      expect(found!.all).toBeGreaterThan(0);
      if (roles[0] === 'residential-carer') expect(found!.own).toBe(found!.current);
    }
  });
});
