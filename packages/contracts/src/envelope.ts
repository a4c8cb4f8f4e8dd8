import type { EventName, Payload, Sealed } from './events';

/**
 * What an action says. `key` decides the order: events of one key are numbered and worked in that order; it is the episode's id, or
 * before there is an episode the key under which the match is made. `sealed` is stored encrypted and is purged once every consumer is done.
 */
export interface NewEvent<N extends EventName = EventName> {
  name: N;
  key: string;
  /** Worked in the lane of this key, and so in one batch with others of that lane; in that of its own key when not given. */
  laneOf?: string;
  urgent: boolean;
  /** Business time, UTC. */
  occurredAt: Date;
  payload: Payload<N>;
  sealed?: Sealed<N>;
}

/** The same event as its consumer receives it, upcast to the current version. */
export interface Received<N extends EventName = EventName> extends NewEvent<N> {
  id: string;
  /** Its number under its key, given under the key's lock: of two events of one key the greater was said later, whatever the clocks said. */
  seq: number;
  version: number;
  correlationId: string;
  /** How often this consumer has tried before; 0 at the first try. */
  attempts: number;
}
