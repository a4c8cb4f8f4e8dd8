import type { Command } from 'commander';
import { DATA_OPTION } from '../hub/hub-directory';
import { findRunningHub } from '../running-hub';
import type { Terminal } from '../terminal';

export function registerExplain(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('why the hub did what it did with an episode: every decision, each outcome with its rule, source and reason')
    .argument('<episode>', "the episode's id")
    .option('--as <persona>', 'who asks; the responsible authority alone sees how it was decided', 'rochdale-team-manager')
    .option(...DATA_OPTION)
    .action(async (episode: string, { as, data }: { as: string; data: string }) => {
      const hub = findRunningHub(terminal.workingDirectory, data);
      const { explainEpisode } = require('../explain/explain-episode') as typeof import('../explain/explain-episode');
      for (const line of await explainEpisode(hub, as, episode)) terminal.print(line);
    });
}
