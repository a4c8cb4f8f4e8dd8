import { type Consumer, CONSUMERS } from '@homeward/contracts';
import { Refusal } from '@homeward/embedded';
import { replayEvents } from '@homeward/service-kit';
import type { Terminal } from '../terminal';
import { refuseDatabaseFault } from './database-fault';
import { hubDirectory } from './hub-directory';
import { runningHubFacts } from './hub-file';

export interface ReplayRequest {
  data: string;
  consumer?: string;
  since?: string;
}

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reopens events in the database of DATABASE_URL, or else of the hub that runs here. Handlers do nothing twice. */
export async function replay(request: ReplayRequest, terminal: Terminal): Promise<{ consumer: Consumer; count: number }[]> {
  const consumers = consumersOf(request.consumer);
  const since = sinceOf(request.since);
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

function sinceOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const since = new Date(text);
  if (WITH_ZONE.test(text) && !Number.isNaN(since.getTime())) return since;
  throw new Refusal(`--since ${text} is not a time: give one with its zone, as 2026-03-14T02:10:00Z.`);
}
