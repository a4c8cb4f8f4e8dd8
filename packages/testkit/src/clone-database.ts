import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate, type SchemaMigrations } from '@homeward/service-kit';

/** Known to every test: roles belong to the server, which lives as long as the run. */
export const TEST_SECRET = 'a-secret-for-tests-alone';

const LOCK = 4_102_019;

/** The private server of this run, with the owner's login. Throws where the run was not set up by `jest-global-setup`. */
export function testServerUrl(): string {
  const url = process.env['HOMEWARD_TEST_POSTGRES'];
  if (url === undefined) throw new Error('No test server: run the tests with the jest configuration of the repository.');
  return url;
}

/**
 * A fresh database with the hub's schema and those of the given services, cloned from a template that is migrated once in a run.
 *
 * @returns its URL, with the owner's login
 */
export async function cloneDatabase(services: readonly SchemaMigrations[]): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withServer(async (server) => {
    const template = await ensureTemplate(server, services);
    await server.query(`create database ${name} template ${template}`);
  });
  return databaseUrl(name);
}

/** Ends what is still connected. */
export async function dropDatabase(url: string): Promise<void> {
  await withServer((server) => server.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`));
}

function databaseUrl(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

async function ensureTemplate(server: Client, services: readonly SchemaMigrations[]): Promise<string> {
  const parts = services.map(({ schema, migrations }) => `${schema} ${migrations.map(({ name }) => name).join(' ')}`).sort();
  const name = `template_${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
  await server.query('select pg_advisory_lock($1)', [LOCK]);
  const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const unfinished = `${name}_unfinished`;
    await server.query(`drop database if exists ${unfinished} with (force)`);
    await server.query(`create database ${unfinished}`);
    await migrate(databaseUrl(unfinished), TEST_SECRET, services);
    await server.query(`alter database ${unfinished} rename to ${name}`);
  }
  await server.query('select pg_advisory_unlock($1)', [LOCK]);
  return name;
}

async function withServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: testServerUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
