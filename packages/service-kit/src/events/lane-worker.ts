import type { Lanes } from '../queue/queues';
import { BatchSize } from './batch-size';
import { FailureBook } from './failure-book';
import type { LaneWorkerParts } from './lane-worker-parts';
import { workBatch, workOne, type WorkedBatch } from './work-events';

/** How long a lane is worked before others get their turn. */
const TURN_MS = 200;
/** While usual events keep coming, they are gathered this long into a batch; an urgent one ends the gathering. */
const GATHER_MS = 40;
const BUSY_WAIT_MS = 20;

interface Turn {
  again: boolean;
  urgent: boolean;
  /** Ends the gathering. */
  hurry: () => void;
  done: Promise<number>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Works the lanes of one consumer in this process. Another process may work other lanes, or take this one over. */
export class LaneWorker implements Lanes {
  private readonly turns = new Map<number, Turn>();
  private readonly failures: FailureBook;
  private readonly size = new BatchSize();
  private stopping = false;

  constructor(private readonly parts: LaneWorkerParts) {
    this.failures = new FailureBook(parts);
  }

  /**
   * Works what is due in the lane, and resolves to how many events it worked. A second call while the first runs has the first look once
   * more, and waits for it.
   */
  async work(lane: number): Promise<number> {
    const running = this.turns.get(lane);
    if (running !== undefined) {
      running.again = true;
      await running.done;
    }
    if (running !== undefined || this.stopping) return 0;
    const mine: Turn = { again: false, urgent: false, hurry: () => undefined, done: Promise.resolve(0) };
    this.turns.set(lane, mine);
    mine.done = this.turn(lane, mine);
    return mine.done;
  }

  nudge(lane: number, urgent: boolean): boolean {
    const running = this.turns.get(lane);
    if (running === undefined || this.stopping) return false;
    running.again = true;
    if (urgent) {
      running.urgent = true;
      running.hurry();
    }
    return true;
  }

  /** Finishes the batches that are being worked and takes no more. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled([...this.turns.values()].map(({ done }) => done));
  }

  private async turn(lane: number, mine: Turn): Promise<number> {
    let worked = 0;
    let finished = false;
    let urgent = false;
    try {
      for (const ends = performance.now() + TURN_MS; !this.stopping && !finished && performance.now() < ends;) {
        mine.again = false;
        mine.urgent = false;
        const batch = await workBatch(this.parts, lane, this.size.next);
        worked += await this.settle(lane, batch);
        urgent = mine.urgent || (batch.urgent && batch.more);
        if (batch.busy) await pause(BUSY_WAIT_MS);
        else if (!batch.more && !mine.again) finished = true;
        else if (!batch.more && !mine.urgent) await this.gather(mine);
      }
    } finally {
      // In the same breath as the decision to end: a nudge after it must not find the turn.
      this.turns.delete(lane);
    }
    if (!finished && !this.stopping) this.parts.wakeAgain(lane, urgent);
    return worked;
  }

  private async gather(mine: Turn): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, GATHER_MS);
      mine.hurry = resolve;
    });
    clearTimeout(timer);
  }

  private async settle(lane: number, { claimed, urgent, error, seconds }: WorkedBatch): Promise<number> {
    const { consumer, metrics } = this.parts;
    if (claimed.length > 0) metrics.laneBatch.observe({ consumer }, seconds);
    if (!urgent) this.size.learn(claimed.length, seconds);
    if (error !== undefined) return this.oneByOne(lane, claimed, error);
    metrics.events.inc({ consumer, outcome: 'DONE' }, claimed.length);
    return claimed.length;
  }

  private async oneByOne(lane: number, claimed: readonly string[], error: unknown): Promise<number> {
    const { consumer, metrics, log } = this.parts;
    log.warn({ consumer, lane, count: claimed.length, error }, 'A batch failed; its events are worked alone');
    let worked = 0;
    for (const id of claimed) {
      if (this.stopping) break;
      const failure = claimed.length === 1 ? error : await workOne(this.parts, lane, id);
      if (failure !== undefined) await this.failures.note(id, failure);
      else {
        worked += 1;
        metrics.events.inc({ consumer, outcome: 'DONE' });
      }
    }
    return worked;
  }
}
