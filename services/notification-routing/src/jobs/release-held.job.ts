import { defineSweep, type Database } from '@homeward/service-kit';

/** Offices open by the business clock; a simulation moves it in leaps. */
const EVERY_MS = 1_000;

export const releaseHeldSweep = (run: (jobsDatabase: Database) => Promise<number>) =>
  defineSweep({ name: 'held-deliveries', everyMs: EVERY_MS, run });
