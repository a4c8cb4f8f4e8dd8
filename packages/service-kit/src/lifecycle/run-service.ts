import { collectDefaultMetrics } from 'prom-client';
import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import type { Environment } from '../config/parse-config';
import { readSecretFiles } from '../config/secret-files';
import { parseSettings } from '../config/settings';
import { AppError } from '../errors/app-error';
import { migrate } from '../hub/migrate';
import { createLog } from '../log/create-log';
import { createPlatform } from '../platform/create-platform';
import { schemaOf, type Platform, type Service, type ServiceName } from '../platform/platform';
import { startService } from './start-service';
import { stopOnSignals } from './stop-on-signals';

export interface ServiceProgram {
  name: ServiceName;
  create(platform: Platform): Promise<Service>;
  /** Oldest first; those that the database lacks are run before anything else, one process at a time. */
  migrations: readonly (new () => MigrationInterface)[];
  entities: readonly EntityTarget<ObjectLiteral>[];
  environment?: Environment;
}

/** A container answers on all of its addresses; what reaches it is decided outside. */
const EVERYWHERE = '0.0.0.0';

/**
 * The whole life of a service in a process of its own: configuration, migrations, work, requests, and the end on SIGTERM or SIGINT.
 * Never rejects: a service that cannot start says so in one line of the log, with what to do, and ends the process with 1.
 */
export async function runService(program: ServiceProgram): Promise<void> {
  try {
    await start(program, readSecretFiles(program.environment ?? process.env));
  } catch (error) {
    const sentence = error instanceof AppError ? error.message : 'The service could not start for an unforeseen reason.';
    createLog('error').error({ service: program.name, error }, sentence);
    process.exit(1);
  }
}

async function start({ name, create, migrations, entities }: ServiceProgram, environment: Environment): Promise<void> {
  const settings = parseSettings(environment);
  await migrate(settings.databaseUrl, settings.secret, [{ schema: schemaOf(name), migrations, entities }]);
  const platform = await createPlatform({ serviceName: name, entities, environment });
  collectDefaultMetrics({ register: platform.metrics });
  const service = await create(platform);
  const running = await startService(platform, service, { port: settings.port, host: EVERYWHERE });
  stopOnSignals({
    log: platform.log,
    stop: async () => {
      await running.stop();
      await platform.close();
    },
  });
  platform.log.info({ port: running.served?.port }, 'Ready.');
}
