import 'reflect-metadata';
import { types } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { outliveConnection } from './outlive-connection';
import { translateDatabaseError } from './translate-error';
import { ServiceDatabase, type DatabaseParts } from './service-database';

/** Calendar dates stay text: a Date would move them by the machine's time zone. */
types.setTypeParser(types.builtins.DATE, (text) => text);

export interface DatabaseOptions extends Omit<DatabaseParts, 'dataSource'> {
  /** With the login that is to be used. */
  url: string;
  schema: string;
  entities: readonly EntityTarget<ObjectLiteral>[];
  /** Connections at most. */
  pool: number;
  /**
   * Each connection plans a named statement once, whatever its values. Under row-level security planning takes many times as long as running,
   * and a plan for the values at hand always looks cheaper to PostgreSQL, so that by itself it would plan every time.
   */
  plansOnce?: boolean;
  /**
   * Every statement finds its rows by an index, as those of jobs do. A plan that was made while a table was small, or before anything was known
   * of it, must not read all of it when it has grown.
   */
  looksUp?: boolean;
  /** As shown by pg_stat_activity. */
  applicationName: string;
  /** An idle connection broke; the pool makes another when one is needed. */
  connectionLost(error: unknown): void;
}

/** Throws AppError UPSTREAM_UNAVAILABLE while the database cannot be reached. */
export async function openDatabase(options: DatabaseOptions): Promise<ServiceDatabase> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: [...options.entities] as never[],
    synchronize: false,
    logging: false,
    applicationName: options.applicationName,
    poolSize: options.pool,
    connectTimeoutMS: 5_000,
    installExtensions: false,
    poolErrorHandler: options.connectionLost,
    extra: {
      options: sessionSettings(options),
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      pipeline: true,
      onConnect: outliveConnection,
    },
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw translateDatabaseError(error);
  }
  return new ServiceDatabase({ ...options, dataSource });
}

const sessionSettings = ({ schema, plansOnce, looksUp }: DatabaseOptions): string =>
  [
    `search_path=${schema}`,
    'idle_in_transaction_session_timeout=60000',
    ...(plansOnce ? ['plan_cache_mode=force_generic_plan'] : []),
    ...(looksUp ? ['enable_seqscan=off'] : []),
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');
