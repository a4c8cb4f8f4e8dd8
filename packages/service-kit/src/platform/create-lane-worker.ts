import type { Consumer } from '@homeward/contracts';
import { handlersOf } from '../events/handlers-of';
import type { JobDeclaration } from '../events/job-declaration';
import { LaneWorker } from '../events/lane-worker';
import type { LaneWorkerParts } from '../events/lane-worker-parts';
import type { OpenPlatform } from './create-platform';

/** Throws AppError INTERNAL when an event has no handler, or two. */
export function createLaneWorker(
  platform: OpenPlatform,
  consumer: Consumer,
  jobs: readonly JobDeclaration[],
  wakeAgain: LaneWorkerParts['wakeAgain'] = (lane, urgent) => platform.queues.wake(consumer, lane, urgent),
): LaneWorker {
  return new LaneWorker({
    consumer,
    database: platform.jobsDatabase,
    handlers: handlersOf(consumer, jobs),
    clocks: platform.clocks,
    sealer: platform.sealer,
    log: platform.log,
    metrics: platform.shared.metrics,
    wakeAgain,
  });
}
