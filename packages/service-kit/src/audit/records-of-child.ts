import type { Client } from 'pg';

/** The id of each record that is about one child, and its noun: 'child', 'episode', 'police-notification' … */
export type RecordsOfChild = ReadonlyMap<string, string>;

const TABLES = `
  select n.nspname as schema, c.relname as name, bool_or(a.attname = 'child_id') as of_child
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and n.nspname <> 'hub' and n.nspname !~ '^pg_' and not a.attisdropped and a.atttypid = 'uuid'::regtype
  group by 1, 2
  having bool_or(a.attname = 'id') and bool_or(a.attname in ('child_id', 'episode_id'))
  order by bool_or(a.attname = 'child_id') desc, 1, 2`;

/** Where a child is recorded, and who took the place of whom: a report opens a provisional child, until it is known who it is. */
const CHILD_TABLES = `
  select n.nspname as schema, c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and c.relname = 'child' and n.nspname <> 'hub' and a.attname = 'superseded_by' and not a.attisdropped`;

/**
 * Every row of every service that names the child, or one of its episodes, and has an id of its own; and what the hub has linked to it.
 *
 * @param client the owner's login
 */
export async function recordsOfChild(client: Client, childId: string): Promise<RecordsOfChild> {
  const children = await identitiesOf(client, childId);
  const records = new Map(children.map((id) => [id, 'child']));
  const add = async (noun: string, select: string, ids: readonly string[]): Promise<void> => {
    const { rows } = await client.query<{ id: string; noun?: string }>(select, [ids]);
    for (const { id, noun: own = noun } of rows) if (!records.has(id)) records.set(id, nounOf(own));
  };
  const given =
    'select distinct episode_id as id from hub.child_access where child_id = any($1::uuid[]) and episode_id is not null';
  await add('episode', given, children);
  await add(
    '',
    'select record_id as id, record_kind as noun from hub.record_link where child_id = any($1::uuid[]) and current',
    children,
  );
  const { rows: tables } = await client.query<{ schema: string; name: string; of_child: boolean }>(TABLES);
  for (const { schema, name, of_child: ofChild } of tables) {
    const rows = `select id from ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
    if (ofChild) await add(name, `${rows} where child_id = any($1::uuid[])`, children);
    else await add(name, `${rows} where episode_id = any($1::uuid[])`, idsOf(records, 'episode'));
  }
  return records;
}

/** The child's own id, and those it had before it was known who it is. */
async function identitiesOf(client: Client, childId: string): Promise<string[]> {
  const { rows: tables } = await client.query<{ schema: string; name: string }>(CHILD_TABLES);
  const found = new Set([childId]);
  for (const { schema, name } of tables) {
    const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
    const { rows } = await client.query<{ id: string }>(
      `with recursive before as (
         select id from ${table} where superseded_by = $1
         union select c.id from ${table} c join before b on c.superseded_by = b.id
       ) select id from before`,
      [childId],
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

const idsOf = (records: RecordsOfChild, noun: string): string[] =>
  [...records].filter(([, own]) => own === noun).map(([id]) => id);

/** 'PoliceNotification' and 'police_notification' are 'police-notification'. */
const nounOf = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
