import type { EventName, Received } from '@homeward/contracts';
import type { Tx } from '../database/database';

/** How a service works one event. `handle` gets at most one event of each key, runs in one transaction, and may run again with the same events. */
export interface JobDeclaration<N extends EventName = EventName> {
  readonly event: N;
  handle(tx: Tx, events: readonly Received<N>[]): Promise<void>;
}

export function defineJob<N extends EventName>(
  event: N,
  handle: (tx: Tx, events: readonly Received<N>[]) => Promise<void>,
): JobDeclaration<N> {
  return { event, handle };
}
