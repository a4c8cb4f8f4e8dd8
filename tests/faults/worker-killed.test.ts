import { REDIS_BINARY, startOwnRedis, type OwnRedis } from '@homeward/testkit';
import { Client } from 'pg';
import { expectAllLike, undisturbed } from './like-undisturbed';
import { recordChildren, reportAll } from './reports';
import { tell } from './tell';
import { allWorked } from './trails';
import { openTrialHub, type TrialHub } from './trial-hub';
import { pause, until } from './until';
import { layWire, type Wire } from './wire';
import { killWorkers, startWorker } from './worker-process';

if (REDIS_BINARY === undefined) tell('Workers on Redis are not killed: there is no redis-server or valkey-server on the PATH.');

const committedAndWaiting = `select count(*)::int as count from hub.event_consumption c join hub.event e on e.id = c.event_id
  where c.consumer = 'notification-routing' and e.name = 'recipients.decided' and c.state = 'OPEN'`;
const inTransactions = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and usename like 'homeward\\_%\\_jobs' and state in ('active', 'idle in transaction') and xact_start is not null`;

let hub: TrialHub;
const count = async (text: string): Promise<number> => (await hub.rows<{ count: number }>(text))[0]?.count ?? 0;

describe('a worker that is killed between its commit and its wake-up', () => {
  const REPORTS = 30;
  let redis: OwnRedis | undefined;
  let wire: Wire | undefined;
  afterEach(async () => {
    await killWorkers();
    await hub.close();
    await wire?.close();
    await redis?.stop();
  });

  if (REDIS_BINARY !== undefined) {
    it('loses no report and works none twice, on Redis: another worker finds what it had committed', async () => {
      redis = await startOwnRedis();
      wire = await layWire(redis.port);
      hub = await openTrialHub({ redisUrl: redis.url });
      await recordChildren(hub, 0, REPORTS, null);
      const worker = await startWorker(hub.environmentWith({ REDIS_URL: `redis://127.0.0.1:${wire.port}` }));
      const trail = await undisturbed(hub);

      wire.cut();
      await reportAll(hub, 1, REPORTS);
      await until('a decision is committed', async () => (await count(committedAndWaiting)) > 0, 20_000, 1);
      await worker.kill();
      const waiting = await count(committedAndWaiting);
      expect(waiting).toBeGreaterThan(0);

      await startWorker(hub.environmentWith());
      await allWorked(hub);
      tell(
        `redis: killed with ${waiting} committed decisions of which nobody was told. ${await expectAllLike(hub, trail, REPORTS)}`,
      );
    });
  }

  it('loses no report and works none twice, on PostgreSQL: another worker finds what it had committed', async () => {
    hub = await openTrialHub();
    await recordChildren(hub, 0, REPORTS, null);
    const worker = await startWorker(hub.environmentWith());
    const trail = await undisturbed(hub);

    const holder = new Client({ connectionString: hub.inside.databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table bullmq.job in access exclusive mode');
    await reportAll(hub, 1, REPORTS);
    await until('a decision is committed', async () => (await count(committedAndWaiting)) > 0, 20_000, 5);
    await worker.kill();
    const waiting = await count(committedAndWaiting);
    expect(waiting).toBeGreaterThan(0);
    // Else the server would still write, once it can, what the dead had asked of it.
    await hub.rows(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'homeward_queue' and wait_event_type = 'Lock'`);
    await holder.query('rollback');
    await holder.end();

    await startWorker(hub.environmentWith());
    await allWorked(hub);
    tell(
      `postgres: killed with ${waiting} committed decisions of which nobody was told. ${await expectAllLike(hub, trail, REPORTS)}`,
    );
  });
});

describe('workers that are killed at any moment', () => {
  const REPORTS = 90;
  const KILLS = 4;
  afterEach(async () => {
    await killWorkers();
    await hub.close();
  });

  it('leave every report with its deliveries once, whatever they were at', async () => {
    hub = await openTrialHub();
    await recordChildren(hub, 0, REPORTS, null);
    let worker = await startWorker(hub.environmentWith());
    const trail = await undisturbed(hub);
    const sending = reportAll(hub, 1, REPORTS, 80);
    let underway = 0;
    for (let kills = 0; kills < KILLS; kills += 1) {
      await pause(Math.random() * 300);
      await until('something is being worked', async () => (await count(inTransactions)) > 0, 10_000, 1);
      underway += await count(inTransactions);
      await worker.kill();
      worker = await startWorker(hub.environmentWith());
    }
    await sending;
    await allWorked(hub);
    tell(
      `postgres: ${KILLS} workers killed under load, ${underway} transactions underway. ${await expectAllLike(hub, trail, REPORTS)}`,
    );
  });
});
