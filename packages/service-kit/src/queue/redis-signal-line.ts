import { Redis } from 'ioredis';
import type { SignalLine, SignalLineParts } from './signal-line';

/** Publish and subscribe, under the name of the database, so that two hubs may share one Redis. */
export async function redisSignalLine({ settings, log, heard, missed }: SignalLineParts, url: string): Promise<SignalLine> {
  const prefix = `homeward-${new URL(settings.databaseUrl).pathname.slice(1)}.signal.`;
  const options = { maxRetriesPerRequest: null, retryStrategy: (times: number) => Math.min(50 * times, 2_000) };
  const sender = new Redis(url, options);
  const receiver = new Redis(url, options);
  for (const client of [sender, receiver]) client.on('error', (error) => log.debug({ error }, 'The line of signals is broken'));
  receiver.on('pmessage', (_pattern, channel: string) => heard(channel.slice(prefix.length)));
  await receiver.psubscribe(`${prefix}*`);
  receiver.on('ready', missed);
  return {
    send: async (topics) => {
      await Promise.all(topics.map((topic) => sender.publish(`${prefix}${topic}`, '')));
    },
    close: async () => {
      sender.disconnect();
      receiver.disconnect();
    },
  };
}
