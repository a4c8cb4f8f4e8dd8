import { UnrecoverableError, type Queue } from 'bullmq';
import { AppError } from '../errors/app-error';
import type { Log } from '../log/log';
import { WORKER_LEASE } from './lane-worker-queue';
import type { QueueBackend } from './queue-backend';
import type { OutsideQueue, OutsideQueueOptions } from './queues';

export interface OutsideQueueParts {
  bull: QueueBackend;
  queue: Queue;
  name: string;
  handle: (id: string) => Promise<void>;
  options: OutsideQueueOptions;
  log: Log;
}

export function openOutsideQueue({ bull, queue, name, handle, options, log }: OutsideQueueParts): OutsideQueue {
  const work = async (id: string): Promise<void> => {
    try {
      await handle(id);
    } catch (error) {
      throw toQueueError(error);
    }
  };
  const worker = bull.worker(name, (job) => work((job.data as { id: string }).id), {
    concurrency: options.concurrency ?? 4,
    ...WORKER_LEASE,
    ...(options.limit === undefined ? {} : { limiter: { max: options.limit.max, duration: options.limit.durationMs } }),
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) => log.debug({ queue: name, error }, 'The worker of a queue reports an error; it goes on'));
  worker.on('failed', (_job, error) =>
    log.error({ queue: name, error }, 'A job failed outside of its own bookkeeping; its sweep finds it again'),
  );
  return {
    add: async (id, { priority, delayMs }) => {
      await queue.add(
        'outside',
        { id },
        {
          priority,
          ...(delayMs === undefined ? {} : { delay: delayMs }),
          deduplication: { id, replace: true, keepLastIfActive: true },
          attempts: 1,
          removeOnComplete: true,
          removeOnFail: true,
        },
      );
    },
    close: () => worker.close(),
  };
}

/** What is not worth another try says so in the queue's own language. */
export function toQueueError(error: unknown): unknown {
  if (!(error instanceof AppError) || error.retryable) return error;
  return Object.assign(new UnrecoverableError(error.message), { cause: error });
}
