import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Environment } from '../config/parse-config';
import { parseSettings } from '../config/settings';
import { openDatabase } from '../database/open-database';
import type { ServiceDatabase } from '../database/service-database';
import { Sealer } from '../events/sealer';
import { loginOf, urlAs, type Door } from '../hub/roles';
import { openShared, type Shared } from './open-shared';
import { schemaOf, type Platform, type ServiceName } from './platform';

export interface PlatformOptions {
  serviceName: ServiceName;
  entities: readonly EntityTarget<ObjectLiteral>[];
  environment: Environment;
  /** Where several services run in one process; made, and closed with the platform, when not given. */
  shared?: Shared;
}

export interface OpenPlatform extends Platform {
  readonly jobsDatabase: ServiceDatabase;
  readonly shared: Shared;
  readonly sealer: Sealer;
  /** Both logins, and what the platform made for itself. */
  close(): Promise<void>;
}

/** Throws AppError INVALID_INPUT with every fault of the environment, or UPSTREAM_UNAVAILABLE while the database cannot be reached. */
export async function createPlatform({
  serviceName,
  entities,
  environment,
  shared: given,
}: PlatformOptions): Promise<OpenPlatform> {
  const shared = given ?? (await openShared({ settings: parseSettings(environment), serviceName }));
  const { settings, clocks, queues } = shared;
  const log = shared.log.child({ service: serviceName });
  const sealer = new Sealer(settings.sealKey);
  let closing = false;
  const open = (door: Door): Promise<ServiceDatabase> =>
    openDatabase({
      url: urlAs(settings.databaseUrl, loginOf(schemaOf(serviceName), door), settings.secret),
      schema: schemaOf(serviceName),
      entities,
      pool: settings.databasePool,
      plansOnce: true,
      looksUp: door === 'jobs',
      applicationName: `homeward ${serviceName} ${door}`,
      clocks,
      sealer,
      columns: shared.columns,
      wake: (consumer, lane, urgent) => queues.wake(consumer, lane, urgent),
      connectionLost: (error) => {
        if (!closing) log.warn({ error }, 'A connection to the database was lost; another is made when needed');
      },
    });
  const database = await open('api');
  const jobsDatabase = await open('jobs');
  return {
    serviceName,
    log,
    clocks,
    database,
    jobsDatabase,
    settings,
    environment,
    signals: shared.signals,
    queues,
    organisations: shared.organisations,
    sessions: shared.sessions,
    metrics: shared.metrics.registry,
    shared,
    sealer,
    close: async () => {
      closing = true;
      await Promise.all([database.close(), jobsDatabase.close()]);
      if (given === undefined) await shared.close();
    },
  };
}
