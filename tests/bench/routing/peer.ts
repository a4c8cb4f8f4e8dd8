import { Client } from 'pg';
import { atOnce } from './at-once';
import { withClient } from '../shared/bench-server';
import { timed } from '../shared/measures';
import type { Replay } from './replay-texts';
import { STEPS, type Step } from './steps';

/** PostgreSQL alone: empty copies of the hub's tables, without policies, triggers and foreign keys, in a schema of their own. */
export interface Peer {
  connections: number;
  schema: string;
  statements: readonly { name: string; text: string }[];
}

const copyOf = (schema: string, table: string): string => `${schema}."${table}"`;

export const peerTables: readonly string[] = [...new Set(STEPS.flatMap(({ rows }) => rows.map(({ table }) => table)))];

export function makePeer(databaseUrl: string, connections: number): Promise<Peer> {
  const schema = `peer_${connections}`;
  return withClient(databaseUrl, async (client) => {
    await client.query(`create schema ${schema}`);
    for (const table of peerTables) {
      await client.query(
        `create table ${copyOf(schema, table)} (like ${table} including indexes including defaults including identity including generated)`,
      );
    }
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `select table_name as "table", array_agg(column_name::text) as columns from information_schema.columns
       where table_schema = $1 and is_identity = 'NO' and is_generated = 'NEVER' group by table_name`,
      [schema],
    );
    const columns = new Map(rows.map((row) => [row.table, row.columns]));
    return {
      connections,
      schema,
      statements: STEPS.map((step) => ({ name: step.name, text: statementOf(schema, step, columns) })),
    };
  });
}

/** One statement: marks what it consumes as done, and writes every row of the step if it was not done before. */
function statementOf(schema: string, { rows, consumes, changes }: Step, columns: ReadonlyMap<string, readonly string[]>): string {
  let parameters = 0;
  const next = (): string => `$${(parameters += 1)}`;
  const gate = consumes
    ? `update ${copyOf(schema, 'hub.event_consumption')} set state = 'DONE', done_at = now()
       where event_id = any (${next()}::uuid[]) and consumer = '${consumes.consumer}' and state = 'OPEN' returning 1`
    : 'select 1';
  const inserts = rows.map(({ table }, place) => {
    const list = (columns.get(table) ?? []).map((column) => `"${column}"`).join(', ');
    const copy = copyOf(schema, table);
    return `written_${place} as (insert into ${copy} (${list})
      select ${list} from json_populate_recordset(null::${copy}, ${next()}::json) where exists (select from gate))`;
  });
  const updates = (changes ? [changes] : []).map(({ table, columns: changed }) => {
    const copy = copyOf(schema, table);
    return `changed as (update ${copy} t set ${changed.map((column) => `"${column}" = r."${column}"`).join(', ')}
      from json_populate_recordset(null::${copy}, ${next()}::json) r where t.id = r.id and exists (select from gate))`;
  });
  return `with ${[`gate as (${gate})`, ...inserts, ...updates].join(',\n')} select count(*) from gate`;
}

/** All steps of each notification, one transaction a step, on so many connections. Seconds. */
export async function runPeer(
  databaseUrl: string,
  { connections, statements }: Peer,
  replays: readonly Replay[],
): Promise<number> {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    return await timed(() =>
      atOnce(connections, replays.length, async (n, worker) => {
        const client = clients[worker]!;
        for (const [place, values] of replays[n]!.entries()) await client.query({ ...statements[place]!, values });
      }),
    );
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
