import { type Consumer, CONSUMERS } from '@homeward/contracts';
import { Refusal } from '@homeward/embedded';
import { replayEvents } from '@homeward/service-kit';
import type { Terminal } from '../terminal';
import { timeWithZone } from '../time-with-zone';
import { refuseDatabaseFault } from './database-fault';
import { hubDirectory } from './hub-directory';
import { runningHubFacts } from './hub-file';

export interface ReplayRequest {
  data: string;
  consumer?: string;
  since?: string;
}

/** Reopens events in the database of DATABASE_URL, or else of the hub that runs here. Handlers do nothing twice. */
export async function replay(request: ReplayRequest, terminal: Terminal): Promise<{ consumer: Consumer; count: number }[]> {
  const consumers = consumersOf(request.consumer);
  const since = timeWithZone('--since', request.since);
  const databaseUrl =
    terminal.environment.DATABASE_URL || runningHubFacts(hubDirectory(terminal.workingDirectory, request.data)).databaseUrl;
  const reopened: { consumer: Consumer; count: number }[] = [];
  for (const consumer of consumers) {
    const order = { databaseUrl, consumer, since: since ?? new Date(0), onlyDead: since === undefined };
    reopened.push({ consumer, count: await replayEvents(order).catch(refuseDatabaseFault(databaseUrl)) });
  }
  return reopened;
}

function consumersOf(name: string | undefined): readonly Consumer[] {
  if (name === undefined) return CONSUMERS;
  const consumer = CONSUMERS.find((known) => known === name);
  if (consumer) return [consumer];
  throw new Refusal(`--consumer ${name} is no service that works events: give one of ${CONSUMERS.join(', ')}.`);
}
