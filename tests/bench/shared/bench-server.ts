import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, type EmbeddedPostgres } from '@homeward/embedded';
import { SCHEMAS } from '@homeward/cli';
import { migrate } from '@homeward/service-kit';
import { BENCH_SECRET } from './bench-secret';

export interface BenchServer {
  /** Of the server's first process. */
  pid: number;
  /** Everything it says. */
  logFile: string;
  url(database: string): string;
  /** One more database with a migrated hub and what `seed` puts into it. */
  create(database: string, seed: (owner: Client) => Promise<void>): Promise<void>;
  clone(database: string, template: string): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL of the bench's own in a temporary directory, as durable as a real one, that counts its statements. */
export async function startBenchServer(): Promise<BenchServer> {
  const dir = mkdtempSync(join(tmpdir(), 'homeward-bench-'));
  const first = await startPostgres({ dir });
  await withClient(first.url('postgres'), (owner) =>
    owner.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`),
  );
  await first.stop();
  const server = await startPostgres({ dir });
  // a process of its own, which would outlive a bench that is broken off
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(server, dir).finally(() => process.exit(1)));
  }
  const inPostgres = (command: string): Promise<unknown> => withClient(server.url('postgres'), (owner) => owner.query(command));
  return {
    pid: server.pid,
    logFile: join(dir, 'postgres.log'),
    url: (database) => server.url(database),
    create: async (database, seed) => {
      await inPostgres(`create database ${database}`);
      await migrate(server.url(database), BENCH_SECRET, SCHEMAS);
      await withClient(server.url(database), async (owner) => {
        await owner.query('create extension pg_stat_statements');
        await seed(owner);
      });
    },
    clone: async (database, template) => void (await inPostgres(`create database ${database} template ${template}`)),
    stop: () => stop(server, dir),
  };
}

async function stop(server: EmbeddedPostgres, dir: string): Promise<void> {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
