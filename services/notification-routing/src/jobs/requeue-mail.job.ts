import { defineSweep, type Database } from '@homeward/service-kit';

const EVERY_MS = 5_000;

export const requeueMailSweep = (run: (jobsDatabase: Database) => Promise<number>) =>
  defineSweep({ name: 'waiting-mail', everyMs: EVERY_MS, run });
