import { defineSweep, type Database } from '@homeward/service-kit';

/** Acceptance is timed in minutes of the business clock; a simulation moves it in leaps. */
const EVERY_MS = 1_000;

export const escalateUnacceptedSweep = (run: (jobsDatabase: Database) => Promise<number>) =>
  defineSweep({ name: 'unaccepted-deliveries', everyMs: EVERY_MS, run });
