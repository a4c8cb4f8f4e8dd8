import type { Consumer } from '@homeward/contracts';
import type { Log } from '../log/log';
import type { QueueBackend } from './queue-backend';

/** After a killed worker its lane is free again in 4 to 7 seconds. */
export const WORKER_LEASE = { lockDuration: 4_000, stalledInterval: 2_000, maxStalledCount: 100, runRetryDelay: 500 } as const;

export function openLaneWorker(
  bull: QueueBackend,
  consumer: Consumer,
  work: (lane: number) => Promise<unknown>,
  concurrency: number,
  log: Log,
): { close(): Promise<void> } {
  const worker = bull.worker(`lanes-${consumer}`, (job) => work((job.data as { lane: number }).lane), {
    concurrency,
    ...WORKER_LEASE,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) => log.debug({ consumer, error }, 'The lane worker reports an error; it goes on'));
  worker.on('failed', (_job, error) => log.error({ consumer, error }, 'A lane could not be worked; the sweep tries again'));
  return { close: () => worker.close() };
}
