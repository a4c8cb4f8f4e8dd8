import type { Log } from '@homeward/service-kit';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { WINDOW_SECONDS } from './rate-limits';

/** Counts what each key uses in a minute. */
export interface Counter {
  /** Resolves to how many seconds to wait before using more, 0 while the key is within its limit. Never rejects. */
  use(key: string, points: number): Promise<number>;
}

export interface Counters {
  /** `name` sets counters apart from each other; at most `limit` in a minute for each key. */
  counter(name: string, limit: number): Counter;
  close(): void;
}

/** How long an answer of Redis is waited for, and how long Redis is left alone after it gave none. Milliseconds. */
const PATIENCE_MS = 100;
const REST_MS = 1_000;

async function secondsToWait(limiter: RateLimiterAbstract, key: string, points: number): Promise<number> {
  try {
    await limiter.consume(key, points);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

const inMemory = (name: string, limit: number): RateLimiterAbstract =>
  new RateLimiterMemory({ keyPrefix: name, points: limit, duration: WINDOW_SECONDS });

function alone(): Counters {
  return {
    counter(name, limit) {
      const limiter = inMemory(name, limit);
      return { use: (key, points) => secondsToWait(limiter, key, points) };
    },
    close: () => undefined,
  };
}

/**
 * Counters of this process; with `redisUrl`, those that every gateway with the same one shares, in one round trip for each use. While
 * Redis does not answer, each gateway counts for itself: a limit that is kept less strictly does less harm than an outage.
 */
export function openCounters(log: Log, redisUrl?: string): Counters {
  if (redisUrl === undefined) return alone();
  const redis = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MS,
    retryStrategy: (times) => Math.min(50 * times, REST_MS),
  });
  redis.on('error', () => undefined); // said below, when a counter misses it
  let restUntil = 0;
  let missed = false;
  const lost = (error: unknown): void => {
    restUntil = performance.now() + REST_MS;
    if (!missed) log.warn({ error }, 'Redis does not answer: each gateway counts for itself until it does.');
    missed = true;
  };
  const found = (): void => {
    if (missed) log.info({}, 'Redis answers again: the gateways count together.');
    missed = false;
  };
  return {
    counter(name, limit) {
      const local = inMemory(name, limit);
      const shared = new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `homeward-gateway.${name}`,
        points: limit,
        duration: WINDOW_SECONDS,
        // who is over the limit is known to be so until the minute is over, without asking Redis again
        inMemoryBlockOnConsumed: limit + 1,
      });
      return {
        async use(key, points) {
          if (performance.now() < restUntil) return secondsToWait(local, key, points);
          try {
            const seconds = await secondsToWait(shared, key, points);
            found();
            return seconds;
          } catch (error) {
            lost(error);
            return secondsToWait(local, key, points);
          }
        },
      };
    },
    close: () => redis.disconnect(),
  };
}
