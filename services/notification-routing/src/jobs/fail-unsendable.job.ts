import { defineSweep, type Database } from '@homeward/service-kit';

const EVERY_MS = 10_000;

export const failUnsendableSweep = (run: (jobsDatabase: Database) => Promise<number>) =>
  defineSweep({ name: 'unsendable-mail', everyMs: EVERY_MS, run });
