interface Owner {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export interface Table {
  schema: string;
  name: string;
  protected: boolean;
  /** Columns that hold ids, the table's own among them. */
  ids: string[];
  /** Logins of services that may read it. */
  readers: string[];
}

/** Every table and view of the hub and its services but for the lists of migrations, from the database's own catalogue. */
export async function tablesOf(owner: Owner, kind: 'table' | 'view'): Promise<Table[]> {
  const { rows } = await owner.query(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity as protected,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'uuid'::regtype) as ids,
       array(select r.rolname::text from pg_roles r where r.rolname ~ '^homeward_.*_(api|jobs)$' and has_schema_privilege(r.oid, n.oid, 'usage')
         and has_table_privilege(r.oid, c.oid, 'select') order by 1) as readers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = any($1) and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq', 'public') and c.relname <> 'migration'
     order by 1, 2`,
    [kind === 'table' ? ['r', 'p'] : ['v', 'm']],
  );
  return rows as Table[];
}

interface Reference {
  table: string;
  column: string;
  to: string;
}

/** What PostgreSQL knows of the references between tables. */
export async function referencesOf(owner: Owner): Promise<Reference[]> {
  const { rows } = await owner.query(
    `select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as to
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f'`,
  );
  return rows as Reference[];
}

const ROOTS: Readonly<Record<string, string>> = {
  child_id: 'case_records.child',
  episode_id: 'case_records.episode',
  notification_id: 'police_notifications.notification',
};

/**
 * SQL for the child of a row `t` of a table, by the shortest way through ids and references; null where there is none. A report is followed
 * through its link.
 */
export function childOf(
  table: string,
  ids: readonly string[],
  references: readonly Reference[],
  row = 't',
  deep = 0,
): string | null {
  if (table === 'case_records.child') return `${row}.id`;
  if (ids.includes('child_id')) return `${row}.child_id`;
  if (ids.includes('episode_id')) return `(select e.child_id from ${ROOTS['episode_id']} e where e.id = ${row}.episode_id)`;
  const record = table === ROOTS['notification_id'] ? 'id' : 'notification_id';
  if (ids.includes(record) && (record === 'notification_id' || table === ROOTS['notification_id']))
    return `(select l.child_id from hub.record_link l where l.record_id = ${row}.${record} and l.current)`;
  if (deep > 3) return null;
  for (const { column, to } of references.filter((each) => each.table === table && each.to !== table)) {
    const through = `${row}_${deep}`;
    const within = childOf(to, idsByConvention(to), references, through, deep + 1);
    if (within) return `(select ${within} from ${to} ${through} where ${through}.id = ${row}.${column})`;
  }
  return null;
}

const known = new Map<string, readonly string[]>();
const idsByConvention = (table: string): readonly string[] => known.get(table) ?? [];
export const rememberIds = (tables: readonly Table[]): void => {
  for (const { schema, name, ids } of tables) known.set(`${schema}.${name}`, ids);
};
