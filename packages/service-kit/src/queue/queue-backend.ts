import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Settings } from '../config/settings';
import { unavailable } from '../errors/app-error';
import { QUEUE_LOGIN, QUEUE_SCHEMA, urlAs } from '../hub/roles';
import { PreparedPool } from './prepared-pool';

/** The only place that knows on what BullMQ runs. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): Queue;
  worker(name: string, work: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function openQueueBackend(settings: Settings, connectionLost: (error: unknown) => void): QueueBackend {
  return settings.redisUrl === undefined
    ? postgresBackend(settings, connectionLost)
    : redisBackend(settings, settings.redisUrl, connectionLost);
}

/**
 * Commits of the queue are not waited for: after a crash of the server a wake-up may be missing, and the sweeps find the work without it.
 * Each worker keeps one connection of the pool to listen on.
 */
function postgresBackend(settings: Settings, connectionLost: (error: unknown) => void): QueueBackend {
  const pool = new PreparedPool({
    connectionString: urlAs(settings.databaseUrl, QUEUE_LOGIN, settings.secret),
    application_name: 'homeward queue',
    options: `-c search_path=${QUEUE_SCHEMA} -c synchronous_commit=off`,
    max: 20,
    keepAlive: true,
  });
  pool.on('error', connectionLost);
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { connection: pool } as never, createPostgresBackend as never),
    worker: (name, work, options) =>
      new Worker(name, work, { ...options, connection: pool } as never, createPostgresBackend as never),
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  };
}

/** The prefix holds the name of the database, so that two hubs may share one Redis. */
function redisBackend(settings: Settings, url: string, connectionLost: (error: unknown) => void): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(50 * times, 2_000) });
  connection.on('error', connectionLost);
  const prefix = `homeward-${new URL(settings.databaseUrl).pathname.slice(1)}`;
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: connection as never, prefix }),
    worker: (name, work, options) => new Worker(name, work, { ...options, connection: connection as never, prefix }),
    ping: async () => {
      if (connection.status !== 'ready') throw unavailable('The queue does not answer.');
      await connection.ping();
    },
    close: async () => connection.disconnect(),
  };
}
