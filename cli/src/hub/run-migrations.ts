import { Refusal, startPostgres } from '@homeward/embedded';
import { type Environment, migrate, parseSettings } from '@homeward/service-kit';
import type { Terminal } from '../terminal';
import { refuseDatabaseFault } from './database-fault';
import { hubDirectory, makeHubDirectory } from './hub-directory';
import { readHubFacts } from './hub-file';
import { secretsOf } from './hub-secrets';
import { SCHEMAS } from './services';

/** @returns the names of the migrations that were run. */
export async function runMigrations(data: string, terminal: Terminal): Promise<string[]> {
  const { environment } = terminal;
  if (environment.DATABASE_URL) return migrateWith(environment);
  const directory = hubDirectory(terminal.workingDirectory, data);
  if (readHubFacts(directory)) {
    throw new Refusal(
      `A hub is running on ${directory.root} and migrated its database when it started: stop it first, to migrate again.`,
    );
  }
  makeHubDirectory(directory);
  const server = await startPostgres({ dir: directory.postgres, onProgress: (what) => terminal.print(`${what} …`) });
  try {
    return await migrateWith({ ...environment, ...secretsOf(directory.secretsFile, environment), DATABASE_URL: server.url() });
  } finally {
    await server.stop();
  }
}

async function migrateWith(environment: Environment): Promise<string[]> {
  const { databaseUrl, secret } = parseSettings(environment);
  return migrate(databaseUrl, secret, SCHEMAS).catch(refuseDatabaseFault(databaseUrl));
}
