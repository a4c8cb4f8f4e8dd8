import type { RunningHub } from '@homeward/cli';

const STATUS = 'query ScenarioStatus { hubStatus { businessNow openEvents deadEvents } }';
const MOVE = 'mutation ScenarioClock($to: DateTime!) { moveClock(to: $to) { businessNow } }';
const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;

interface Status {
  businessNow: string;
  openEvents: number;
  deadEvents: number;
}

/** Moves the hub's clock on; it is there already where its own work took it past that moment. */
export async function moveClock(hub: RunningHub, to: Date): Promise<void> {
  if (new Date((await statusOf(hub)).businessNow) >= to) return;
  await hub.ask('hub-operator', MOVE, { to: to.toISOString() });
}

async function statusOf(hub: RunningHub): Promise<Status> {
  return (await hub.ask<{ hubStatus: Status }>('hub-operator', STATUS, {})).hubStatus;
}

/** Until the hub has worked all that it has. @throws Error when it has given something up, or is at it for a minute */
export async function untilIdle(hub: RunningHub): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { openEvents, deadEvents } = await statusOf(hub);
    if (deadEvents > 0) throw new Error(`The hub has given up ${deadEvents} events: see what it printed.`);
    if (openEvents === 0) return;
    if (performance.now() > until) throw new Error(`The hub still has ${openEvents} events to work after a minute.`);
    await new Promise((wait) => setTimeout(wait, PAUSE_MS));
  }
}
