import { Client } from 'pg';
import { translateDatabaseError } from '../database/translate-error';
import { HUB_MIGRATIONS } from './hub-migrations';
import type { SchemaMigrations } from './migrate';
import { QUEUE_SCHEMA } from './roles';

export interface DatabaseInspection {
  /** Of PostgreSQL: '18.4'. */
  version: string;
  /** Migrations that this version of the hub has and the database has not seen, `schema.name`. */
  pending: string[];
  /** Whether the queue's tables are there. */
  queue: boolean;
}

/** Reads and changes nothing. `databaseUrl`: the migrator's login. Throws AppError UPSTREAM_UNAVAILABLE when it cannot be reached. */
export async function inspectDatabase(databaseUrl: string, services: readonly SchemaMigrations[]): Promise<DatabaseInspection> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'homeward inspect',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; queue: boolean }>(
      `select current_setting('server_version') as version, exists (select from pg_namespace where nspname = $1) as queue`,
      [QUEUE_SCHEMA],
    );
    const pending: string[] = [];
    for (const { schema, migrations } of [{ schema: 'hub', migrations: HUB_MIGRATIONS }, ...services]) {
      const seen = await migrationsSeen(client, schema);
      pending.push(...migrations.filter(({ name }) => !seen.has(name)).map(({ name }) => `${schema}.${name}`));
    }
    return { version: rows[0]!.version, queue: rows[0]!.queue, pending };
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function migrationsSeen(client: Client, schema: string): Promise<Set<string>> {
  const { rows: found } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${schema}.migration`,
  ]);
  if (!found[0]?.there) return new Set();
  const { rows } = await client.query<{ name: string }>(`select name from ${schema}.migration`);
  return new Set(rows.map(({ name }) => name));
}
