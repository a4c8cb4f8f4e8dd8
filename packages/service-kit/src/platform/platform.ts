import type { Registry } from 'prom-client';
import type { Clocks } from '../clocks/clock';
import type { Environment } from '../config/parse-config';
import type { Settings } from '../config/settings';
import type { Database } from '../database/database';
import type { JobDeclaration } from '../events/job-declaration';
import type { Subgraph } from '../graph/subgraph';
import type { Sessions } from '../identity/open-sessions';
import type { Log } from '../log/log';
import type { Organisations } from '../organisations/organisations';
import type { OutsideQueue, Queues } from '../queue/queues';
import type { Signals } from '../queue/signals';
import type { SweepDeclaration } from '../sweeps/sweep-declaration';

export const SERVICE_NAMES = [
  'police-notifications',
  'case-records',
  'notification-routing',
  'rhi-providers',
  'education',
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];

/** The PostgreSQL schema of a service: its name with underscores. */
export const schemaOf = (service: ServiceName): string => service.replaceAll('-', '_');

/** What every service is handed when it is built. */
export interface Platform {
  readonly serviceName: ServiceName;
  readonly log: Log;
  readonly clocks: Clocks;
  /** The login of the API door. */
  readonly database: Database;
  /** The login of the jobs: the same schema, another role. */
  readonly jobsDatabase: Database;
  readonly settings: Settings;
  /** For the service's own config.ts, parsed once there. */
  readonly environment: Environment;
  readonly signals: Signals;
  readonly queues: Queues;
  readonly organisations: Organisations;
  /** Tokens that are taken back before they expire. */
  readonly sessions: Sessions;
  readonly metrics: Registry;
}

/** A service, built and not yet at work. */
export interface Service {
  readonly name: ServiceName;
  readonly subgraph: Subgraph;
  readonly jobs: readonly JobDeclaration[];
  readonly sweeps: readonly SweepDeclaration[];
  readonly deliveries?: OutsideQueue;
  close(): Promise<void>;
}
