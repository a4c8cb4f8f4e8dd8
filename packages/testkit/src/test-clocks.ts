import { conflict, type BusinessClock, type OpenClocks } from '@homeward/service-kit';

/** Business time stands still until it is moved; system time runs, and can be put forward past a backoff or a lease. */
export class TestClocks implements OpenClocks {
  private businessNow: Date;
  private aheadMs = 0;

  constructor(now: Date) {
    this.businessNow = now;
  }

  readonly business: BusinessClock = {
    simulated: true,
    now: () => new Date(this.businessNow),
    catchUp: () => undefined,
    moveTo: async (at) => {
      if (at < this.businessNow) throw conflict('The simulated clock only moves forward. Give a time after the present one.');
      this.businessNow = new Date(at);
    },
  };

  readonly system = { now: (): Date => new Date(Date.now() + this.aheadMs) };

  /** Puts the system clock forward: what waits for a retry becomes due. */
  advanceSystem(ms: number): void {
    this.aheadMs += ms;
  }

  close(): void {}
}
