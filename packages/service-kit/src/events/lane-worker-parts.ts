import type { Consumer, EventName } from '@homeward/contracts';
import type { Clocks } from '../clocks/clock';
import type { ServiceDatabase } from '../database/service-database';
import type { Log } from '../log/log';
import type { Metrics } from '../platform/metrics';
import type { JobDeclaration } from './job-declaration';
import type { Sealer } from './sealer';

export interface LaneWorkerParts {
  consumer: Consumer;
  database: ServiceDatabase;
  handlers: ReadonlyMap<EventName, JobDeclaration>;
  clocks: Clocks;
  sealer: Sealer;
  log: Log;
  metrics: Metrics;
  /** Asks for the lane to be worked again: after the others that wait, or before them where something urgent is left in it. */
  wakeAgain(lane: number, urgent: boolean): void;
}
