import type { Clock } from '../clocks/clock';
import type { ServiceDatabase } from '../database/service-database';
import type { Log } from '../log/log';
import type { Metrics } from '../platform/metrics';
import type { SweepDeclaration } from './sweep-declaration';

export interface SweeperParts {
  service: string;
  sweeps: readonly SweepDeclaration[];
  database: ServiceDatabase;
  system: Clock;
  log: Log;
  metrics: Metrics;
}

/** Runs each sweep at its interval, a tenth more or less so that the processes do not march in step, and gives a sign of life after each run. */
export class Sweeper {
  /** When each sweep last ran to its end, in this process. */
  readonly beats = new Map<string, Date>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(private readonly parts: SweeperParts) {}

  async start(): Promise<void> {
    const { service, sweeps, database, system } = this.parts;
    await database.dataSource.query('select hub.keep_heartbeats($1, $2)', [service, sweeps.map(({ name }) => name)]);
    for (const sweep of sweeps) {
      this.beats.set(sweep.name, system.now());
      this.schedule(sweep, Math.random() * Math.min(sweep.everyMs, 500));
    }
  }

  /** Waits for those that run. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.allSettled(this.running);
  }

  private schedule(sweep: SweepDeclaration, inMs: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      const run = this.run(sweep).finally(() => {
        this.running.delete(run);
        this.schedule(sweep, sweep.everyMs * (0.9 + 0.2 * Math.random()));
      });
      this.running.add(run);
    }, inMs);
    this.timers.set(sweep.name, timer);
  }

  private async run(sweep: SweepDeclaration): Promise<void> {
    const { service, database, system, log, metrics } = this.parts;
    try {
      const count = await sweep.run(database);
      const at = system.now();
      await database.dataSource.query('select hub.beat($1, $2, $3, $4, $5)', [service, sweep.name, sweep.everyMs, at, count]);
      this.beats.set(sweep.name, at);
      metrics.sweepBeat.set({ service, sweep: sweep.name }, at.getTime() / 1_000);
      if (count > 0) metrics.sweepWorked.inc({ service, sweep: sweep.name }, count);
    } catch (error) {
      log.warn({ sweep: sweep.name, error }, 'A sweep failed; it runs again at its next interval');
    }
  }
}
