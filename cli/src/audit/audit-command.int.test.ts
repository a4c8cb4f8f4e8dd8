import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newId } from '@homeward/service-kit';
import { openTestHub, TEST_SECRET, type TestHub } from '@homeward/testkit';
import { SERVICES } from '../hub/services';
import { homeward, type HomewardCommand } from '../testing/homeward-command';

describe('what the operator asks of the audit', () => {
  let hub: TestHub;
  let directory: string;
  const childId = newId();
  beforeAll(async () => {
    hub = await openTestHub({ services: SERVICES });
    directory = mkdtempSync(path.join(os.tmpdir(), 'homeward-audit-command-'));
    for (const [name, ids] of [
      ['Noor Hartley', [childId, newId()]],
      ['Lena Moor', [newId()]],
    ] as const)
      await hub.owner.query(
        `insert into hub.audit_entry (at, service, actor, actor_name, organisation_id, purpose, action, correlation_id, outcome, record_ids)
         values (now(), 'case-records', $1, $1, 'authority.medway', 'SAFEGUARD_CHILD', 'child:read', 'c', 'SHOWN', $2)`,
        [name, ids],
      );
    await hub.owner.query('select hub.seal_audit(10)');
  });
  afterAll(async () => {
    await hub.close();
    rmSync(directory, { recursive: true });
  });

  const run = (...args: string[]): HomewardCommand['ended'] =>
    homeward(args, directory, { DATABASE_URL: hub.databaseUrl, HOMEWARD_SECRET: TEST_SECRET }).ended;
  const anchors = (hash: string): string => {
    const file = path.join(directory, 'anchors.jsonl');
    writeFileSync(file, `${JSON.stringify({ at: '2026-11-22T09:00:00.000Z', position: 2, entry: 2, hash })}\n`);
    return file;
  };
  const head = async (): Promise<string> =>
    (await hub.owner.query<{ hash: string }>(`select encode(hash, 'hex') as hash from hub.audit_seal where entry_id = 2`))
      .rows[0]!.hash;

  it('is told in one sentence that it stands, with and without the anchors', async () => {
    expect(await run('audit', 'verify')).toEqual({
      code: 0,
      said: 'The audit stands: 2 rows as sealed, 0 waiting for the seal, no anchors compared.\n',
      complained: '',
    });
    const { code, said } = await run('audit', 'verify', '--anchors', anchors(await head()));
    expect({ code, said }).toEqual({
      code: 0,
      said: 'The audit stands: 2 rows as sealed, 0 waiting for the seal, 1 anchored head of it found in place.\n',
    });
  });

  it('is told with another exit code that a head is not the one anchored', async () => {
    expect(await run('audit', 'verify', '--anchors', anchors('0'.repeat(64)))).toEqual({
      code: 1,
      said: 'The audit does not stand: 1 fault; 2 rows as sealed, 0 waiting for the seal, 0 anchored heads of it found in place.\n',
      complained: 'The chain up to row 2 ends in a head that is not the one anchored for it.\n',
    });
    expect((await run('audit', 'verify', '--anchors', 'none.jsonl')).code).toBe(1);
  });

  it('gets lines of JSON for a child, each an access, and the count apart from them', async () => {
    const { code, said, complained } = await run('audit', 'export', '--child', childId);
    const lines = said.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual(['child:read', 'audit:export']);
    expect(said).not.toMatch(/Hartley|Moor/);
    expect(complained).toBe('2 accesses to the record of this child.\n');
    expect((await run('audit', 'export', '--child', 'nonsense')).code).toBe(1);
  });

  it('counts what is over its period, and removes nothing unless it is told to', async () => {
    const { code, said } = await run('retention');
    expect(code).toBe(0);
    expect(said).toMatch(/^case_records\.child +0 over 27,394 days/m);
    expect(said).toMatch(/Nothing was removed: with --apply 0 would be\. Records and the audit are removed by nobody here\.\n$/);
    expect((await run('retention', '--apply')).said).toMatch(/0 were removed; records and the audit were left as they are\.\n$/);
  });
});
