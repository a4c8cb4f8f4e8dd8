import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import { findRunningHub } from '../running-hub';
import type { Terminal } from '../terminal';

export function registerDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description("play one weekend of Rochdale's child in Medway against the running hub, and print the trail")
    .option(...DATA_OPTION)
    .action(async (options: { data: string }) => {
      const hub = findRunningHub(terminal.workingDirectory, options.data);
      const { runDemo } = require('../demo/run-demo') as typeof import('../demo/run-demo');
      terminal.exitCode = await runDemo(hub, (line) => terminal.print(line));
    });
}
