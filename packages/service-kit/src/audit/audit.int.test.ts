import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Purpose } from '@homeward/access';
import { callerFor, createTestPlatform, TEST_SECRET, type TestPlatform } from '@homeward/testkit';
import { newId } from '../events/new-id';
import { loginOf, QUEUE_LOGIN, urlAs } from '../hub/roles';
import { auditSealSweep } from './audit-seal-sweep';
import { anchorHead, sealAudit } from './seal-audit';
import { verifyAudit } from './verify-audit';

const VALUES = 'at, service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome, record_ids';

describe('the sealed audit', () => {
  let platform: TestPlatform;
  let directory: string;
  let anchorFile: string;
  beforeEach(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records' });
    directory = await mkdtemp(path.join(tmpdir(), 'homeward-audit-'));
    anchorFile = path.join(directory, 'anchors.jsonl');
  });
  afterEach(async () => {
    await platform.close();
    await rm(directory, { recursive: true });
  });

  const look = (purpose: Purpose = 'SAFEGUARD_CHILD'): Promise<void> =>
    platform.database.read(callerFor({ name: 'Noor "née" Ōtani\n', purpose }), async (tx) => tx.saw(newId(), newId()));
  const looks = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) await look(n % 2 === 0 ? 'PLAN_CARE' : 'FIND_CHILD');
  };
  const seal = (): Promise<number> => sealAudit(platform.jobsDatabase.dataSource);
  const anchor = (): Promise<boolean> => anchorHead(platform.jobsDatabase.dataSource, anchorFile, platform.clocks.system.now());
  const anchorLines = async (): Promise<string[]> => (await readFile(anchorFile, 'utf8')).trimEnd().split('\n');
  const sealedIds = async (): Promise<number[]> =>
    (await platform.owner.query('select entry_id::int as id from hub.audit_seal where entry_id > 0 order by 1')).rows.map(
      ({ id }) => id,
    );
  const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  /** What nobody can do but who owns the server, and switches the triggers off. */
  const tamper = (text: string, values: unknown[] = []): Promise<unknown> =>
    connected(platform.databaseUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(text, values);
    });
  const verify = async (anchors?: string): Promise<Record<string, unknown>> => {
    const found: string[] = [];
    const {
      sealed,
      waiting,
      anchors: matching,
    } = await verifyAudit({
      databaseUrl: platform.databaseUrl,
      ...(anchors === undefined ? {} : { anchorFile: anchors }),
      onFault: ({ fault, entry }) => found.push(`${fault} ${entry}`),
    });
    return { sealed, waiting, anchors: matching, found };
  };

  it('stands as it was sealed, and what was added since waits for its seal', async () => {
    await looks(5);
    expect(await verify()).toEqual({ sealed: 0, waiting: 5, anchors: 0, found: [] });
    expect(await seal()).toBe(5);
    await anchor();
    await looks(2);
    expect(await verify(anchorFile)).toEqual({ sealed: 5, waiting: 2, anchors: 1, found: [] });
    expect(await seal()).toBe(2);
    expect(await seal()).toBe(0);
    expect(await verify(anchorFile)).toEqual({ sealed: 7, waiting: 0, anchors: 1, found: [] });
  });

  it('is sealed and anchored by the sweep, which adds no line where nothing was added', async () => {
    const { run } = auditSealSweep(platform.clocks.system, anchorFile);
    await looks(3);
    expect(await run(platform.jobsDatabase)).toBe(3);
    expect(await run(platform.jobsDatabase)).toBe(0);
    expect(await anchorLines()).toHaveLength(1);
    await looks(1);
    await run(platform.jobsDatabase);
    expect((await anchorLines()).map((line) => JSON.parse(line) as object)).toMatchObject([{ position: 3 }, { position: 4 }]);
  });

  it('is sealed by one process at a time, each row once', async () => {
    await looks(40);
    const counts = await Promise.all([seal(), seal(), seal(), seal()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(40);
    expect(await verify()).toMatchObject({ sealed: 40, found: [] });
  });

  it('waits for a row that has its number and is not committed, and lets others write meanwhile', async () => {
    await connected(platform.databaseUrl, async (slow) => {
      await slow.query('begin');
      await slow.query(
        `insert into hub.audit_entry (at, service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome, record_ids)
         values (now(), 's', 'a', 'n', 'o', 'FIND_CHILD', 'x', 'c', 'SHOWN', '{}')`,
      );
      await looks(3);
      expect(await seal()).toBe(0);
      const sealing = seal();
      await looks(1);
      await slow.query('commit');
      expect(await sealing).toBeGreaterThanOrEqual(4);
      expect(await sealedIds()).toContain(1);
    });
    await seal();
    expect(await verify()).toMatchObject({ sealed: 5, waiting: 0, found: [] });
  });

  it('passes over the numbers of transactions that were undone', async () => {
    await looks(2);
    await platform.owner.query(`select nextval('hub.audit_entry_id_seq') from generate_series(1, 7)`);
    await seal();
    await looks(2);
    await seal();
    expect(await verify()).toMatchObject({ sealed: 4, found: [] });
  });

  describe('betrays', () => {
    let ids: number[];
    beforeEach(async () => {
      await looks(6);
      await seal();
      await anchor();
      await platform.owner.query(`select nextval('hub.audit_entry_id_seq')`);
      await looks(4);
      await seal();
      await anchor();
      ids = await sealedIds();
    });

    it.each([
      ['who', `actor_name = 'Somebody Else'`],
      ['when', `at = at + interval '1 microsecond'`],
      ['what', `record_ids = record_ids[2:]`],
      ['why', `purpose = coalesce(purpose || ' ', '')`],
      ['how it ended', `outcome = 'NOTHING'`],
      ['a border between two values', `actor = actor || left(actor_name, 1), actor_name = substr(actor_name, 2)`],
    ])('a row that was changed: %s', async (_, change) => {
      await tamper(`update hub.audit_entry set ${change} where id = $1`, [ids[3]]);
      expect(await verify()).toMatchObject({ sealed: 9, found: [`CHANGED ${ids[3]}`] });
    });

    it('a row that was removed, also together with its seal', async () => {
      await tamper('delete from hub.audit_entry where id = $1', [ids[2]]);
      expect((await verify())['found']).toEqual([`REMOVED ${ids[2]}`]);
      await tamper('delete from hub.audit_seal where entry_id = $1', [ids[2]]);
      expect((await verify())['found']).toEqual([`REMOVED ${ids[3]}`]);
    });

    it('a row that was put in between', async () => {
      const unused = ids[5]! + 1;
      expect(ids).not.toContain(unused);
      await tamper(
        `insert into hub.audit_entry (id, ${VALUES}) overriding system value select $1, ${VALUES} from hub.audit_entry where id = $2`,
        [unused, ids[4]],
      );
      expect((await verify())['found']).toEqual([`INSERTED ${unused}`]);
    });

    it('two rows that changed places', async () => {
      await tamper(
        `update hub.audit_entry a set (${VALUES}) =
           (select ${VALUES} from hub.audit_entry b where b.id = $1::bigint + $2 - a.id) where a.id in ($1, $2)`,
        [ids[1], ids[2]],
      );
      expect((await verify())['found']).toEqual([`CHANGED ${ids[1]}`, `CHANGED ${ids[2]}`]);
    });

    it('a chain that was made anew after a change: no row is at fault, and the anchors are', async () => {
      await tamper(`update hub.audit_entry set actor_name = 'Somebody Else' where id = $1`, [ids[7]]);
      await tamper('delete from hub.audit_seal where entry_id >= $1', [ids[7]]);
      await seal();
      expect((await verify())['found']).toEqual([]);
      expect(await verify(anchorFile)).toMatchObject({ anchors: 1, found: [`ANCHOR_MISMATCH ${ids[9]}`] });
      await expect(anchor()).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('an end that was cut off, rows and seals alike', async () => {
      await tamper('delete from hub.audit_seal where entry_id > $1', [ids[4]]);
      await tamper('delete from hub.audit_entry where id > $1', [ids[4]]);
      expect((await verify())['found']).toEqual([]);
      expect((await verify(anchorFile))['found']).toEqual([`ANCHOR_MISMATCH ${ids[5]}`, `ANCHOR_MISMATCH ${ids[9]}`]);
    });

    it('an audit that was emptied', async () => {
      await tamper('truncate hub.audit_entry, hub.audit_seal');
      expect((await verify(anchorFile))['found']).toHaveLength(2);
      await expect(seal()).rejects.toThrow();
    });

    it('anchors that are none', async () => {
      await writeFile(anchorFile, `${(await anchorLines())[0]}\nnonsense\n`);
      await expect(verify(anchorFile)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('Line 2'),
      });
      await expect(verify(path.join(directory, 'none'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });
  });

  it('is changed, removed and emptied by no login, nor are its seals, and its owner is refused as well', async () => {
    await looks(1);
    await seal();
    const attempts = ['audit_entry', 'audit_seal'].flatMap((table) => [
      `update hub.${table} set ${table === 'audit_seal' ? 'position = 7' : `actor = 'x'`}`,
      `delete from hub.${table}`,
      `truncate hub.${table}`,
    ]);
    const inserts = [
      `insert into hub.audit_seal values (99, 99, sha256(''))`,
      `select * from hub.audit_entry`,
      'select * from hub.audit_seal',
    ];
    const logins = [loginOf('case_records', 'api'), loginOf('case_records', 'jobs'), QUEUE_LOGIN];
    for (const login of logins)
      await connected(urlAs(platform.databaseUrl, login, TEST_SECRET), async (client) => {
        for (const attempt of [...attempts, ...inserts]) await expect(client.query(attempt)).rejects.toThrow('permission denied');
      });
    for (const attempt of attempts) await expect(platform.owner.query(attempt)).rejects.toThrow('only ever added to');
    await expect(platform.database.dataSource.query('select hub.seal_audit(1)')).rejects.toThrow('permission denied');
    expect(await verify()).toMatchObject({ sealed: 1, found: [] });
  });

  it('is looked up by record through a function that is granted to services alone, and on a search path of its own', async () => {
    const { rows } = await platform.owner.query(
      `select p.prosecdef, p.proconfig, array(select a.grantee::regrole::text from aclexplode(p.proacl) a where a.grantee <> p.proowner) as granted
       from pg_proc p where p.oid = 'hub.accesses_to(uuid, uuid[], integer)'::regprocedure`,
    );
    expect(rows).toEqual([
      {
        prosecdef: true,
        proconfig: ['search_path=pg_catalog, pg_temp', 'enable_seqscan=off'],
        granted: ['homeward_services'],
      },
    ]);
  });
});
