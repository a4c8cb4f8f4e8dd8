import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import type { Terminal } from '../terminal';

interface VerifyGiven {
  data: string;
  anchors?: string;
}

interface ExportGiven {
  data: string;
  child: string;
  names?: boolean;
}

export function registerAudit(program: Command, terminal: Terminal): void {
  const audit = program.command('audit').description('who saw and changed what: see that it stands, or hand it to its subject');
  audit
    .command('verify')
    .description('compare every row of the audit with its seal; ends with 1 when one was changed, removed or put in between')
    .option('--anchors <file>', 'the heads noted outside the database; else AUDIT_ANCHOR_FILE, or those of the data directory')
    .option(...DATA_OPTION)
    .action(async (given: VerifyGiven) => {
      const { verifyTrail } = require('../audit/verify-trail') as typeof import('../audit/verify-trail');
      terminal.exitCode = (await verifyTrail(given, terminal)) ? 0 : 1;
    });
  audit
    .command('export')
    .description('for a subject access request: who saw what of a child and when, a line of JSON each, the oldest first')
    .requiredOption('--child <id>', 'the id of the child')
    .option('--names', 'also the names of those who acted for an organisation, where they may be disclosed')
    .option(...DATA_OPTION)
    .action(async (given: ExportGiven) => {
      const { exportAccesses } = require('../audit/export-accesses') as typeof import('../audit/export-accesses');
      await exportAccesses(given, terminal);
    });
}
