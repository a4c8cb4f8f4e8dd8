import { parseSettings } from '@homeward/service-kit';
import type { Terminal } from '../terminal';
import { Closers } from './closers';
import { refuseDatabaseFault } from './database-fault';
import { startServices } from './start-services';
import { untilAskedToStop } from './until-asked-to-stop';

/** Works until it is asked to stop, then drains. Resolves to the exit code. */
export async function runWorker(terminal: Terminal): Promise<number> {
  const { databaseUrl } = parseSettings(terminal.environment);
  const closers = new Closers((line) => terminal.complain(line));
  const asked = untilAskedToStop();
  try {
    await startServices(terminal.environment, closers).catch(refuseDatabaseFault(databaseUrl));
    terminal.print('Working the jobs and sweeps of all services. SIGTERM drains and stops.');
    await asked;
    return 0;
  } finally {
    await closers.closeAll();
  }
}
