import path from 'node:path';
import { parseGuards } from '@homeward/gateway';
import { isPortFree, lockDirectory, Refusal } from '@homeward/embedded';
import { beginClockAt, type Environment, migrate, parseSettings, systemClock } from '@homeward/service-kit';
import type { Closers } from './closers';
import { refuseDatabaseFault } from './database-fault';
import { emptyHubDirectory, type HubDirectory, makeHubDirectory } from './hub-directory';
import { type HubFacts, publishHub } from './hub-file';
import { openGateway } from './open-gateway';
import { SCHEMAS } from './services';
import { startServices } from './start-services';
import { startSurroundings } from './surroundings';

export interface StartOptions {
  directory: HubDirectory;
  environment: Environment;
  /** Of the graph; 0: any. */
  port: number;
  fresh: boolean;
  /** Where the simulated clock of an empty hub begins; now, unless set. */
  businessNow?: Date | undefined;
  /** Gets all that has been started, in order, also when the start breaks off. */
  closers: Closers;
  progress(what: string): void;
}

export interface StartedHub {
  facts: HubFacts;
  /** Resolves when the embedded database has ended although nobody stopped it. */
  databaseLost: Promise<void>;
}

/**
 * Everything in one process: the surroundings, migrations, services with their work, the gateway.
 * @throws Refusal or AppError with one sentence that names what is in the way and the remedy.
 */
export async function startHub(options: StartOptions): Promise<StartedHub> {
  const { directory, port, fresh, closers, progress } = options;
  refuseFaultySettings(options.environment);
  makeHubDirectory(directory, fresh);
  closers.add('The lock of the data directory', lockDirectory(directory.root));
  if (port !== 0 && !(await isPortFree(port))) {
    throw new Refusal(`Port ${port} is taken: stop what listens there, or choose another with --port PORT.`);
  }
  if (fresh) emptyHubDirectory(directory);
  const { environment, embedded, databaseLost } = await startSurroundings({
    ...options,
    environment: quiet(options.environment),
  });
  const settings = parseSettings(environment);
  if (options.businessNow && settings.businessClock === 'real')
    throw new Refusal('--business-now needs a simulated clock: set BUSINESS_CLOCK=simulated, or leave it out.');
  progress('Bringing the database to this version');
  await migrate(settings.databaseUrl, settings.secret, SCHEMAS).catch(refuseDatabaseFault(settings.databaseUrl));
  if (options.businessNow) await beginClockAt(settings.databaseUrl, options.businessNow, systemClock.now());
  progress('Starting the services');
  const running = await startServices(environment, closers);
  progress('Starting the gateway');
  const gateway = await openGateway(running, port, environment);
  closers.add('The gateway', () => gateway.stop());
  const facts = {
    pid: process.pid,
    graphUrl: gateway.url,
    issuerUrl: settings.oidcIssuer,
    embeddedIssuer: embedded.issuer,
    databaseUrl: settings.databaseUrl,
    embeddedDatabase: embedded.database,
    mailboxUrl: embedded.mailbox ? environment.SMTP_URL : undefined,
    queue: running.shared.queues.backend,
    redisUrl: settings.redisUrl,
    keyRingFile: settings.keyRingFile && path.resolve(settings.keyRingFile),
    businessClock: settings.businessClock,
  };
  closers.add('The note of the running hub', publishHub(directory, facts));
  return { facts, databaseLost };
}

/** Before anything is started; what will be filled in by the embedded parts is not missed yet. */
function refuseFaultySettings(environment: Environment): void {
  parseSettings({ ...environment, DATABASE_URL: environment.DATABASE_URL || 'postgres://embedded' });
  parseGuards(environment);
}

/** Who starts the hub at a terminal wants to see what is wrong and not what is usual. */
function quiet(environment: Environment): Environment {
  return { ...environment, LOG_LEVEL: environment.LOG_LEVEL || 'warn' };
}
