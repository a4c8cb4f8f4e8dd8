import { REDIS_BINARY, startOwnRedis, type OwnRedis } from '@homeward/testkit';
import { Redis } from 'ioredis';
import { HeldMailbox } from './held-mailbox';
import { expectAllLike, undisturbed } from './like-undisturbed';
import { recordChildren, reportAll } from './reports';
import { tell } from './tell';
import { allWorked } from './trails';
import { openTrialHub, type TrialHub } from './trial-hub';
import { pause, until } from './until';
import { killWorkers, startWorker } from './worker-process';

const backends = REDIS_BINARY === undefined ? (['postgres'] as const) : (['postgres', 'redis'] as const);
if (REDIS_BINARY === undefined) tell('no queue on Redis is flushed: there is no redis-server or valkey-server on the PATH.');

describe.each(backends)('a queue that is flushed with work in it, on %s', (backend) => {
  const [LATER, LAST, REPORTS] = [50, 66, 80];
  const FLUSHES = 5;
  const mailbox = new HeldMailbox();
  let redis: OwnRedis | undefined;
  let client: Redis | undefined;
  let hub: TrialHub;
  let environment: Record<string, string>;

  beforeAll(async () => {
    if (backend === 'redis') redis = await startOwnRedis();
    if (redis) client = new Redis(redis.url);
    hub = await openTrialHub({ redisUrl: redis?.url });
    environment = hub.environmentWith({ SMTP_URL: await mailbox.open(), MAIL_FROM: 'no-reply@hub.example' });
    await recordChildren(hub, 0, REPORTS);
  });
  afterAll(async () => {
    await killWorkers();
    await hub.close();
    await mailbox.close();
    client?.disconnect();
    await redis?.stop();
  });

  /** The jobs that are in it: wake-ups, and mails to be sent. */
  async function jobs(): Promise<{ wakeUps: number; mails: number }> {
    const names = client
      ? (await client.keys('*')).filter((key) => /:\d+$/.test(key))
      : (await hub.rows<{ queue: string }>('select queue from bullmq.job')).map(({ queue }) => queue);
    const mails = names.filter((name) => name.includes('outside-mail')).length;
    return { wakeUps: names.length - mails, mails };
  }

  /** What is at work holds its rows in another order; when the two have blocked each other, the server ends one of them. */
  async function truncate(): Promise<void> {
    await hub.rows('truncate bullmq.job, bullmq.dedup, bullmq.dedup_next cascade').catch((error: { code?: string }) => {
      if (error.code !== '40P01') throw error;
      return truncate();
    });
  }

  /** Empties it; resolves to how much was in it. */
  async function flush(): ReturnType<typeof jobs> {
    const found = await jobs();
    if (client) await client.flushall();
    else await truncate();
    return found;
  }

  it('loses no report, no delivery and no mail, and doubles none: the sweeps find what was in it', async () => {
    const worker = await startWorker(environment);
    const trail = await undisturbed(hub);
    const flushed = { wakeUps: 0, mails: 0 };
    const flushOnce = async (): Promise<void> => {
      const { wakeUps, mails } = await flush();
      flushed.wakeUps += wakeUps;
      flushed.mails += mails;
    };
    // Again and again while it is worked.
    const sending = reportAll(hub, 1, LATER, 25);
    for (let flushes = 0; flushes < FLUSHES; flushes += 1) {
      await pause(300);
      await flushOnce();
    }
    await sending;
    await allWorked(hub);
    // All mails that wait behind those that the mail server is slow to take.
    mailbox.holding = true;
    await reportAll(hub, LATER, LAST);
    await until('mails are in the queue', async () => (await jobs()).mails > 0);
    await flushOnce();
    mailbox.holding = false;
    for (const mail of mailbox.mails) mail.take();
    await allWorked(hub);
    // All wake-ups there are, and no other follows.
    worker.freeze();
    await reportAll(hub, LAST, REPORTS);
    await until('wake-ups are in the queue', async () => (await jobs()).wakeUps > 0);
    await flushOnce();
    worker.thaw();
    await allWorked(hub);
    expect(flushed.wakeUps).toBeGreaterThan(0);
    expect(flushed.mails).toBeGreaterThan(0);
    const counted = await expectAllLike(hub, trail, REPORTS);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(REPORTS);
    expect(mailbox.mails).toHaveLength(REPORTS);
    tell(
      `${backend}: flushed ${FLUSHES + 2} times with ${flushed.wakeUps} wake-ups and ${flushed.mails} mails in it. ${counted}; ${REPORTS} mails`,
    );
  });
});

if (REDIS_BINARY !== undefined) {
  describe('a Redis that hangs', () => {
    const REPORTS = 30;
    let redis: OwnRedis;
    let hub: TrialHub;
    afterEach(async () => {
      redis.thaw();
      await killWorkers();
      await hub.close();
      await redis.stop();
    });

    it('keeps nobody waiting for a receipt, and no report from being delivered by the sweeps', async () => {
      redis = await startOwnRedis();
      hub = await openTrialHub({ redisUrl: redis.url });
      await recordChildren(hub, 0, REPORTS, null);
      await startWorker(hub.environmentWith());
      const trail = await undisturbed(hub);
      redis.freeze();
      const began = performance.now();
      await reportAll(hub, 1, REPORTS);
      const accepted = performance.now() - began;
      await allWorked(hub);
      const counted = await expectAllLike(hub, trail, REPORTS);
      redis.thaw();
      tell(`redis hanging all the while: receipts in ${(accepted / (REPORTS - 1)).toFixed(0)} ms each. ${counted}`);
    });
  });
}
