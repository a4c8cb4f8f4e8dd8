import { getMetadataArgsStorage, type ColumnType } from 'typeorm';

/**
 * SQL for whole rows, written once from an entity's columns, so that a new column cannot be forgotten in one of the statements. What the
 * database keeps by itself, for its lists, is not among them.
 */
interface RowColumn {
  property: string;
  column: string;
  sqlType: string;
  primary: boolean;
}

type EntityClass = abstract new () => object;

const columnsOf = (entity: EntityClass): RowColumn[] =>
  getMetadataArgsStorage()
    .columns.filter(({ target, options }) => target === entity && options.insert !== false)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: options.name ?? propertyName,
      sqlType: `${(options.type as ColumnType).toString()}${options.array ? '[]' : ''}`,
      primary: options.primary ?? false,
    }));

const tableOf = (entity: EntityClass): string => {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return `${table?.schema}.${table?.name}`;
};

/** `e.id as "id", e.child_id as "childId" …`. A day stays text: the driver would make a local midnight of it. */
export const rowColumns = (entity: EntityClass, alias: string): string =>
  columnsOf(entity)
    .map(({ property, column, sqlType }) => `${alias}.${column}${sqlType === 'date' ? '::text' : ''} as "${property}"`)
    .join(', ');

/** The rows of a json parameter, under the entity's own property names. */
export const rowsOf = (entity: EntityClass, parameter: string, alias: string): string =>
  `json_to_recordset(${parameter}) as ${alias} (${columnsOf(entity)
    .map(({ property, sqlType }) => `"${property}" ${sqlType}`)
    .join(', ')})`;

/** The rows of a subquery as one json value, under the entity's own property names. */
export const rowsAsJson = (entity: EntityClass, alias: string, where: string): string =>
  `(select coalesce(json_agg(found), '[]') from (
    select ${rowColumns(entity, alias)} from ${tableOf(entity)} ${alias} where ${where}) found)`;

/** Rows that came as json: their times are text, and become dates again. */
export function fromJson<E extends object>(entity: abstract new () => E, rows: readonly E[]): E[] {
  const times = columnsOf(entity)
    .filter(({ sqlType }) => sqlType === 'timestamptz')
    .map(({ property }) => property as keyof E);
  return rows.map((row) => {
    const revived = { ...row };
    for (const time of times) if (typeof row[time] === 'string') revived[time] = new Date(row[time]) as E[keyof E];
    return revived;
  });
}

/** Adds the rows of $1, in their order; one that is there already is left as it is. */
export function insertRows(entity: EntityClass, onConflict = ''): string {
  const columns = columnsOf(entity);
  return `insert into ${tableOf(entity)} (${columns.map(({ column }) => column).join(', ')})
    select ${columns.map(({ property }) => `r."${property}"`).join(', ')} from ${rowsOf(entity, '$1', 'r')} ${onConflict}`;
}

/** Adds the rows of $1, in their order, or gives those that are there their new values. */
export function putRows(entity: EntityClass): string {
  const columns = columnsOf(entity);
  const key = columns.filter(({ primary }) => primary).map(({ column }) => column);
  const changed = columns.filter(({ primary }) => !primary).map(({ column }) => `${column} = excluded.${column}`);
  return insertRows(entity, `on conflict (${key.join(', ')}) do update set ${changed.join(', ')}`);
}
