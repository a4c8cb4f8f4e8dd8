import { parseSettings } from '@homeward/service-kit';
import { openQueueBackend } from '@homeward/service-kit/dist/queue/queue-backend';
import { atOnce } from './at-once';
import { BENCH_SECRET } from '../shared/bench-secret';
import { timed } from '../shared/measures';

const SENDERS = 8;
const CONCURRENCY = 16;
const HOPS = ['bare-1', 'bare-2', 'bare-3'] as const;

/** BullMQ by itself, over the connections that the hub gives it: so many jobs through three queues whose work is to add to the next. Seconds. */
export async function runBareQueue(databaseUrl: string, redisUrl: string | undefined, jobs: number): Promise<number> {
  const settings = parseSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    HOMEWARD_SECRET: BENCH_SECRET,
  });
  const bull = openQueueBackend(settings, () => undefined);
  const options = { removeOnComplete: true, removeOnFail: true };
  const queues = HOPS.map((name) => bull.queue(name));
  let done = 0;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const workers = HOPS.map((name, hop) =>
    bull.worker(
      name,
      async () => {
        const next = queues[hop + 1];
        if (next) await next.add('hop', {}, options);
        else if ((done += 1) === jobs) finish();
      },
      { concurrency: CONCURRENCY, lockDuration: 30_000 },
    ),
  );
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const seconds = await timed(async () => {
    await atOnce(SENDERS, jobs, () => queues[0]!.add('hop', {}, options));
    await finished;
  });
  await Promise.all(workers.map((worker) => worker.close()));
  await Promise.all(queues.map((queue) => queue.close()));
  await bull.close();
  return seconds;
}
