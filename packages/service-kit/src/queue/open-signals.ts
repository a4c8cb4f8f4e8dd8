import type { Log } from '../log/log';
import { postgresSignalLine } from './postgres-signal-line';
import { redisSignalLine } from './redis-signal-line';
import type { SignalLine, SignalLineParts } from './signal-line';
import type { Signals } from './signals';
import { TopicListeners } from './topic-listeners';

/** How long topics are gathered before they are sent together. */
const GATHER_MS = 5;
const TOPIC = /^[A-Za-z0-9.:-]{1,200}$/;

export async function openSignals({ settings, log }: Pick<SignalLineParts, 'settings' | 'log'>): Promise<Signals> {
  const listeners = new TopicListeners();
  const parts: SignalLineParts = {
    settings,
    log,
    heard: (topic) => listeners.notify(topic),
    missed: () => listeners.notifyAll(),
  };
  const line = await (settings.redisUrl === undefined ? postgresSignalLine(parts) : redisSignalLine(parts, settings.redisUrl));
  return new GatheredSignals(line, listeners, log);
}

class GatheredSignals implements Signals {
  private readonly gathered = new Set<string>();
  private readonly closed = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly line: SignalLine,
    private readonly listeners: TopicListeners,
    private readonly log: Log,
  ) {}

  publish(topic: string): void {
    if (!TOPIC.test(topic)) return this.log.error({ code: 'INVALID_TOPIC' }, 'A signal has a topic that cannot be sent');
    this.gathered.add(topic);
    this.timer ??= setTimeout(() => void this.send(), GATHER_MS);
  }

  subscribe(topic: string): AsyncIterable<void> {
    return this.listeners.listen(topic, this.closed.signal);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.send();
    this.closed.abort();
    await this.line.close();
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    const topics = [...this.gathered];
    this.gathered.clear();
    if (topics.length === 0) return;
    await this.line.send(topics).catch((error: unknown) => this.log.warn({ count: topics.length, error }, 'Signals were lost'));
  }
}
