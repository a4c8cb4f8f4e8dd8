import { EVENT_VERSIONS, type EventName, type Received } from '@homeward/contracts';
import type { Sealer } from './sealer';
import { upcast } from './upcast';

/** A row of `hub.claim` or `hub.claim_one`. */
export interface ClaimedRow {
  id: string;
  name: EventName;
  version: number;
  key: string;
  seq: number;
  urgent: boolean;
  occurred_at: Date;
  correlation_id: string;
  attempts: number;
  payload: string;
  sealed: Buffer | null;
  sealed_key: Buffer | null;
  /** More is due in the lane than this batch holds. */
  more: boolean;
}

export function receivedEvent(row: ClaimedRow, sealer: Sealer): Received {
  const payload = upcast(row.name, row.version, JSON.parse(row.payload) as Record<string, unknown>);
  const sealed =
    row.sealed === null || row.sealed_key === null ? undefined : sealer.open({ sealed: row.sealed, key: row.sealed_key }, row.id);
  return {
    id: row.id,
    seq: row.seq,
    name: row.name,
    version: EVENT_VERSIONS[row.name],
    key: row.key,
    urgent: row.urgent,
    occurredAt: row.occurred_at,
    correlationId: row.correlation_id,
    attempts: row.attempts,
    payload: payload as never,
    ...(sealed === undefined ? {} : { sealed: sealed as never }),
  };
}
