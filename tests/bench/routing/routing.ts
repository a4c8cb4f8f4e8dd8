import { parseArgs } from 'node:util';
import { REDIS_AVAILABLE, startPrivateRedis } from '@homeward/testkit';
import type { Figure } from '../figure';
import { startBenchServer } from '../shared/bench-server';
import { seedChildren } from '../shared/children';
import { measureThroughput, type BackEnd, type Throughput } from './throughput';
import { runUrgent } from './urgent-run';

const TEMPLATE = 'bench_template';
const WARM_UP = 200;
/** At 20 a second: more than the others ever take to drain. */
const URGENT_AT_MOST = 6_000;

/** `--notifications 2000` for a quick run, `--rounds 3` for fewer of them. */
function readOptions(args: readonly string[]): { notifications: number; rounds: number } {
  const { values } = parseArgs({
    args: [...args],
    options: { notifications: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '5' } },
  });
  return { notifications: Number(values.notifications), rounds: Number(values.rounds) };
}

/** Notifications through all stages on each back end, against PostgreSQL alone and bare BullMQ, alternating in one run. */
export async function routing(print: (line: string) => void, args: readonly string[] = []): Promise<Figure[]> {
  const { notifications, rounds } = readOptions(args);
  const size = Math.ceil(notifications / rounds);
  if (!REDIS_AVAILABLE)
    print('No redis-server or valkey-server on the PATH, and no REDIS_URL: the Redis back end is not measured.');
  const redis = REDIS_AVAILABLE ? await startPrivateRedis() : undefined;
  const reported = WARM_UP + size * rounds;
  print(
    `${size * rounds} notifications in ${rounds} rounds on each back end; one PostgreSQL with fsync on; rates are notifications a second`,
  );
  const server = await startBenchServer();
  try {
    await server.create(TEMPLATE, (owner) => seedChildren(owner, reported + URGENT_AT_MOST));
    const backEnds: BackEnd[] = [{ name: 'postgres', databaseUrl: server.url('hub_postgres'), redisUrl: undefined }];
    if (redis) backEnds.push({ name: 'redis', databaseUrl: server.url('hub_redis'), redisUrl: redis.url });
    for (const { name } of backEnds) await server.clone(`hub_${name}`, TEMPLATE);
    await server.clone('peer', TEMPLATE);
    const { hubs, ratios } = await measureThroughput({
      backEnds,
      peerUrl: server.url('peer'),
      warmUp: WARM_UP,
      size,
      rounds,
      print,
    });
    const waits = await measureUrgent(hubs, reported, print);
    const figures = ratios.map(({ name, ratio }) => ({ name: `routing.ratio.${name}`, value: ratio, toReach: 0.5 }));
    return [...figures, { name: 'routing.urgent.p99.ms', value: Math.max(...waits), toReach: 2_000 }];
  } finally {
    await server.stop();
    await redis?.stop();
  }
}

async function measureUrgent(hubs: Throughput['hubs'], reported: number, print: (line: string) => void): Promise<number[]> {
  const waits = [];
  for (const { name, databaseUrl, redisUrl } of hubs) {
    const run = await runUrgent({ databaseUrl, redisUrl, others: reported, from: reported, atMost: URGENT_AT_MOST });
    print(
      `urgent on ${name}: ${run.sent} at 20 a second while ${reported} found reports drained in ${run.drainSeconds.toFixed(1)} s; ` +
        `accepted to delivered, ms: median ${run.median.toFixed(0)}, p99 ${run.p99.toFixed(0)}, worst ${run.worst.toFixed(0)}`,
    );
    waits.push(run.p99);
  }
  return waits;
}
