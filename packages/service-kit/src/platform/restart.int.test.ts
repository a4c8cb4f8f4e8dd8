import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type EmbeddedPostgres } from '@homeward/embedded';
import { callerFor, testEnvironment, TEST_SECRET } from '@homeward/testkit';
import { defineJob } from '../events/job-declaration';
import { newId } from '../events/new-id';
import { migrate } from '../hub/migrate';
import { createPlatform, type OpenPlatform } from './create-platform';
import { startWork, type RunningWork } from './start-work';
import { allJobs } from '../testing/all-jobs';

async function until(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > withinMs) throw new Error(`It did not come true within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a running service whose PostgreSQL is restarted', () => {
  const dir = mkdtempSync(join(tmpdir(), 'homeward-restart-'));
  let postgres: EmbeddedPostgres;
  let platform: OpenPlatform;
  let work: RunningWork;
  const seen: string[] = [];

  beforeAll(async () => {
    postgres = await startPostgres({ dir, durable: false });
    await migrate(postgres.url(), TEST_SECRET, [{ schema: 'education', migrations: [], entities: [] }]);
    platform = await createPlatform({ serviceName: 'education', entities: [], environment: testEnvironment(postgres.url()) });
    const job = defineJob('episode.changed', async (_tx, events) => void seen.push(...events.map(({ key }) => key)));
    work = await startWork(platform, { name: 'education', jobs: allJobs('education', [job]), sweeps: [] }, { lanesEveryMs: 300 });
  });
  afterAll(async () => {
    await work.stop();
    await platform.close();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const publish = async (): Promise<string> => {
    const key = newId();
    await platform.database.write(callerFor(), 'schooling:record', async (tx) =>
      tx.publish({ name: 'episode.changed', key, urgent: false, occurredAt: tx.now, payload: { episodeId: key } as never }),
    );
    return key;
  };

  it('says so while it is gone, and works every event that was committed once it is back, by itself', async () => {
    const before = await publish();
    await until(() => seen.includes(before), 5_000);
    const committed: string[] = [];
    const { port } = postgres;
    let refused = 0;
    const restarting = new AbortController();
    const publishing = (async () => {
      while (!restarting.signal.aborted) {
        await publish().then(
          (key) => committed.push(key),
          (error: { code?: string }) => {
            expect(error.code).toBe('UPSTREAM_UNAVAILABLE');
            refused += 1;
          },
        );
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    await until(() => committed.length > 5, 5_000);
    await postgres.stop();
    await until(() => refused > 3, 5_000);
    postgres = await startPostgres({ dir, durable: false, port });
    const back = committed.length;
    await until(() => committed.length > back + 5, 10_000);
    restarting.abort();
    await publishing;
    await until(() => committed.every((key) => seen.includes(key)), 10_000);
  });

  it('still wakes its lanes through the queue, and hears its signals', async () => {
    const heard: string[] = [];
    const listening = (async () => {
      for await (const signal of platform.signals.subscribe('inbox.changed')) heard.push(String(signal));
    })();
    await until(() => {
      platform.signals.publish('inbox.changed');
      return heard.length > 0;
    }, 5_000);
    const key = await publish();
    await until(() => seen.includes(key), 5_000);
    await work.look();
    expect(work.alarms()).toEqual([]);
    void listening;
  });
});
