import { Command } from 'commander';
import { registerAudit } from './commands/audit';
import { registerCodegen } from './commands/codegen';
import { registerDemo } from './commands/demo';
import { registerDocuments } from './commands/documents';
import { registerDoctor } from './commands/doctor';
import { registerExplain } from './commands/explain';
import { registerKeys } from './commands/keys';
import { registerMail } from './commands/mail';
import { registerMigrate } from './commands/migrate';
import { registerReplay } from './commands/replay';
import { registerReplayDecisions } from './commands/replay-decisions';
import { registerSessions } from './commands/sessions';
import { registerSimulate } from './commands/simulate';
import { registerRetention } from './commands/retention';
import { registerStart } from './commands/start';
import { registerToken } from './commands/token';
import { registerWork } from './commands/work';
import type { Terminal } from './terminal';

const COMMANDS = [
  registerStart,
  registerDemo,
  registerToken,
  registerMail,
  registerDoctor,
  registerMigrate,
  registerReplay,
  registerAudit,
  registerSessions,
  registerRetention,
  registerKeys,
  registerWork,
  registerExplain,
  registerSimulate,
  registerReplayDecisions,
  registerCodegen,
  registerDocuments,
];

export function buildProgram(terminal: Terminal): Command {
  const program = new Command('homeward')
    .description(
      'The hub through which police, local authorities, interview providers and education share one picture of a child who goes missing',
    )
    .showHelpAfterError('(homeward --help lists the commands)');
  for (const register of COMMANDS) register(program, terminal);
  return program;
}
