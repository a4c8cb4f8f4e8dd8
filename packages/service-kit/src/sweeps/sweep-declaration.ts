import type { Database } from '../database/database';

export interface SweepDeclaration {
  /** Unique in the service: 'unaccepted-deliveries'. */
  readonly name: string;
  /** Milliseconds of the system clock between the end of one run and the next. */
  readonly everyMs: number;
  /** Claims what is due with FOR UPDATE SKIP LOCKED; resolves to how many it worked. A full batch may be followed by another at once. */
  readonly run: (jobsDatabase: Database) => Promise<number>;
}

export function defineSweep(sweep: SweepDeclaration): SweepDeclaration {
  return Object.freeze({ ...sweep });
}
