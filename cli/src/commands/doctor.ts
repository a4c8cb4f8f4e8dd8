import type { Command } from 'commander';
import { findingLines } from '../doctor/finding';
import { DATA_OPTION } from '../hub/hub-directory';
import { findRunningHub } from '../running-hub';
import type { Terminal } from '../terminal';

export function registerDoctor(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('look at every part of the running hub, one line each')
    .option(...DATA_OPTION)
    .action(async ({ data }: { data: string }) => {
      findRunningHub(terminal.workingDirectory, data);
      const { examineHub } = require('../doctor/examine-hub') as typeof import('../doctor/examine-hub');
      const findings = await examineHub(data, terminal);
      for (const line of findingLines(findings)) terminal.print(line);
      terminal.exitCode = findings.every(({ well }) => well) ? 0 : 1;
    });
}
