import type { Terminal } from '../terminal';
import { bannerLines } from './banner';
import { Closers } from './closers';
import { hubDirectory } from './hub-directory';
import { startHub } from './start-hub';
import { untilAskedToStop } from './until-asked-to-stop';

export interface RunOptions {
  port: number;
  data: string;
  fresh: boolean;
  businessNow?: Date | undefined;
}

/**
 * Starts the hub, keeps it running until it is asked to stop, and drains it: the gateway first, PostgreSQL last.
 * @returns the exit code: 0 when it was asked to stop, 1 when its database was lost.
 */
export async function runHub({ port, data, fresh, businessNow }: RunOptions, terminal: Terminal): Promise<number> {
  const directory = hubDirectory(terminal.workingDirectory, data);
  const closers = new Closers((line) => terminal.complain(line));
  const asked = untilAskedToStop();
  try {
    const { facts, databaseLost } = await startHub({
      directory,
      environment: terminal.environment,
      port,
      fresh,
      businessNow,
      closers,
      progress: (what) => terminal.print(`${what} …`),
    });
    for (const line of bannerLines(facts, directory)) terminal.print(line);
    const lost = await Promise.race([asked.then(() => false), databaseLost.then(() => true)]);
    if (lost)
      terminal.complain(
        `PostgreSQL has ended although nobody stopped it: see ${directory.postgres}/postgres.log, then start again.`,
      );
    else terminal.print('Stopping: running requests and work are finished first …');
    await closers.closeAll();
    terminal.print('Stopped.');
    return lost ? 1 : 0;
  } finally {
    await closers.closeAll();
  }
}
