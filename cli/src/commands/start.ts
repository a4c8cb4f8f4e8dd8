import type { Command } from 'commander';
import { Refusal } from '@homeward/embedded';
import { DATA_OPTION } from '../hub/hub-directory';
import type { Terminal } from '../terminal';
import { timeWithZone } from '../time-with-zone';

interface GivenOptions {
  port: string;
  data: string;
  fresh?: boolean;
  businessNow?: string;
}

export function registerStart(program: Command, terminal: Terminal): void {
  program
    .command('start')
    .description('start the whole hub in this process: database, issuer, mailbox, services and the graph')
    .option('--port <port>', 'the port of the graph; 0 for any', '4000')
    .option(...DATA_OPTION)
    .option('--fresh', 'empty the data directory first')
    .option('--business-now <time>', 'where the simulated clock of an empty hub begins, as 2026-05-12T00:00:00Z')
    .action(async (given: GivenOptions) => {
      const port = Number(given.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new Refusal(`--port ${given.port} is not a port: give a number from 1 to 65535, or 0 for any free one.`);
      }
      // loaded here, as every other command would wait a second for all the services
      const { runHub } = require('../hub/run-hub') as typeof import('../hub/run-hub');
      terminal.exitCode = await runHub(
        { port, data: given.data, fresh: given.fresh ?? false, businessNow: timeWithZone('--business-now', given.businessNow) },
        terminal,
      );
    });
}
