import { atOnce } from './at-once';
import { openBenchHub } from './bench-hub';
import { withClient } from '../shared/bench-server';
import { timed } from '../shared/measures';
import { missingReport } from './reports';
import { countWork, type WorkCount } from './work-count';

/** Receipts that are being made at a time; as many as the API's login has connections. */
const SENDERS = 8;

export interface HubRunOptions {
  databaseUrl: string;
  redisUrl: string | undefined;
  /** The first child that is reported, and how many. */
  from: number;
  count: number;
}

export interface HubRun extends WorkCount {
  seconds: number;
}

/** From the first report sent to the last delivery in its inbox, every lane working all the while. */
export async function runHub({ databaseUrl, redisUrl, from, count }: HubRunOptions): Promise<HubRun> {
  const before = await withClient(databaseUrl, countWork);
  const hub = await openBenchHub({ databaseUrl, redisUrl });
  let seconds: number;
  try {
    await hub.work();
    seconds = await timed(async () => {
      await atOnce(SENDERS, count, (n) => hub.accept(missingReport(from + n, hub.now())));
      await hub.drained();
    });
  } finally {
    await hub.close();
  }
  const after = await withClient(databaseUrl, countWork);
  return { seconds, statements: after.statements - before.statements, commits: after.commits - before.commits - hub.looks() };
}

/** Every report has opened an episode, and whoever was to be told has it in the inbox. */
export async function refuseUnfinished(databaseUrl: string, notifications: number): Promise<void> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ episodes: number; told: number; waiting: number }>(
      `select (select count(*) from case_records.episode)::integer as episodes,
         (select count(distinct notification_id) from notification_routing.delivery where state = 'DELIVERED')::integer as told,
         (select count(*) from notification_routing.delivery where state = 'REQUESTED')::integer as waiting`,
    ),
  );
  const { episodes, told, waiting } = rows[0] as { episodes: number; told: number; waiting: number };
  if (episodes === notifications && told === notifications && waiting === 0) return;
  throw new Error(
    `Of ${notifications} reports, ${episodes} opened an episode and ${told} were told; ${waiting} deliveries wait still.`,
  );
}
