import type { Client } from 'pg';
import { withClient } from '../shared/bench-server';
import { peerTables, type Peer } from './peer';

/** Rows of every table of the hub, those of the queue and of the migrations left out. */
export const countRows = (databaseUrl: string): Promise<Map<string, number>> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `select table_schema || '.' || table_name as "table" from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'bullmq', 'public')
         and table_schema !~ '^peer_' and table_name not in ('migration', 'heartbeat')`,
    );
    return countEach(client, new Map(rows.map(({ table }) => [table, table])));
  });

/** Rows of the peer's copies, under the names of the tables they are copies of. */
export const countCopies = (databaseUrl: string, { schema }: Peer): Promise<Map<string, number>> =>
  withClient(databaseUrl, (client) => countEach(client, new Map(peerTables.map((table) => [table, `${schema}."${table}"`]))));

async function countEach(client: Client, tables: ReadonlyMap<string, string>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [name, table] of tables) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
    counts.set(name, rows[0]?.n ?? 0);
  }
  return counts;
}

/** Says how many rows each writes for a notification, and names the tables in which they differ by more than a twentieth of a row. */
export function compareRows(
  hub: { before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number>; notifications: number },
  peer: { rows: ReadonlyMap<string, number>; notifications: number },
): string {
  const tables = [...hub.after.keys()].map((table) => ({
    table,
    hub: ((hub.after.get(table) ?? 0) - (hub.before.get(table) ?? 0)) / hub.notifications,
    peer: (peer.rows.get(table) ?? 0) / peer.notifications,
  }));
  const sum = (of: 'hub' | 'peer'): string => tables.reduce((total, row) => total + row[of], 0).toFixed(1);
  const differing = tables.filter((row) => Math.abs(row.hub - row.peer) > 0.05);
  const named = differing.map((row) => `${row.table} ${row.hub.toFixed(2)} against ${row.peer.toFixed(2)}`).join(', ');
  return `rows a notification: hub ${sum('hub')}, PostgreSQL alone ${sum('peer')}${named === '' ? '' : ` (${named})`}`;
}
