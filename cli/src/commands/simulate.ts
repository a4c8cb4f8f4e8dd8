import type { Command } from 'commander';
import type { Terminal } from '../terminal';

export function registerSimulate(program: Command, terminal: Terminal): void {
  program
    .command('simulate')
    .description('play a scenario against the protocols alone: who is told, what falls due when, by which rule and why')
    .argument('[file]', 'a scenario, or a directory of them: see docs/scenarios.md')
    .option('--brief', 'the outcome of each case alone, without its timeline')
    .option('--schema', 'print the JSON Schema of a scenario, for an editor, and nothing else')
    .action((file: string | undefined, options: { brief?: boolean; schema?: boolean }) => {
      const { simulate, printSchema } = require('../scenarios/simulate') as typeof import('../scenarios/simulate');
      if (options.schema) return printSchema(terminal);
      simulate(file, { brief: options.brief ?? false }, terminal);
    });
}
