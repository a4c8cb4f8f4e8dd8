import type { Queue } from 'bullmq';
import type { Consumer } from '@homeward/contracts';
import type { Settings } from '../config/settings';
import type { Log } from '../log/log';
import { openLaneWorker } from './lane-worker-queue';
import { openOutsideQueue } from './outside-queue';
import { openQueueBackend, type QueueBackend } from './queue-backend';
import type { Lanes, OutsideQueue, OutsideQueueOptions, Queues } from './queues';
import { WakeUps } from './wake-ups';

export interface OpenQueuesOptions {
  settings: Settings;
  log: Log;
}

/** BullMQ on Redis where the settings name one, else on PostgreSQL. */
export function openQueues({ settings, log }: OpenQueuesOptions): Queues {
  const lost = (error: unknown): void => log.warn({ error }, 'The connection to the queue was lost; it is made again');
  return new BullQueues(openQueueBackend(settings, lost), log);
}

interface Closable {
  close(): Promise<void>;
}

class BullQueues implements Queues {
  readonly backend: 'postgres' | 'redis';
  private readonly queues = new Map<string, Queue>();
  private readonly wakeUps = new Map<Consumer, WakeUps>();
  private readonly lanes = new Map<Consumer, Lanes>();
  private readonly workers: Closable[] = [];
  private closed: Promise<void> | undefined;

  constructor(
    private readonly bull: QueueBackend,
    private readonly log: Log,
  ) {
    this.backend = bull.kind;
  }

  wake(consumer: Consumer, lane: number, urgent: boolean): void {
    if (this.closed !== undefined || this.lanes.get(consumer)?.nudge(lane, urgent)) return;
    this.wakeUpsOf(consumer).wake(lane, urgent);
  }

  openLanes(consumer: Consumer, lanes: Lanes, concurrency: number): { close(): Promise<void> } {
    this.lanes.set(consumer, lanes);
    const wakeUps = this.wakeUpsOf(consumer);
    wakeUps.workedHere();
    const work = (lane: number): Promise<unknown> => {
      wakeUps.started(lane);
      return lanes.work(lane);
    };
    return this.keep(openLaneWorker(this.bull, consumer, work, concurrency, this.log));
  }

  openOutside(name: string, handle: (id: string) => Promise<void>, options: OutsideQueueOptions = {}): OutsideQueue {
    const queueName = `outside-${name}`;
    return this.keep(
      openOutsideQueue({ bull: this.bull, queue: this.queue(queueName), name: queueName, handle, options, log: this.log }),
    );
  }

  ping(): Promise<void> {
    return this.bull.ping();
  }

  close(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.wakeUps.values()].map((wakeUps) => wakeUps.settled()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.bull.close();
  }

  private keep<T extends Closable>(worker: T): T {
    this.workers.push(worker);
    return worker;
  }

  private wakeUpsOf(consumer: Consumer): WakeUps {
    const known = this.wakeUps.get(consumer);
    if (known !== undefined) return known;
    const made = new WakeUps(consumer, this.queue(`lanes-${consumer}`), this.log);
    this.wakeUps.set(consumer, made);
    return made;
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const made = this.bull.queue(name);
    made.on('error', (error) => this.log.debug({ queue: name, error }, 'The queue reports an error'));
    this.queues.set(name, made);
    return made;
  }
}
