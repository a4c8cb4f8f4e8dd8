import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** The owner's login of a test's database. */
interface Owner {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What PostgreSQL calls a type that TypeORM names otherwise. */
const TYPES: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

/** Every column of a schema as `table.column type not null`, sorted; those of the list of migrations left out. */
export async function columnsThatStand(owner: Owner, schema: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select table_name || '.' || column_name || ' ' || case when data_type = 'ARRAY' then substr(udt_name, 2) || '[]' else data_type end
       || case when is_nullable = 'YES' then '' else ' not null' end as column
     from information_schema.columns where table_schema = $1 and table_name <> 'migration'`,
    [schema],
  );
  return (rows as { column: string }[]).map(({ column }) => column).sort();
}

/** The same in the words of the entities. */
export function columnsThatEntitiesSay(dataSource: DataSource, entities: readonly EntityTarget<ObjectLiteral>[]): string[] {
  return entities
    .flatMap((entity) => {
      const { tableName, columns } = dataSource.getMetadata(entity);
      return columns.map(({ databaseName, type, isArray, isNullable }) => {
        const name = (isArray ? undefined : TYPES[String(type)]) ?? String(type);
        return `${tableName}.${databaseName} ${name}${isArray ? '[]' : ''}${isNullable ? '' : ' not null'}`;
      });
    })
    .sort();
}

/** Tables of a schema without row-level security, sorted. */
export async function tablesWithoutRowSecurity(owner: Owner, schema: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select relname from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and not relrowsecurity order by 1`,
    [schema],
  );
  return (rows as { relname: string }[]).map(({ relname }) => relname);
}

/** Why a column that can hold words is kept as it is, where the same is true of many. */
export const PLAIN_BECAUSE = {
  CODE: 'a word of a closed list, or a rule and its source: no words of anybody',
  ID: 'the id of an organisation, an account or a record elsewhere: statements find by it',
  STAFF: 'who did it in the course of their work, as the audit has it',
} as const;

/** @param columns `table.column`, parted by white space */
export const plainColumns = (why: string, columns: string): Record<string, string> =>
  Object.fromEntries(
    columns
      .split(/\s+/)
      .filter(Boolean)
      .map((column) => [column, why]),
  );

/** Every column of a schema that can hold words, as `table.column`, sorted: text, lists of text and JSON. */
export async function columnsOfWords(owner: Owner, schema: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select table_name || '.' || column_name as column from information_schema.columns
     where table_schema = $1 and table_name <> 'migration' and (udt_name in ('text', 'varchar', 'json', 'jsonb', '_text', '_varchar', '_json', '_jsonb'))`,
    [schema],
  );
  return (rows as { column: string }[]).map(({ column }) => column).sort();
}
