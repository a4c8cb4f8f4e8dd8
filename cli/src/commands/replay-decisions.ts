import type { Command } from 'commander';
import { DATA_OPTION, hubDirectory } from '../hub/hub-directory';
import { runningHubFacts } from '../hub/hub-file';
import type { Terminal } from '../terminal';

const BATCH = 500;
const STORED = 'select id, episode_id, at, packs, facts from case_records.decision order by at, id';

/** The text is shown where there is a terminal, and gone before the next line. */
const showProgress = (text: string): void => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`));

export function registerReplayDecisions(program: Command, terminal: Terminal): void {
  program
    .command('replay-decisions')
    .description('list what a changed pack would have decided differently, over every stored decision; nothing is changed')
    .requiredOption('--pack <name@version>', 'a published version, as bcp@2025-01-01, or a file, as bcp@drafts/bcp.yaml')
    .option(...DATA_OPTION)
    .action(async ({ pack, data }: { pack: string; data: string }) => {
      const { readChangedPack } =
        require('../replay-decisions/read-changed-pack') as typeof import('../replay-decisions/read-changed-pack');
      const { replayDecisions } =
        require('../replay-decisions/replay-decisions') as typeof import('../replay-decisions/replay-decisions');
      const { otherwiseLines } =
        require('../replay-decisions/otherwise-lines') as typeof import('../replay-decisions/otherwise-lines');
      const { readInBatches } = require('@homeward/service-kit') as typeof import('@homeward/service-kit');
      const changed = readChangedPack(pack, terminal.workingDirectory);
      const databaseUrl =
        terminal.environment.DATABASE_URL || runningHubFacts(hubDirectory(terminal.workingDirectory, data)).databaseUrl;
      const print = (lines: readonly string[]): void => {
        showProgress('');
        for (const line of lines) terminal.print(line);
      };
      const { decisions, different } = await replayDecisions(
        readInBatches(databaseUrl, STORED, BATCH),
        changed,
        (other) => print(otherwiseLines(other)),
        (soFar) => showProgress(`${soFar.decisions} decided anew, ${soFar.different} differently`),
      );
      print([
        `${decisions} decisions were made anew with ${changed.pack}@${changed.effective_from}: ${different} would have been different.`,
      ]);
    });
}
