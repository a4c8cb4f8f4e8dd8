import { EVENT_CONSUMERS, EVENT_VERSIONS, type Consumer, type NewEvent } from '@homeward/contracts';
import { laneOf } from './lanes';
import { newId } from './new-id';
import type { Sealer } from './sealer';

/** An event as `hub.publish` reads it, and who consumes it in which lane. */
export interface OutgoingEvent {
  row: EventRow;
  consumers: { consumer: Consumer; lane: number }[];
}

interface EventRow {
  ordinal: number;
  id: string;
  name: string;
  version: number;
  key: string;
  urgent: boolean;
  occurred_at: Date;
  recorded_at: Date;
  correlation_id: string;
  payload: unknown;
  sealed: string | null;
  sealed_key: string | null;
}

export interface Outgoing {
  ordinal: number;
  recordedAt: Date;
  correlationId: string;
  sealer: Sealer;
}

export function outgoingEvent(event: NewEvent, { ordinal, recordedAt, correlationId, sealer }: Outgoing): OutgoingEvent {
  const id = newId();
  const consumers = EVENT_CONSUMERS[event.name].map((consumer) => ({ consumer, lane: laneOf(event.laneOf ?? event.key) }));
  const part = event.sealed === undefined || consumers.length === 0 ? null : sealer.seal(event.sealed, id);
  const row: EventRow = {
    ordinal,
    id,
    name: event.name,
    version: EVENT_VERSIONS[event.name],
    key: event.key,
    urgent: event.urgent,
    occurred_at: event.occurredAt,
    recorded_at: recordedAt,
    correlation_id: correlationId,
    payload: event.payload,
    sealed: part?.sealed.toString('base64') ?? null,
    sealed_key: part?.key.toString('base64') ?? null,
  };
  return { row, consumers };
}
