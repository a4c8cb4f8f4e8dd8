import type { Log } from '../log/log';

export interface StopOnSignalsOptions {
  log: Log;
  /** Drains and closes everything. The process ends with 0 when it resolves, with 1 when it rejects. */
  stop(): Promise<void>;
  /** Longest time for `stop`, after which the process ends with 1; 30,000 when not given. Milliseconds. */
  withinMs?: number;
}

/** What a shell expects of a program that a signal ended: 128 and the signal's number. */
const AT_ONCE = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first SIGTERM or SIGINT stops the process in order, a second one at once. */
export function stopOnSignals({ log, stop, withinMs = 30_000 }: StopOnSignalsOptions): void {
  let stopping = false;
  const exit = (code: number): never => process.exit(code);
  const onSignal = (signal: keyof typeof AT_ONCE): void => {
    if (stopping) exit(AT_ONCE[signal]);
    stopping = true;
    log.info({}, 'Stopping: what is running ends first. A second signal stops at once.');
    setTimeout(() => {
      log.error(
        { durationMs: withinMs },
        'What was running did not end in time; stopped all the same. What was open is worked again.',
      );
      exit(1);
    }, withinMs).unref();
    stop().then(
      () => exit(0),
      (error: unknown) => {
        log.error({ error }, 'Stopping failed.');
        exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
}
