import { rmSync } from 'node:fs';
import { forgetRun } from './test-run';

export = async function globalTeardown(): Promise<void> {
  const run = forgetRun();
  if (run === undefined) return;
  await run.stop();
  rmSync(run.dir, { recursive: true, force: true });
};
