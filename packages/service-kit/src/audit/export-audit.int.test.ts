import { callerFor, createTestPlatform, sampleMigration, type TestPlatform } from '@homeward/testkit';
import { newId } from '../events/new-id';
import { exportAudit, type ExportedAccess } from './export-audit';

describe('the accesses to a child, for its subject', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await createTestPlatform({ serviceName: 'case-records', migrations: [sampleMigration('case-records')] });
  });
  afterAll(() => platform.close());

  const at = new Date('2026-11-22T09:00:00Z');
  const exported = async (childId: string, names = false): Promise<ExportedAccess[]> => {
    const accesses: ExportedAccess[] = [];
    for await (const access of exportAudit({ databaseUrl: platform.databaseUrl, childId, names, at, operator: 'kim' }))
      accesses.push(access);
    return accesses;
  };
  const look = (ids: string[], by: Parameters<typeof callerFor>[0] = {}): Promise<void> =>
    platform.database.read(callerFor({ purpose: 'PLAN_CARE', ...by }), async (tx) => tx.saw(...ids));
  async function newChild(): Promise<{ child: string; episode: string; report: string }> {
    const ids = { child: newId(), episode: newId(), report: newId() };
    await platform.owner.query(`insert into case_records.child values ($1, 'a child')`, [ids.child]);
    await platform.owner.query(`insert into case_records.episode values ($2, $1, now(), 'an episode')`, [ids.child, ids.episode]);
    await platform.jobsDatabase.write(callerFor(), 'match-task:confirm', async (tx) =>
      tx.linkRecord([{ recordId: ids.report, recordKind: 'PoliceNotification', childId: ids.child, episodeId: ids.episode }]),
    );
    return ids;
  }

  it('say who saw what and when, the oldest first, also where only an episode or a report was seen', async () => {
    const { child, episode, report } = await newChild();
    await look([child, episode]);
    await look([report], { organisationId: 'force.kent', subject: 'kent', name: 'Kent Police' });
    await look([episode]);
    const accesses = await exported(child);
    expect(accesses.slice(0, 3)).toMatchObject([
      {
        organisation: { id: 'authority.medway', name: 'Medway' },
        person: 1,
        purpose: 'PLAN_CARE',
        outcome: 'SHOWN',
        records: ['child', 'episode'],
      },
      { organisation: { id: 'force.kent' }, person: 2, records: ['police-notification'] },
      { person: 1, records: ['episode'] },
    ]);
    expect(new Date(accesses[0]!.at).toISOString()).toBe(accesses[0]!.at);
  });

  it('hold no id, and nothing of another child that was in the same list', async () => {
    const [mine, other] = [await newChild(), await newChild()];
    await look([mine.child, other.child, other.episode]);
    await look([other.child], { name: 'Only There', subject: 'only-there' });
    const accesses = await exported(mine.child);
    expect(accesses[0]?.records).toEqual(['child']);
    const text = JSON.stringify(accesses);
    for (const id of [...Object.values(other), ...Object.values(mine), 'Only There']) expect(text).not.toContain(id);
  });

  it('hold what was seen before it was known who the child is', async () => {
    const [provisional, mine] = [await newChild(), await newChild()];
    await look([provisional.child]);
    await look([provisional.report]);
    await platform.owner.query('alter table case_records.child add column if not exists superseded_by uuid');
    await platform.owner.query('update case_records.child set superseded_by = $2 where id = $1', [provisional.child, mine.child]);
    const accesses = await exported(mine.child);
    expect(accesses.map(({ records }) => records)).toEqual([['child'], ['police-notification'], ['child']]);
  });

  it('name those who acted only where that is asked for', async () => {
    const { child } = await newChild();
    await look([child]);
    expect(JSON.stringify(await exported(child))).not.toContain('Noor Hartley');
    expect(await exported(child, true)).toContainEqual(expect.objectContaining({ name: 'Noor Hartley' }));
  });

  it('are themselves an entry of the audit, made before the first is shown', async () => {
    const { child } = await newChild();
    expect(await exported(child)).toMatchObject([
      {
        at: at.toISOString(),
        action: 'audit:export',
        purpose: 'ANSWER_SUBJECT',
        organisation: { id: 'desk.operations' },
        records: ['child'],
      },
    ]);
    const { rows } = await platform.owner.query('select actor from hub.audit_entry order by id desc limit 1');
    expect(rows).toEqual([{ actor: 'operator:kim' }]);
  });

  it('are refused for what is no id', async () => {
    await expect(exported("' or true --")).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
