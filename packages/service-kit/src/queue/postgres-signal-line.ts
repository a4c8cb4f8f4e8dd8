import { Client } from 'pg';
import { QUEUE_LOGIN, urlAs } from '../hub/roles';
import type { SignalLine, SignalLineParts } from './signal-line';

const CHANNEL = 'homeward_signal';
const RECONNECT_MS = 500;
const CONNECT_WITHIN_MS = 5_000;

/** LISTEN and NOTIFY on one connection of its own: notifying inside a business transaction would make all commits wait for each other. */
export async function postgresSignalLine(parts: SignalLineParts): Promise<SignalLine> {
  const line = new PostgresLine(parts);
  await line.connect();
  return line;
}

class PostgresLine implements SignalLine {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly parts: SignalLineParts) {}

  async connect(): Promise<void> {
    const { settings, heard } = this.parts;
    const client = new Client({
      connectionString: urlAs(settings.databaseUrl, QUEUE_LOGIN, settings.secret),
      application_name: 'homeward signals',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    });
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.reconnectSoon();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  async send(topics: readonly string[]): Promise<void> {
    if (this.client === undefined) throw new Error('The line is broken.');
    await this.client.query({
      name: 'signals.send',
      text: `select pg_notify('${CHANNEL}', topic) from unnest($1::text[]) as t (topic)`,
      values: [topics],
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  /** One try at a time: the last one has failed, or the line that stood is broken. */
  private reconnectSoon(): void {
    this.client = undefined;
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.connect().then(
        () => (this.closed ? this.close() : this.parts.missed()),
        (error: unknown) => {
          this.parts.log.debug({ error }, 'The line of signals is not back yet');
          this.reconnectSoon();
        },
      );
    }, RECONNECT_MS);
  }
}
