import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What every process measures, once, however many services it runs. */
export interface Metrics {
  registry: Registry;
  laneBatch: Histogram<'consumer'>;
  events: Counter<'consumer' | 'outcome'>;
  open: Gauge<'consumer'>;
  dead: Gauge<'consumer'>;
  sweepBeat: Gauge<'service' | 'sweep'>;
  sweepWorked: Counter<'service' | 'sweep'>;
  alarm: Gauge<'name'>;
}

export function createMetrics(registry: Registry = new Registry()): Metrics {
  const registers = [registry];
  return {
    registry,
    laneBatch: new Histogram({
      name: 'homeward_lane_batch_seconds',
      help: 'From the claim of a batch of events to its commit.',
      labelNames: ['consumer'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    events: new Counter({
      name: 'homeward_events_total',
      help: 'Events worked, by what came of it: DONE, FAILED (tried again) or DEAD (given up).',
      labelNames: ['consumer', 'outcome'],
      registers,
    }),
    open: new Gauge({
      name: 'homeward_events_open',
      help: 'Events that wait to be worked.',
      labelNames: ['consumer'],
      registers,
    }),
    dead: new Gauge({ name: 'homeward_dead_letters', help: 'Events that were given up.', labelNames: ['consumer'], registers }),
    sweepBeat: new Gauge({
      name: 'homeward_sweep_beat_timestamp_seconds',
      help: 'When a sweep last ran to its end in this process.',
      labelNames: ['service', 'sweep'],
      registers,
    }),
    sweepWorked: new Counter({
      name: 'homeward_sweep_worked_total',
      help: 'What sweeps found due.',
      labelNames: ['service', 'sweep'],
      registers,
    }),
    alarm: new Gauge({ name: 'homeward_alarm', help: '1 while a person should look.', labelNames: ['name'], registers }),
  };
}
