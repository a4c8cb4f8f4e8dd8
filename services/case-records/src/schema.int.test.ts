import { openTestHub } from '@homeward/testkit';
import { openCaseHub, type CaseHub } from './testing/case-hub';
import { caseRecordsEntities } from './schema';

describe('the schema', () => {
  let cases: CaseHub;
  beforeAll(async () => {
    cases = await openCaseHub(openTestHub);
  });
  afterAll(() => cases.close());

  it('has the columns that the entities say, and no others', async () => {
    const rows = await cases.rows(
      `select table_name || '.' || column_name || ' ' || case when data_type = 'ARRAY' then substr(udt_name, 2) || '[]' else data_type end
         || case when is_nullable = 'YES' then '' else ' not null' end as column
       from information_schema.columns where table_schema = 'case_records' and table_name <> 'migration' order by 1`,
    );
    const types: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    const said = caseRecordsEntities.flatMap((entity) => {
      const { tableName, columns } = cases.platform.database.dataSource.getMetadata(entity);
      return columns.map(({ databaseName, type, isArray, isNullable }) => {
        const name = (isArray ? null : types[String(type)]) ?? String(type);
        return `${tableName}.${databaseName} ${name}${isArray ? '[]' : ''}${isNullable ? '' : ' not null'}`;
      });
    });
    expect(said.sort()).toEqual(rows.map(({ column }) => column as string).sort());
  });

  it('protects every table that holds the data of a child', async () => {
    const rows = await cases.rows(
      `select relname from pg_class where relnamespace = 'case_records'::regnamespace and relkind = 'r' and not relrowsecurity`,
    );
    expect(rows).toEqual([{ relname: 'migration' }]);
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
