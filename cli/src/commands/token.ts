import type { Command } from 'commander';
import { PERSONAS } from '@homeward/embedded';
import { DATA_OPTION } from '../hub/hub-directory';
import { findRunningHub } from '../running-hub';
import type { Terminal } from '../terminal';

interface TokenOptions {
  data: string;
  list?: boolean;
}

/** Prints the token and nothing else, so that `$(homeward token kent-police)` can be put into a command. */
export function registerToken(program: Command, terminal: Terminal): void {
  program
    .command('token')
    .description('print an access token of a persona, good for one hour')
    .argument('[persona]', 'one of those that --list names')
    .option('--list', 'list the personas')
    .option(...DATA_OPTION)
    .action(async (persona: string | undefined, options: TokenOptions) => {
      if (options.list || persona === undefined) {
        for (const line of personaLines()) terminal.print(line);
        return;
      }
      terminal.print(await findRunningHub(terminal.workingDirectory, options.data).tokenOf(persona));
    });
}

function personaLines(): string[] {
  const widest = (texts: string[]): number => Math.max(...texts.map((text) => text.length));
  const names = widest(PERSONAS.map(({ name }) => name));
  const people = widest(PERSONAS.map(({ displayName }) => displayName));
  return PERSONAS.map(
    ({ name, displayName, organisation, roles }) =>
      `${name.padEnd(names)}  ${displayName.padEnd(people)}  ${roles.join(', ')} at ${organisation}`,
  );
}
