import 'reflect-metadata';
import { runMigrations as runQueueMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { translateDatabaseError } from '../database/translate-error';
import { seedOrganisations } from '../organisations/seed-organisations';
import { grantSchema } from './grant-schema';
import { HUB_MIGRATIONS } from './hub-migrations';
import { createRoles, QUEUE_LOGIN, QUEUE_SCHEMA } from './roles';

/** 'homeward' in ASCII: whoever migrates this database holds it. */
const LOCK = '7525760110331917924';

export interface SchemaMigrations {
  /** The service's name with underscores: 'case_records'. */
  schema: string;
  /** Oldest first. */
  migrations: readonly (new () => MigrationInterface)[];
  /** Not read here; declared so that a check can compare them with the schema. */
  entities: readonly EntityTarget<ObjectLiteral>[];
}

/**
 * Brings the database to this version: roles, the hub's schema and reference data, each service's schema, the queue's. Several processes
 * may call it at once: one works, the others wait and find nothing left to do.
 *
 * @param databaseUrl the migrator's login, which becomes the owner of everything and must be able to create roles
 * @returns the names of the migrations that were run
 */
export async function migrate(databaseUrl: string, secret: string, services: readonly SchemaMigrations[]): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'homeward migrate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await createRoles(
      client,
      secret,
      services.map(({ schema }) => schema),
    );
    const run = await migrateSchema(client, databaseUrl, { schema: 'hub', migrations: HUB_MIGRATIONS, entities: [] });
    // PostgreSQL lets everybody execute a new function; what the logins may, they were granted by name.
    await client.query('revoke all on all functions in schema hub from public');
    await seedOrganisations(client);
    for (const service of services) {
      run.push(...(await migrateSchema(client, databaseUrl, service)));
      await client.query(grantSchema(service.schema));
    }
    await migrateQueue(client);
    return run;
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function migrateSchema(client: Client, databaseUrl: string, { schema, migrations }: SchemaMigrations): Promise<string[]> {
  await client.query(`create schema if not exists ${schema}`);
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName: 'homeward migrate',
    extra: { options: `-c search_path=${schema}`, max: 1 },
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map(({ name }) => `${schema}.${name}`);
  } finally {
    await dataSource.destroy();
  }
}

async function migrateQueue(client: Client): Promise<void> {
  await runQueueMigrations(client, QUEUE_SCHEMA);
  // BullMQ makes a sequence for each queue when it first adds to it.
  await client.query(`
    grant usage, create on schema ${QUEUE_SCHEMA} to ${QUEUE_LOGIN};
    grant select, insert, update, delete, truncate on all tables in schema ${QUEUE_SCHEMA} to ${QUEUE_LOGIN};
    grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${QUEUE_LOGIN};
    grant execute on all functions in schema ${QUEUE_SCHEMA} to ${QUEUE_LOGIN};`);
}
