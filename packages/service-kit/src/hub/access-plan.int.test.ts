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
      tx.sql<{ 'QUERY PLAN': { Plan: Plan & { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }[] }>(look, [ids]),
    );
    const { Plan: plan } = explained!['QUERY PLAN'][0]!;
    const conditions = nodesOf(plan).map((node) => node['Index Cond'] ?? '');
    expect(conditions.filter((text) => text.includes(column) && text.includes('homeward.employer'))).toHaveLength(1);
    expect(nodesOf(plan).filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect((plan['Shared Hit Blocks'] + plan['Shared Read Blocks']) / ids.length).toBeLessThan(10);
  });
});
