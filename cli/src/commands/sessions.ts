import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import type { RevokeGiven } from '../sessions/revoke-session';
import type { Terminal } from '../terminal';

export function registerSessions(program: Command, terminal: Terminal): void {
  const sessions = program.command('sessions').description('take tokens back before they expire, and see which are');
  sessions
    .command('revoke')
    .description(
      'refuse what a token, a session, a person or a client was given until now; in force everywhere within 30 seconds',
    )
    .option('--token-id <jti>', 'one token, by its id')
    .option('--session <sid>', 'all tokens of a session, as the issuer names it')
    .option('--subject <sub>', 'all tokens of a person or a system that were issued until now')
    .option('--client <id>', 'all tokens of a client of the issuer that were issued until now')
    .requiredOption('--because <text>', 'why, for those who look later; name no child')
    .option(...DATA_OPTION)
    .action(async (given: RevokeGiven) => {
      const { revokeSession } = require('../sessions/revoke-session') as typeof import('../sessions/revoke-session');
      await revokeSession(given, terminal);
    });
  sessions
    .command('list')
    .description('what is revoked, until no token of it can be shown any more')
    .option(...DATA_OPTION)
    .action(async (given: { data: string }) => {
      const { listSessions } = require('../sessions/list-sessions') as typeof import('../sessions/list-sessions');
      await listSessions(given, terminal);
    });
}
