import type { Queue } from 'bullmq';
import type { Consumer } from '@homeward/contracts';
import type { Log } from '../log/log';

export const PRIORITY = { urgent: 1, usual: 10 } as const;

interface Asking {
  again: boolean;
  /** Ends the holding back of what came after the queue was told. */
  release: () => void;
  done: Promise<void>;
}

/** How long usual wake-ups of a lane are gathered into one. */
const GATHER_MS = 10;
/** How long further wake-ups of a lane are held back where its start is not seen, because another process works it. */
const HOLD_MS = 20;
/** And where this process works the lanes, unless it starts the lane before: a waiting lane need not be asked for twice. */
const HOLD_WORKED_HERE_MS = 150;

/**
 * Wake-ups of one consumer's lanes. An urgent one goes at once, and has a job of its own, as a waiting job keeps the priority it came with.
 * Until the queue has been told and the lane is being worked, further wake-ups of it are one.
 */
export class WakeUps {
  private readonly asking = new Map<string, Asking>();
  private holdMs = HOLD_MS;

  constructor(
    private readonly consumer: Consumer,
    private readonly queue: Queue,
    private readonly log: Log,
  ) {}

  wake(lane: number, urgent: boolean): void {
    const id = idOf(lane, urgent);
    const asking = this.asking.get(id);
    if (asking !== undefined) {
      asking.again = true;
      return;
    }
    const mine: Asking = { again: true, release: () => undefined, done: Promise.resolve() };
    this.asking.set(id, mine);
    mine.done = this.tell(id, lane, urgent, mine);
  }

  /** The lanes are worked in this process, which says of each when it starts. */
  workedHere(): void {
    this.holdMs = HOLD_WORKED_HERE_MS;
  }

  /** The lane is about to be looked at: whatever was asked for so far will be found. */
  started(lane: number): void {
    for (const urgent of [true, false]) {
      const asking = this.asking.get(idOf(lane, urgent));
      if (asking === undefined) continue;
      asking.again = false;
      asking.release();
    }
  }

  async settled(): Promise<void> {
    this.holdMs = 0;
    for (const { release } of this.asking.values()) release();
    await Promise.all([...this.asking.values()].map(({ done }) => done));
  }

  private async tell(id: string, lane: number, urgent: boolean, asking: Asking): Promise<void> {
    try {
      while (asking.again) {
        if (!urgent) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
        asking.again = false;
        await this.queue.add(
          'lane',
          { lane },
          {
            priority: urgent ? PRIORITY.urgent : PRIORITY.usual,
            deduplication: { id, keepLastIfActive: true },
            attempts: 1,
            removeOnComplete: true,
            removeOnFail: true,
          },
        );
        await this.hold(asking);
      }
    } catch (error) {
      this.log.warn({ consumer: this.consumer, lane, error }, 'A wake-up was lost; the sweep finds the lane');
    } finally {
      this.asking.delete(id);
    }
  }

  private async hold(asking: Asking): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.holdMs);
      asking.release = resolve;
    });
    clearTimeout(timer);
  }
}

const idOf = (lane: number, urgent: boolean): string => (urgent ? `${lane}-urgent` : String(lane));
