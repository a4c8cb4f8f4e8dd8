import type { Sweeper, SweeperParts } from './sweeper';

export interface WatchdogParts extends Omit<SweeperParts, 'sweeps'> {
  sweeper: Sweeper;
  everyMs?: number;
}

interface HeartbeatRow {
  service: string;
  name: string;
  every_ms: number;
  beat_at: Date;
}

const LEAST_LATE_MS = 10_000;

/** A beat older than this is an alarm: five intervals, and ten seconds at least. */
export const lateAfterMs = (everyMs: number): number => Math.max(5 * everyMs, LEAST_LATE_MS);

/**
 * Sounds the alarm when a sweep of any process has stopped, or when events of this service were given up. It reads the signs of life from
 * the database; while that is gone, it knows of this process' own sweeps alone.
 */
export class Watchdog {
  /** Names of what a person should look at: 'sweep case-records/lanes', 'dead letters case-records'. */
  readonly alarms = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: WatchdogParts,
    private readonly intervals: ReadonlyMap<string, number>,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.looking = this.look();
    }, this.parts.everyMs ?? 5_000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** One look. Public, so that a health check or a test need not wait for the next. */
  async look(): Promise<void> {
    const now = this.parts.system.now().getTime();
    const rows = await this.heartbeats().catch(() => this.own());
    for (const row of rows) {
      const late = now - row.beat_at.getTime() > lateAfterMs(row.every_ms);
      this.raise(
        `sweep ${row.service}/${row.name}`,
        late,
        { service: row.service, sweep: row.name, durationMs: now - row.beat_at.getTime() },
        'sweep stopped',
      );
    }
    await this.countEvents().catch(() => undefined);
  }

  private async heartbeats(): Promise<HeartbeatRow[]> {
    return this.parts.database.dataSource.query('select service, name, every_ms, beat_at from hub.heartbeats()');
  }

  private own(): HeartbeatRow[] {
    const { service, sweeper } = this.parts;
    return [...sweeper.beats].map(([name, beatAt]) => ({
      service,
      name,
      every_ms: this.intervals.get(name) ?? 0,
      beat_at: beatAt,
    }));
  }

  private async countEvents(): Promise<void> {
    const { service, database, metrics } = this.parts;
    const rows: { consumer: string; state: string; count: string }[] = await database.dataSource.query(
      'select consumer, state, count from hub.consumption_counts() where consumer = $1',
      [service],
    );
    const count = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
    metrics.open.set({ consumer: service }, count('OPEN'));
    metrics.dead.set({ consumer: service }, count('DEAD'));
    this.raise(`dead letters ${service}`, count('DEAD') > 0, { consumer: service, count: count('DEAD') }, 'events were given up');
  }

  private raise(name: string, on: boolean, fields: Parameters<SweeperParts['log']['error']>[0], sentence: string): void {
    this.parts.metrics.alarm.set({ name }, on ? 1 : 0);
    if (on && !this.alarms.has(name)) this.parts.log.error(fields, sentence);
    if (!on && this.alarms.has(name)) this.parts.log.info(fields, `${sentence}: no longer`);
    if (on) this.alarms.add(name);
    else this.alarms.delete(name);
  }
}
