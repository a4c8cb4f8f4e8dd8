import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

export function registerMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the database to this version: that of DATABASE_URL, or else the embedded one')
    .option(...DATA_OPTION)
    .action(async (options: { data: string }) => {
      const { runMigrations } = require('../hub/run-migrations') as typeof import('../hub/run-migrations');
      const names = await runMigrations(options.data, terminal);
      for (const name of names) terminal.print(name);
      terminal.print(names.length === 0 ? 'The database is already of this version.' : `${names.length} migrations were run.`);
    });
}
