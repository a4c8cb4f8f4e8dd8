import {
  columnsOfWords,
  columnsThatEntitiesSay,
  columnsThatStand,
  openTestHub,
  tablesWithoutRowSecurity,
} from '@homeward/testkit';
import { openCaseHub, type CaseHub } from './testing/case-hub';
import { caseRecordsEntities } from './schema';
import { caseRecordsEncrypted } from './store/encrypted-columns';
import { PLAIN_COLUMNS } from './testing/plain-columns';

describe('the schema', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterAll(() => cases.close());

  it('has the columns that the entities say, and no others', async () => {
    expect(columnsThatEntitiesSay(cases.platform.database.dataSource, caseRecordsEntities)).toEqual(
      await columnsThatStand(cases.hub.owner, 'case_records'),
    );
  });

  it('protects every table that holds the data of a child', async () => {
    expect(await tablesWithoutRowSecurity(cases.hub.owner, 'case_records')).toEqual(['migration']);
  });

  it('keeps every column that could hold words encrypted, or says why not', async () => {
    const encrypted = caseRecordsEncrypted.map(({ table, column }) => `${table.replace('case_records.', '')}.${column}`);
    expect([...encrypted, ...Object.keys(PLAIN_COLUMNS)].sort()).toEqual(await columnsOfWords(cases.hub.owner, 'case_records'));
  });

  it.each(['notification_fact', 'decision'])('never changes a row of %s', async (table) => {
    const columns: Record<string, string> = {
      notification_fact: `(notification_id, force_id, police_reference, kind, version, received_at, check_concern, check_crime_or_danger, flags)
        values (gen_random_uuid(), 'force.kent', 'X', 'MISSING', 1, now(), false, false, '{}')`,
      decision: `(id, episode_id, at, subject, packs, outcomes, facts) select gen_random_uuid(), id, now(), 'X', '{}', '[]', '{}' from case_records.episode`,
    };
    await cases.say(cases.report());
    await cases.rows(`insert into case_records.${table} ${columns[table]}`);
    await expect(cases.rows(`delete from case_records.${table}`)).rejects.toThrow('never changed');
  });
});
