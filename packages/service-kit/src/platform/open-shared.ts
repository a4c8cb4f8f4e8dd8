import { Pool } from 'pg';
import { createClocks, type OffsetStore, type OpenClocks } from '../clocks/create-clocks';
import type { Settings } from '../config/settings';
import { translateDatabaseError } from '../database/translate-error';
import { loginOf, urlAs } from '../hub/roles';
import { openSessions, type Sessions } from '../identity/open-sessions';
import { ColumnCipher } from '../keys/column-cipher';
import { developmentKeys } from '../keys/development-keys';
import { keyRingFile } from '../keys/key-ring-file';
import { keyServiceAt } from '../keys/key-service';
import { createLog } from '../log/create-log';
import type { Log } from '../log/log';
import { loadOrganisations } from '../organisations/load-organisations';
import type { Organisations } from '../organisations/organisations';
import { openQueues } from '../queue/open-queues';
import { openSignals } from '../queue/open-signals';
import type { Queues } from '../queue/queues';
import type { Signals } from '../queue/signals';
import { createMetrics, type Metrics } from './metrics';
import { schemaOf, type ServiceName } from './platform';

/** What the services of one process have in common. */
export interface Shared {
  readonly settings: Settings;
  readonly log: Log;
  readonly clocks: OpenClocks;
  readonly queues: Queues;
  readonly signals: Signals;
  readonly organisations: Organisations;
  readonly sessions: Sessions;
  readonly metrics: Metrics;
  /** Of every encrypted column. */
  readonly columns: ColumnCipher;
  /** After every platform that uses it. */
  close(): Promise<void>;
}

export interface SharedOptions {
  settings: Settings;
  /** Through whose login the clock and the reference data are read: any service of this process. */
  serviceName: ServiceName;
  log?: Log;
  /** Set by tests; else as the settings say. */
  clocks?: OpenClocks;
}

/** Throws AppError UPSTREAM_UNAVAILABLE while the database cannot be reached, INVALID_INPUT where the file of keys cannot be used. */
export async function openShared({
  settings,
  serviceName,
  log = createLog(settings.logLevel),
  clocks,
}: SharedOptions): Promise<Shared> {
  const { keyRingFile: file, keyServiceSocket: socket } = settings;
  const columns = new ColumnCipher(file ? keyRingFile(file, socket ? keyServiceAt(socket) : undefined) : developmentKeys());
  await columns.currentId();
  const pool = new Pool({
    connectionString: urlAs(settings.databaseUrl, loginOf(schemaOf(serviceName), 'jobs'), settings.secret),
    application_name: 'homeward shared',
    max: 1,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  try {
    const organisations = await loadOrganisations(pool);
    const signals = await openSignals({ settings, log });
    const queues = openQueues({ settings, log });
    const running = clocks ?? (await createClocks(settings.businessClock === 'simulated' ? offsetStore(pool) : undefined));
    const sessions = openSessions(pool, { settings, systemClock: running.system });
    const close = async (): Promise<void> => {
      sessions.close();
      running.close();
      await queues.close();
      await signals.close();
      await pool.end();
    };
    return { settings, log, clocks: running, queues, signals, organisations, sessions, metrics: createMetrics(), columns, close };
  } catch (error) {
    await pool.end();
    throw translateDatabaseError(error);
  }
}

const offsetStore = (pool: Pool): OffsetStore => ({
  read: async () => Number((await pool.query('select hub.clock_offset() as offset_ms')).rows[0]?.offset_ms),
  move: async (offsetMs) => Number((await pool.query('select hub.move_clock($1) as offset_ms', [offsetMs])).rows[0]?.offset_ms),
});
