import type { EventName, Received } from '@homeward/contracts';
import type { AuditRow } from '../database/audit-trail';
import { recordIds } from '../database/audit-of-caller';
import type { Settlement } from '../database/settlement';
import { isLostConnection } from '../database/translate-error';
import { inSpan } from '../telemetry/in-span';
import type { Transaction } from '../database/transaction';
import type { LaneWorkerParts } from './lane-worker-parts';
import { jobCaller } from './job-caller';
import { receivedEvent, type ClaimedRow } from './received-event';

export interface WorkedBatch {
  /** Ids, in their order. */
  claimed: string[];
  busy: boolean;
  more: boolean;
  /** It held urgent events, and so no others. */
  urgent: boolean;
  seconds: number;
  /** The transaction was undone: nothing of it happened. */
  error?: unknown;
}

/**
 * Claims a batch of the lane, works it and marks it done: one transaction, two round trips besides the handlers' own. Throws only where the
 * database is lost, as that is no event's fault.
 */
export function workBatch(parts: LaneWorkerParts, lane: number, size: number): Promise<WorkedBatch> {
  const fields = { 'homeward.consumer': parts.consumer, 'homeward.lane': lane };
  return inSpan(`batch ${parts.consumer}`, fields, async (note) => {
    const batch = await claimAndWork(parts, lane, size);
    note({ 'homeward.events': batch.claimed.length });
    return batch;
  });
}

async function claimAndWork(parts: LaneWorkerParts, lane: number, size: number): Promise<WorkedBatch> {
  const batch: WorkedBatch = { claimed: [], busy: false, more: false, urgent: false, seconds: 0 };
  const began = performance.now();
  const now = parts.clocks.system.now().toISOString();
  try {
    await run(
      parts,
      (literal) => `select * from hub.claim(${literal(parts.consumer)}, ${lane}, ${literal(now)}, ${size})`,
      (rows) => {
        batch.busy = rows.length === 1 && rows[0]?.id === null;
        if (batch.busy) return [];
        batch.claimed = rows.map(({ id }) => id);
        batch.more = rows[0]?.more ?? false;
        batch.urgent = rows[0]?.urgent ?? false;
        return rows;
      },
    );
  } catch (error) {
    if (isLostConnection(error)) throw error;
    batch.error = error;
  }
  batch.seconds = (performance.now() - began) / 1_000;
  return batch;
}

/** Works one event in a transaction of its own; resolves to what went wrong. */
export async function workOne(parts: LaneWorkerParts, lane: number, event: string): Promise<unknown> {
  const now = parts.clocks.system.now().toISOString();
  const claim = (literal: (value: string) => string): string =>
    `select * from hub.claim_one(${literal(parts.consumer)}, ${lane}, ${literal(event)}, ${literal(now)})`;
  try {
    await run(parts, claim, (rows) => rows);
    return undefined;
  } catch (error) {
    if (isLostConnection(error)) throw error;
    return error;
  }
}

async function run(
  parts: LaneWorkerParts,
  first: (literal: (value: string) => string) => string,
  take: (rows: ClaimedRow[]) => ClaimedRow[],
): Promise<void> {
  const audit: AuditRow[] = [];
  await parts.database.run({
    name: 'batch',
    caller: jobCaller(parts.consumer),
    reads: false,
    first,
    work: async (tx, settlement, rows) => {
      const events = take(rows as unknown as ClaimedRow[]).map((row) => receivedEvent(row, parts.sealer));
      await handle(parts, tx, settlement, events, audit);
    },
    audit: () => audit,
  });
}

async function handle(
  { handlers, consumer }: LaneWorkerParts,
  tx: Transaction,
  settlement: Settlement,
  events: readonly Received[],
  audit: AuditRow[],
): Promise<void> {
  if (events.length === 0) return;
  tx.receive(events);
  const names = [...new Set(events.map(({ name }) => name))];
  for (const name of names) {
    // What the handlers before gave must be there for this one to take back.
    if (name !== names[0]) await tx.settleAccess();
    const of = events.filter((event) => event.name === name);
    await inSpan(`job:${name}`, { 'homeward.consumer': consumer, 'homeward.events': of.length }, async () =>
      handlers.get(name as EventName)?.handle(tx, of),
    );
    const ids = recordIds([...tx.seen, ...tx.wanted]);
    if (ids.length > 0) audit.push({ action: `job:${name}`, outcome: 'CHANGED', recordIds: ids });
    tx.seen.clear();
    tx.wanted.clear();
  }
  settlement.finish({ consumer, ids: events.map(({ id }) => id) });
}
