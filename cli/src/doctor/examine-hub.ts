import type { Terminal } from '../terminal';
import { hubDirectory } from '../hub/hub-directory';
import { findRunningHub, type RunningHub } from '../running-hub';
import { checkDatabase } from './database-checks';
import { type Finding, notWell, well } from './finding';
import { checkDirectory, checkGateway, checkIssuer, checkMailbox, checkNode } from './surroundings-checks';

const STATUS = 'query Examine { hubStatus { openEvents deadEvents } }';

/** @throws Refusal when no hub runs on this data directory. */
export async function examineHub(data: string, terminal: Terminal): Promise<Finding[]> {
  const hub = findRunningHub(terminal.workingDirectory, data);
  const { facts } = hub;
  const [gateway, issuer, mailbox, database, work] = await Promise.all([
    checkGateway(facts),
    checkIssuer(facts),
    checkMailbox(facts),
    checkDatabase(facts),
    facts.embeddedIssuer ? checkWork(hub) : [],
  ]);
  const directory = hubDirectory(terminal.workingDirectory, data);
  return [
    checkNode(process.version),
    checkDirectory(directory),
    well('Hub', `process ${facts.pid}`),
    gateway,
    issuer,
    ...database,
    mailbox,
    ...work,
  ];
}

/** Asked of the graph as the hub's operator: it proves the whole way from a token to a subgraph's database. */
async function checkWork(hub: RunningHub): Promise<Finding[]> {
  try {
    const { hubStatus } = await hub.ask<{ hubStatus: { openEvents: number; deadEvents: number } }>('hub-operator', STATUS, {});
    if (hubStatus.deadEvents === 0) return [well('Events', `${hubStatus.openEvents} waiting, none given up`)];
    return [notWell('Events', `${hubStatus.deadEvents} were given up`, 'mend what the log names, then run homeward replay')];
  } catch (error) {
    return [{ about: 'Events', well: false, says: error instanceof Error ? error.message : String(error) }];
  }
}
