import { conflict } from '../errors/app-error';
import type { BusinessClock, Clock, Clocks } from './clock';

/** Where a simulation keeps how far it is ahead, so that every process of the hub agrees. Milliseconds. */
export interface OffsetStore {
  read(): Promise<number>;
  /** Resolves to the offset that now stands: it never gets smaller. */
  move(offsetMs: number): Promise<number>;
}

/** The machine's clock: here alone is it read. */
export const systemClock: Clock = { now: () => new Date() };

const REREAD_MS = 250;

export interface OpenClocks extends Clocks {
  close(): void;
}

/**
 * `store` set: simulated; its offset is read again at `catchUp`, as every transaction does, and every 250 ms for what shows the time outside
 * of one. A failed reading leaves the last one standing.
 */
export async function createClocks(store?: OffsetStore, system: Clock = systemClock): Promise<OpenClocks> {
  if (store === undefined) return { business: new RealClock(system), system, close: () => undefined };
  const business = new SimulatedClock(system, store);
  await business.reread();
  const timer = setInterval(() => void business.catchUp(), REREAD_MS);
  timer.unref();
  return { business, system, close: () => clearInterval(timer) };
}

class RealClock implements BusinessClock {
  readonly simulated = false;

  constructor(private readonly system: Clock) {}

  now(): Date {
    return this.system.now();
  }

  catchUp(): undefined {
    return undefined;
  }

  moveTo(): Promise<void> {
    return Promise.reject(
      conflict('This hub runs on real time, which nobody moves. Start it with BUSINESS_CLOCK=simulated to simulate.'),
    );
  }
}

class SimulatedClock implements BusinessClock {
  readonly simulated = true;
  /** Until it is first read; behind the machine's where a simulation began in the past. */
  private offsetMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly system: Clock,
    private readonly store: OffsetStore,
  ) {}

  now(): Date {
    return new Date(this.system.now().getTime() + this.offsetMs);
  }

  async moveTo(at: Date): Promise<void> {
    if (at < this.now()) throw conflict('The simulated clock only moves forward. Give a time after the present one.');
    this.offsetMs = await this.store.move(Math.round(at.getTime() - this.system.now().getTime()));
  }

  catchUp(): Promise<void> {
    return this.reread().catch(() => undefined);
  }

  async reread(): Promise<void> {
    this.offsetMs = Math.max(this.offsetMs, await this.store.read());
  }
}
