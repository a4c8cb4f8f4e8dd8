import type { Command } from 'commander';
import type { Terminal } from '../terminal';

export function registerWork(program: Command, terminal: Terminal): void {
  program
    .command('work')
    .description('work the jobs and sweeps of all services in this process, on the database of DATABASE_URL; no graph')
    .action(async () => {
      const { runWorker } = require('../hub/run-worker') as typeof import('../hub/run-worker');
      terminal.exitCode = await runWorker(terminal);
    });
}
