import { callerFor, createTestPlatform, sampleMigration, type TestPlatform } from '@homeward/testkit';
import { auditOperation } from './audit-of-caller';
import { AppError, forbidden } from '../errors/app-error';
import { newId } from '../events/new-id';
import { loginOf, urlAs } from '../hub/roles';
import { statement } from './statement';
import { Client } from 'pg';

const insertTally = statement(
  'test.insert-tally',
  'insert into case_records.tally (key, count) values ($1, 1) on conflict (key) do update set count = tally.count + 1',
);
const readTally = statement('test.read-tally', 'select key, count from case_records.tally order by key');
const settings = statement(
  'test.settings',
  `select hub.my_organisation() as organisation, hub.my_subject() as subject, hub.business_now() as now, current_setting('homeward.viewer_kind') as kind`,
);

describe('a transaction', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records', migrations: [sampleMigration('case-records')] });
  });
  afterAll(() => platform.close());

  const audits = async (): Promise<Record<string, unknown>[]> =>
    (
      await platform.owner.query(
        'select service, actor, actor_name, organisation_id, action, outcome, record_ids from hub.audit_entry order by id',
      )
    ).rows;

  it('tells SQL who is looking, and the business time it began', async () => {
    const rows = await platform.database.read(callerFor({ subject: "o'neill" }), (tx) => tx.sql(settings));
    expect(rows).toEqual([
      { organisation: 'authority.medway', subject: "o'neill", now: platform.clocks.business.now(), kind: 'person' },
    ]);
  });

  it('leaves nothing of it on the connection for the next one', async () => {
    await platform.database.read(callerFor(), (tx) => tx.sql(settings));
    const rows = await platform.database.dataSource.query(
      'select hub.my_organisation() as organisation, hub.business_now() as now',
    );
    expect(rows).toEqual([{ organisation: null, now: null }]);
  });

  it('is undone whole when the work throws', async () => {
    const failing = platform.database.write(callerFor(), 'child:record', async (tx) => {
      await tx.sql(insertTally, ['undone']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await platform.database.read(callerFor(), (tx) => tx.sql(readTally))).toEqual([]);
  });

  it('writes one audit row with the records of a write, under the name of the service that the login belongs to', async () => {
    const [child, asked] = [newId(), newId()];
    await platform.database.write(callerFor(), 'child:record', async (tx) => {
      await tx.sql(insertTally, ['audited']);
      tx.saw(child);
      tx.asked(asked, 'not an id');
    });
    expect((await audits()).at(-1)).toEqual({
      service: 'case-records',
      actor: 'medway-front-door',
      actor_name: 'Noor Hartley',
      organisation_id: 'authority.medway',
      action: 'child:record',
      outcome: 'CHANGED',
      record_ids: [child, asked],
    });
  });

  it('records what was shown, and apart from it what was asked for and not shown', async () => {
    const [shown, hidden] = [newId(), newId()];
    await platform.database.read(callerFor(), async (tx) => {
      tx.asked(shown, hidden);
      tx.saw(shown);
    });
    expect((await audits()).slice(-2)).toMatchObject([
      { outcome: 'SHOWN', record_ids: [shown] },
      { outcome: 'NOTHING', record_ids: [hidden] },
    ]);
  });

  it('leaves the audit of an operation to its end, when it is written once', async () => {
    const caller = { ...callerFor(), audit: auditOperation() };
    const before = (await audits()).length;
    const [first, second] = [newId(), newId()];
    caller.audit.began('episode:read');
    await platform.database.read(caller, async (tx) => tx.saw(first));
    await platform.database.read(caller, async (tx) => tx.saw(second, first));
    expect(await audits()).toHaveLength(before);
    await platform.database.record(caller);
    await platform.database.record(caller);
    expect((await audits()).slice(before)).toMatchObject([
      { action: 'episode:read', outcome: 'SHOWN', record_ids: [first, second] },
    ]);
  });

  it('records a refusal although the transaction is undone', async () => {
    const child = newId();
    const refused = platform.database.write(callerFor(), 'placement:end', async (tx) => {
      tx.asked(child);
      throw forbidden('Only the responsible authority ends a placement.');
    });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await audits()).at(-1)).toMatchObject({ action: 'placement:end', outcome: 'REFUSED', record_ids: [child] });
  });

  it('fails a read whose audit cannot be written', async () => {
    await platform.owner.query(
      `alter table hub.audit_entry add constraint broken check (organisation_id <> 'authority.rochdale')`,
    );
    const caller = callerFor({ organisationId: 'authority.rochdale' });
    const read = platform.database.read(caller, async (tx) => {
      tx.saw(newId());
      return 'shown';
    });
    await expect(read).rejects.toThrow(/broken/);
    const operation = { ...caller, audit: auditOperation() };
    operation.audit.saw([newId()]);
    await expect(platform.database.record(operation)).rejects.toThrow(/broken/);
    await platform.owner.query('alter table hub.audit_entry drop constraint broken');
  });

  it('has an audit that nobody changes or empties, its owner included', async () => {
    for (const change of ["update hub.audit_entry set actor = 'x'", 'delete from hub.audit_entry', 'truncate hub.audit_entry']) {
      await expect(platform.owner.query(change)).rejects.toThrow('only ever added to');
    }
  });

  it('refuses to publish, grant or link while reading', async () => {
    const read = platform.database.read(callerFor(), async (tx) => tx.grantAccess([]));
    await expect(read).rejects.toBeInstanceOf(AppError);
  });

  it('lets TypeORM save rows without ending the transaction under it', async () => {
    const runs = platform.database.write(callerFor(), 'child:record', async (tx) => {
      await tx.manager.transaction((inner) => inner.query(`insert into case_records.tally (key) values ('inner')`));
      throw new Error('after all not');
    });
    await expect(runs).rejects.toThrow('after all not');
    expect(await platform.owner.query(`select from case_records.tally where key = 'inner'`)).toMatchObject({ rowCount: 0 });
  });

  it('is over at its end: what was not awaited does not run on a connection that may be another viewer’s by then', async () => {
    const leaked = await platform.database.read(callerFor(), async (tx) => tx);
    await expect(leaked.sql(readTally)).rejects.toThrow('was not awaited');
  });

  it('goes on with its named statements on a connection where one of them has failed', async () => {
    const broken = statement('test.broken', 'select 1 / $1::int as one');
    for (let tries = 0; tries < 3; tries += 1) {
      const both = platform.database.read(callerFor(), (tx) =>
        Promise.all([tx.sql(broken, [0]), tx.sql(broken, [1]), tx.sql(readTally)]),
      );
      await expect(both).rejects.toThrow('division by zero');
      expect(await platform.database.read(callerFor(), (tx) => tx.sql(broken, [1]))).toEqual([{ one: 1 }]);
    }
  });

  it('runs what is to follow a commit, and only then', async () => {
    const done: string[] = [];
    await platform.database.write(callerFor(), 'child:record', async (tx) => tx.afterCommit(() => done.push('committed')));
    const failing = platform.database.write(callerFor(), 'child:record', async (tx) => {
      tx.afterCommit(() => done.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(done).toEqual(['committed']);
  });

  it('takes one round trip to begin with its settings and one to commit with all it has to say', async () => {
    const client = new Client({ connectionString: platform.databaseUrl });
    await client.connect();
    let queries = 0;
    const pool = (
      platform.database.dataSource.driver as unknown as { master: { on(event: string, f: (client: Client) => void): void } }
    ).master;
    pool.on('acquire', (acquired) => {
      const original = acquired.query.bind(acquired) as (...args: unknown[]) => unknown;
      acquired.query = ((...args: unknown[]) => ((queries += 1), original(...args))) as never;
    });
    await platform.database.write(callerFor(), 'child:record', async (tx) => {
      tx.saw(newId());
      tx.linkRecord([{ recordId: newId(), recordKind: 'PoliceNotification', childId: newId(), episodeId: null }]);
    });
    expect(queries).toBe(2);
    await client.end();
  });

  it('becomes AppError UPSTREAM_UNAVAILABLE when its connection is cut, and the next one gets another', async () => {
    const cut = platform.database.read(callerFor(), async (tx) => {
      const [row] = await tx.sql<{ pid: number }>(statement('test.pid', 'select pg_backend_pid() as pid'));
      await platform.owner.query('select pg_terminate_backend($1)', [row?.pid]);
      return tx.sql(readTally);
    });
    await expect(cut).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    await platform.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect(platform.database.read(callerFor(), (tx) => tx.sql(readTally))).resolves.toHaveLength(1);
  });
});

describe('the login of a service', () => {
  let platform: TestPlatform;
  let login: Client;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records', migrations: [sampleMigration('case-records')] });
    await platform.owner.query('create schema education; create table education.schooling (id integer)');
    login = new Client({
      connectionString: urlAs(platform.databaseUrl, loginOf('case_records', 'api'), platform.settings.secret),
    });
    await login.connect();
  });
  afterAll(async () => {
    await login.end();
    await platform.close();
  });

  it.each([
    'organisation',
    'event',
    'event_consumption',
    'child_access',
    'record_link',
    'audit_entry',
    'heartbeat',
    'business_clock',
    'migration',
  ])('cannot read hub.%s', async (table) => {
    await expect(login.query(`select * from hub.${table}`)).rejects.toThrow('permission denied');
    await expect(login.query(`insert into hub.${table} default values`)).rejects.toThrow('permission denied');
  });

  it('cannot read the schema of another service', async () => {
    await expect(login.query('select * from education.schooling')).rejects.toThrow('permission denied');
  });

  it('cannot read the queue, claim events, or reopen them', async () => {
    await expect(login.query('select * from bullmq.job')).rejects.toThrow('permission denied');
    await expect(login.query(`select * from hub.claim('case-records', 0, now(), 50)`)).rejects.toThrow('permission denied');
    await expect(login.query(`select hub.reopen('case-records', now(), false)`)).rejects.toThrow('permission denied');
    await expect(login.query(`select hub.grant_access('[]')`)).rejects.toThrow('permission denied');
  });

  it('cannot change its tables or the list of its migrations', async () => {
    await expect(login.query('alter table case_records.tally add column x integer')).rejects.toThrow('must be owner');
    await expect(login.query('select * from case_records.migration')).rejects.toThrow('permission denied');
  });

  it('works no events of another service, not even as its jobs', async () => {
    const work = platform.jobsDatabase.dataSource.query(`select * from hub.claim('education', 0, now(), 50)`);
    await expect(work).rejects.toThrow('its own events only');
  });

  it('sees no row of a protected table while nobody is named as looking', async () => {
    await platform.owner.query(`insert into case_records.child values ($1, 'a child')`, [newId()]);
    expect((await login.query('select * from case_records.child')).rows).toEqual([]);
    expect((await login.query('select * from hub.my_access')).rows).toEqual([]);
  });
});
