import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

interface GivenOptions {
  data: string;
  consumer?: string;
  since?: string;
}

export function registerReplay(program: Command, terminal: Terminal): void {
  program
    .command('replay')
    .description('have events worked again: those that were given up, or with --since all from then on')
    .option('--consumer <service>', 'of this service alone')
    .option('--since <time>', 'ISO 8601 with zone, as 2026-03-14T02:10:00Z')
    .option(...DATA_OPTION)
    .action(async (given: GivenOptions) => {
      const { replay } = require('../hub/replay') as typeof import('../hub/replay');
      for (const { consumer, count } of await replay(given, terminal)) terminal.print(`${consumer}: ${count} to be worked again`);
    });
}
