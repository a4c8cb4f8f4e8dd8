import type { Consumer } from '@homeward/contracts';

export interface OutsideJobOptions {
  /** 1 is served first; 2^21 last. Every job has one. */
  priority: number;
  delayMs?: number;
}

export interface OutsideQueueOptions {
  /** How many are worked at once in this process; 4 when not given. */
  concurrency?: number;
  /** No more than `max` in any `durationMs` over all processes. */
  limit?: { max: number; durationMs: number };
}

/** Deliveries to the outside: a job carries an id and nothing else. */
export interface OutsideQueue {
  /**
   * An id that waits already is not added again; one that is delayed takes the new delay; one that is being worked is worked once more
   * afterwards, so that a handler may ask for its own next try.
   */
  add(id: string, options: OutsideJobOptions): Promise<void>;
  /** Stops taking jobs, waits for those being worked. */
  close(): Promise<void>;
}

/** The lanes of one consumer in this process. */
export interface Lanes {
  /** Works one lane until nothing that is due is left, or its turn is over. */
  work(lane: number): Promise<unknown>;
  /** Tells the lane that there is more. False when it is not being worked here at this moment: then somebody must be woken. */
  nudge(lane: number, urgent: boolean): boolean;
}

/** BullMQ on either of its back ends. Nothing here is the truth: a lost or flushed queue is refilled by the sweeps. */
export interface Queues {
  readonly backend: 'postgres' | 'redis';
  /** Asks for one lane of one consumer to be worked soon; deduplicated, never throws, and lost without harm. */
  wake(consumer: Consumer, lane: number, urgent: boolean): void;
  /** Starts working the lanes of a consumer in this process. */
  openLanes(consumer: Consumer, lanes: Lanes, concurrency: number): { close(): Promise<void> };
  openOutside(name: string, handle: (id: string) => Promise<void>, options?: OutsideQueueOptions): OutsideQueue;
  /** Resolves when Redis or the queue's PostgreSQL has answered; for readiness, with a time limit of the caller's own. */
  ping(): Promise<void>;
  /** Closes workers before queues. */
  close(): Promise<void>;
}
