import { CONSUMERS, type Consumer } from '@homeward/contracts';
import { auditSealSweep, AUDIT_SEALER } from '../audit/audit-seal-sweep';
import { handlersOf } from '../events/handlers-of';
import type { LaneWorker } from '../events/lane-worker';
import { lanesSweep } from '../sweeps/lanes-sweep';
import type { SweepDeclaration } from '../sweeps/sweep-declaration';
import { Sweeper } from '../sweeps/sweeper';
import { Watchdog } from '../sweeps/watchdog';
import { createLaneWorker } from './create-lane-worker';
import type { OpenPlatform } from './create-platform';
import type { Service } from './platform';

export interface RunningWork {
  /** Names of what a person should look at; empty when all is well. */
  alarms(): string[];
  /** Looks at the signs of life now. */
  look(): Promise<void>;
  /** Takes no more work, and waits for what is being worked: sweeps, then lanes. Before the service and the platform are closed. */
  stop(): Promise<void>;
}

export interface WorkOptions {
  /** Milliseconds between two looks for lanes whose wake-up was lost. */
  lanesEveryMs?: number;
  watchdogEveryMs?: number;
}

/** Starts the lanes, the sweeps and the watchdog of a service. Throws AppError INTERNAL when an event has no handler, or two. */
export async function startWork(
  platform: OpenPlatform,
  service: Pick<Service, 'name' | 'jobs' | 'sweeps'>,
  { lanesEveryMs = 2_000, watchdogEveryMs = 5_000 }: WorkOptions = {},
): Promise<RunningWork> {
  const lanes = isConsumer(service.name) ? openLanes(platform, service.name, service) : undefined;
  if (lanes === undefined) handlersOf(service.name, service.jobs);
  const { system } = platform.clocks;
  const own =
    isConsumer(service.name) && lanes !== undefined ? [lanesSweep(service.name, lanes.worker, system, lanesEveryMs)] : [];
  const sealing = service.name === AUDIT_SEALER ? [auditSealSweep(system, platform.settings.auditAnchorFile)] : [];
  const sweeps: SweepDeclaration[] = [...own, ...sealing, ...service.sweeps];
  const parts = {
    service: service.name,
    database: platform.jobsDatabase,
    system,
    log: platform.log,
    metrics: platform.shared.metrics,
  };
  const sweeper = new Sweeper({ ...parts, sweeps });
  const intervals = new Map(sweeps.map(({ name, everyMs }) => [name, everyMs]));
  const watchdog = new Watchdog({ ...parts, sweeper, everyMs: watchdogEveryMs }, intervals);
  await sweeper.start();
  watchdog.start();
  return {
    alarms: () => [...watchdog.alarms],
    look: () => watchdog.look(),
    stop: async () => {
      await watchdog.stop();
      await sweeper.stop();
      await lanes?.queue.close();
      await lanes?.worker.stop();
    },
  };
}

const isConsumer = (name: string): name is Consumer => (CONSUMERS as readonly string[]).includes(name);

function openLanes(
  platform: OpenPlatform,
  consumer: Consumer,
  service: Pick<Service, 'jobs'>,
): { worker: LaneWorker; queue: { close(): Promise<void> } } {
  const worker = createLaneWorker(platform, consumer, service.jobs);
  return { worker, queue: platform.queues.openLanes(consumer, worker, platform.settings.laneConcurrency) };
}
