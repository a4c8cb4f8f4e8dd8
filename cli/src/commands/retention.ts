import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

export function registerRetention(program: Command, terminal: Terminal): void {
  program
    .command('retention')
    .description('count what is over its period (RETENTION_… in docs/running.md), table by table')
    .option('--apply', 'remove what holds no record: sealed parts of events, e-mail that is over')
    .option(...DATA_OPTION)
    .action(async (given: { data: string; apply?: boolean }) => {
      const { runRetention } = require('../retention/run-retention') as typeof import('../retention/run-retention');
      await runRetention(given, terminal);
    });
}
