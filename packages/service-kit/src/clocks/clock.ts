export interface Clock {
  now(): Date;
}

/** The clock of duties, windows and access dates. In a simulation it runs ahead of the machine's by a stored offset. */
export interface BusinessClock extends Clock {
  readonly simulated: boolean;
  /** Takes over what another process has moved. Undefined on real time: there is nothing to wait for. */
  catchUp(): Promise<void> | undefined;
  /** Moves every process of the hub to `at`. Throws AppError CONFLICT unless configured as simulated, and when `at` lies in the past. */
  moveTo(at: Date): Promise<void>;
}

export interface Clocks {
  readonly business: BusinessClock;
  /** Tokens, leases, retries, audit: always the machine's. */
  readonly system: Clock;
}
