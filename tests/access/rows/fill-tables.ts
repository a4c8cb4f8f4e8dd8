import type { Client } from 'pg';
import type { Table } from './catalogue';

interface Column {
  name: string;
  type: string;
  /** The first text that a check lets the column hold, where it lists them. */
  listed: string | null;
}

const COLUMNS = `
  select a.attname::text as name, format_type(a.atttypid, null) as type,
    (select (regexp_match(pg_get_constraintdef(c.oid), '''([^'']+)''::text'))[1] from pg_constraint c
     where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]) as listed
  from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
    and (a.attnotnull and d.oid is null or a.attname in ('child_id', 'episode_id', 'notification_id', 'interview_id', 'assignment_id', 'delivery_id'))`;

/** One interview and what it is about: the same for every row, so that what hangs together in a row hangs on one child. */
const INTERVIEW = 'from rhi_providers.interview i order by i.id limit 1';
const OF_ITS_EPISODE = `(select i.episode_id ${INTERVIEW})`;
const TAKEN_FROM: Readonly<Record<string, string>> = {
  interview_id: `(select i.id ${INTERVIEW})`,
  assignment_id: `(select i.assignment_id ${INTERVIEW})`,
  episode_id: OF_ITS_EPISODE,
  child_id: `(select i.child_id ${INTERVIEW})`,
  notification_id: `(select l.record_id from hub.record_link l where l.episode_id = ${OF_ITS_EPISODE} limit 1)`,
  delivery_id: `(select d.id from notification_routing.delivery d where d.episode_id = ${OF_ITS_EPISODE} limit 1)`,
  case_id: '(select c.id from education.cme_case c limit 1)',
};
/** Where a check on several columns asks for it: what has no episode and no end. */
const GIVEN: Readonly<Record<string, string>> = { 'case_records.attendance.kind': `'CARE'` };
const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'Invented'`,
  boolean: 'false',
  'timestamp with time zone': 'now()',
  date: 'current_date',
  bytea: `'\\x00'`,
  jsonb: `'[]'`,
  json: `'[]'`,
  'text[]': `'{}'`,
  'uuid[]': `'{}'`,
};

const valueOf = (table: string, { name, type, listed }: Column): string => {
  const given = GIVEN[`${table}.${name}`];
  if (given) return given;
  const from = TAKEN_FROM[name];
  if (from && type === 'uuid') return from;
  if (type === 'text' && listed) return `'${listed}'`;
  return VALUES[type] ?? '1';
};

/**
 * One row for each table that has none, with something in every column that must hold something; what hangs on a child hangs on one that is
 * there. Resolves to the tables for which that cannot be done, and why.
 */
export async function fillTables(owner: Client, tables: readonly Table[]): Promise<string[]> {
  const faults: string[] = [];
  await owner.query(`set session_replication_role = 'replica'`); // references and triggers are not what is under test
  for (const { schema, name } of tables) {
    const table = `${schema}.${name}`;
    const { rows: some } = await owner.query(`select from ${table} limit 1`);
    if (some.length > 0) continue;
    const { rows } = await owner.query<Column>(COLUMNS, [table]);
    const names = rows.map((column) => column.name).join(', ');
    await owner
      .query(`insert into ${table} (${names}) select ${rows.map((column) => valueOf(table, column)).join(', ')}`)
      .catch((error: Error) => faults.push(`${table}: ${error.message}`));
  }
  await owner.query('reset session_replication_role');
  return faults;
}
