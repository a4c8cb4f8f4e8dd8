import { atOnce } from './at-once';
import { openBenchHub, type BenchHub } from './bench-hub';
import { withClient } from '../shared/bench-server';
import { percentile } from '../shared/measures';
import { foundReport, missingReport } from './reports';

const SENDERS = 8;
const EVERY_MS = 50;
/** As few open events as the urgent reports alone leave: the others have drained. */
const FEW = 40;

export interface UrgentRunOptions {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Children whose missing reports have been worked: each is now found, which is not urgent. */
  others: number;
  /** Children of whom nothing was heard; at most so many urgent reports are sent. */
  from: number;
  atMost: number;
}

export interface UrgentRun {
  sent: number;
  drainSeconds: number;
  /** Milliseconds from the receipt to the last delivery in its inbox. */
  median: number;
  p99: number;
  worst: number;
}

/** The others are accepted first and wait; then all lanes start, and urgent reports come at 20 a second until the others are through. */
export async function runUrgent(options: UrgentRunOptions): Promise<UrgentRun> {
  const { databaseUrl, redisUrl, others } = options;
  const deliveredAt = new Map<string, number>();
  const delivered = (ids: readonly string[]): void => {
    const at = performance.now();
    for (const id of ids) deliveredAt.set(id, at);
  };
  const hub = await openBenchHub({ databaseUrl, redisUrl, delivered });
  try {
    await atOnce(SENDERS, others, (n) => hub.accept(foundReport(n, hub.now())));
    const began = performance.now();
    await hub.work();
    const acceptedAt = await sendWhileDraining(hub, options);
    const drainSeconds = (performance.now() - began) / 1_000;
    await hub.drained();
    const waits = await waitsOf(databaseUrl, acceptedAt, deliveredAt);
    return {
      sent: waits.length,
      drainSeconds,
      median: percentile(waits, 0.5),
      p99: percentile(waits, 0.99),
      worst: percentile(waits, 1),
    };
  } finally {
    await hub.close();
  }
}

/** By police reference. Each is sent at its time, however long those before it take. */
async function sendWhileDraining(hub: BenchHub, { from, atMost }: UrgentRunOptions): Promise<Map<string, number>> {
  const acceptedAt = new Map<string, number>();
  const receipts: Promise<void>[] = [];
  const send = async (): Promise<void> => {
    const told = missingReport(from + receipts.length, hub.now());
    await hub.accept(told);
    acceptedAt.set(told.report.told.policeReference, performance.now());
  };
  const timer = setInterval(() => {
    if (receipts.length < atMost) receipts.push(send());
  }, EVERY_MS);
  try {
    do await new Promise((resolve) => setTimeout(resolve, 250));
    while ((await hub.open()) > FEW && receipts.length < atMost);
  } finally {
    clearInterval(timer);
  }
  await Promise.all(receipts);
  return acceptedAt;
}

/** Throws when one of them reached nobody. */
async function waitsOf(
  databaseUrl: string,
  acceptedAt: ReadonlyMap<string, number>,
  deliveredAt: ReadonlyMap<string, number>,
): Promise<number[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ reference: string; deliveries: string[] }>(
      `select f.police_reference as reference, array_agg(d.id) as deliveries from case_records.notification_fact f
       join notification_routing.delivery d on d.notification_id = f.notification_id
       where f.kind = 'MISSING' and f.police_reference = any ($1) group by f.police_reference`,
      [[...acceptedAt.keys()]],
    ),
  );
  const waits = rows.map(({ reference, deliveries }) => {
    const times = deliveries.map((id) => deliveredAt.get(id));
    if (times.includes(undefined)) throw new Error(`A delivery of ${reference} is in no inbox.`);
    return Math.max(...(times as number[])) - acceptedAt.get(reference)!;
  });
  if (waits.length < acceptedAt.size) throw new Error(`${acceptedAt.size - waits.length} urgent reports reached nobody.`);
  return waits;
}
