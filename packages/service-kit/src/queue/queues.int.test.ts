import {
  callerFor,
  createTestPlatform,
  REDIS_AVAILABLE,
  startPrivateRedis,
  type PrivateRedis,
  type TestPlatform,
} from '@homeward/testkit';
import { defineJob } from '../events/job-declaration';
import { newId } from '../events/new-id';
import { startWork, type RunningWork } from '../platform/start-work';
import { openSignals } from './open-signals';
import { allJobs } from '../testing/all-jobs';

const HOUR = 3_600_000;

async function until(holds: () => boolean | Promise<boolean>, withinMs = 8_000): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > withinMs) throw new Error(`It did not come true within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}

const backends = REDIS_AVAILABLE ? (['postgres', 'redis'] as const) : (['postgres'] as const);
if (!REDIS_AVAILABLE)
  process.stdout.write('Redis is not tested: no redis-server or valkey-server on the PATH, and REDIS_URL is not set.\n');

describe.each(backends)('the queue on %s', (backend) => {
  let redis: PrivateRedis | undefined;
  let platform: TestPlatform;
  let work: RunningWork | undefined;
  let seen: string[];

  beforeAll(async () => {
    if (backend === 'redis') redis = await startPrivateRedis();
  });
  afterAll(() => redis?.stop());
  beforeEach(async () => {
    seen = [];
    platform = await createTestPlatform({ serviceName: 'education', environment: { REDIS_URL: redis?.url } });
  });
  afterEach(async () => {
    await work?.stop();
    work = undefined;
    await platform.close();
  });

  const start = async (lanesEveryMs: number, handle: () => Promise<void> = async () => undefined): Promise<void> => {
    const job = defineJob('episode.changed', async (_tx, events) => {
      await handle();
      seen.push(...events.map(({ key }) => key));
    });
    work = await startWork(platform, { name: 'education', jobs: allJobs('education', [job]), sweeps: [] }, { lanesEveryMs });
    const swept = async (): Promise<boolean> => (await platform.owner.query('select from hub.heartbeat')).rowCount === 1;
    await until(swept);
  };
  const publish = async (urgent = false): Promise<string> => {
    const key = newId();
    await platform.database.write(callerFor(), 'schooling:record', async (tx) =>
      tx.publish({ name: 'episode.changed', key, urgent, occurredAt: tx.now, payload: { episodeId: key } as never }),
    );
    return key;
  };

  /** False while a wake-up is just being written: the two would wait for each other. */
  const emptyQueue = (): Promise<boolean> =>
    platform.owner.query('truncate bullmq.job, bullmq.dedup, bullmq.dedup_next cascade').then(
      () => true,
      () => false,
    );

  it('is the one that the settings name', () => {
    expect(platform.queues.backend).toBe(backend);
  });

  it('wakes a lane after the commit, without waiting for a sweep', async () => {
    await start(HOUR);
    const keys = await Promise.all(Array.from({ length: 40 }, () => publish()));
    await until(() => seen.length >= keys.length);
    expect([...seen].sort()).toEqual([...keys].sort());
  });

  it('loses no wake-up that comes while its lane is being worked', async () => {
    let inside = 0;
    await start(HOUR, async () => {
      inside += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
    });
    const keys: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      keys.push(await publish(i % 3 === 0));
      await new Promise((resolve) => setTimeout(resolve, 7));
    }
    await until(() => seen.length >= keys.length);
    expect(new Set(seen)).toEqual(new Set(keys));
    expect(inside).toBeGreaterThan(1);
  });

  it('may be empty: the sweep finds what is open, whatever became of its wake-up', async () => {
    const keys = [await publish(), await publish(true)];
    if (backend === 'postgres') await until(emptyQueue);
    else await redis?.restart();
    await start(100);
    await until(() => seen.length >= keys.length);
    expect(new Set(seen)).toEqual(new Set(keys));
  });

  it('goes on when its connections are cut', async () => {
    await start(HOUR);
    await publish();
    await until(() => seen.length === 1);
    if (backend === 'redis') await redis?.restart();
    else
      await platform.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'homeward_queue'`,
      );
    const more = new Set<string>();
    await until(async () => {
      more.add(await publish());
      await new Promise((resolve) => setTimeout(resolve, 100));
      return seen.length > 4;
    }, 20_000);
    expect(seen.slice(1).every((key) => more.has(key))).toBe(true);
  }, 30_000);

  it('works a delivery to the outside once, however often it was added while it waited', async () => {
    const worked: string[] = [];
    const queue = platform.queues.openOutside('test', async (id) => void worked.push(id));
    for (let i = 0; i < 3; i += 1) await queue.add('one', { priority: 5, delayMs: 300 });
    await queue.add('two', { priority: 1 });
    await until(() => worked.length >= 2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(worked).toEqual(['two', 'one']);
  });

  it('works a delivery once more when its handler asks for another try', async () => {
    const times: number[] = [];
    const queue = platform.queues.openOutside('again', async (id) => {
      times.push(performance.now());
      if (times.length === 1) await queue.add(id, { priority: 5, delayMs: 200 });
    });
    await queue.add('one', { priority: 5 });
    await until(() => times.length === 2);
    expect(times[1]! - times[0]!).toBeGreaterThan(150);
  });

  it('survives a handler that throws, and takes the same id again', async () => {
    let tries = 0;
    const queue = platform.queues.openOutside('failing', async () => {
      tries += 1;
      if (tries === 1) throw new Error('refused');
    });
    await queue.add('one', { priority: 5 });
    await until(() => tries === 1);
    await until(async () => {
      await queue.add('one', { priority: 5 });
      return tries >= 2;
    });
  });

  it('carries signals from one process to another', async () => {
    const { settings, log } = platform;
    const [here, there] = [await openSignals({ settings, log }), await openSignals({ settings, log })];
    const heard: string[] = [];
    const listening = (async () => {
      for await (const _ of there.subscribe('inbox.authority.medway')) heard.push('medway');
    })();
    await new Promise((resolve) => setTimeout(resolve, 100));
    here.publish('inbox.authority.rochdale');
    here.publish('inbox.authority.medway');
    here.publish('inbox.authority.medway');
    await until(() => heard.length > 0);
    await here.close();
    await there.close();
    await listening;
    expect(heard).toEqual(['medway']);
  });
});
