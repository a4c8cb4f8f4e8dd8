import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { sampleMigration, testServerUrl } from '@homeward/testkit';
import { migrate } from './migrate';
import { HUB_MIGRATIONS } from './hub-migrations';
import { loginOf, urlAs } from './roles';

const SECRET = 'a-secret-for-tests-alone';
const services = (['education', 'rhi-providers'] as const).map((name) => ({
  schema: name.replace('-', '_'),
  migrations: [sampleMigration(name)],
  entities: [],
}));

describe('migrating', () => {
  const name = `migrate_${randomUUID().slice(0, 8)}`;
  const url = Object.assign(new URL(testServerUrl()), { pathname: `/${name}` }).toString();
  const onServer = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: testServerUrl() });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  beforeAll(() => onServer(`create database ${name}`));
  afterAll(() => onServer(`drop database ${name} with (force)`));

  it('is done once by one of several processes that start together, and the others wait for it', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, SECRET, services)));
    expect(runs.map(({ length }) => length).sort()).toEqual([0, 0, HUB_MIGRATIONS.length + services.length]);
    expect(runs.flat()).toContain('education.SampleTables1700000000000');
  });

  it('finds nothing left to do the next time', async () => {
    expect(await migrate(url, SECRET, services)).toEqual([]);
  });

  it('lets each service log in under a name and password of its own, derived from the secret', async () => {
    for (const door of ['api', 'jobs'] as const) {
      const login = new Client({ connectionString: urlAs(url, loginOf('education', door), SECRET) });
      await login.connect();
      expect((await login.query('select count(*)::int as count from education.tally')).rows).toEqual([{ count: 0 }]);
      await login.end();
    }
    const other = new Client({ connectionString: urlAs(url, loginOf('education', 'api'), 'another secret') });
    await expect(other.connect()).rejects.toThrow('password authentication failed');
  });

  it('grants the logins nothing that makes them more than readers and writers of their own schema', async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      `select rolname from pg_roles where rolname like 'homeward\\_%' and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)`,
    );
    expect(rows).toEqual([]);
    const owned = await client.query(`select relname from pg_class where pg_get_userbyid(relowner) like 'homeward\\_%'`);
    expect(owned.rows).toEqual([]);
    const open = await client.query(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
       where n.nspname = 'hub' and a.grantee = 0`,
    );
    expect(open.rows).toEqual([]);
    const unfixed = await client.query(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'hub' and p.prosecdef and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')`,
    );
    expect(unfixed.rows).toEqual([]);
    await client.end();
  });

  it('says in one sentence when the database cannot be reached', async () => {
    await expect(migrate('postgres://x:y@127.0.0.1:1/none', SECRET, [])).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
    });
  });
});
