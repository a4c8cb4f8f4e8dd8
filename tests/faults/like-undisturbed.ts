import { reportAll } from './reports';
import { allWorked, countAll, trailsOf, type Trail } from './trails';
import type { Doors } from './trial-hub';

/** That its placement and its worker were recorded, before anything was reported. */
const SAID_OF_EACH_CHILD = 2;

/** What one report leads to while nothing is disturbed: child 0, with a worker that is at work. */
export async function undisturbed(hub: Doors): Promise<Trail> {
  await reportAll(hub, 0, 1);
  await allWorked(hub);
  const [trail] = await trailsOf(hub);
  expect(trail).toMatchObject({ notifications: ['MISSING 1'], decisions: ['MISSING_ALERT'] });
  expect(trail?.deliveries.filter((delivery) => delivery.endsWith('INBOX DELIVERED')).length).toBeGreaterThan(4);
  return trail as Trail;
}

/**
 * Every report has led to exactly what an undisturbed one leads to and to nothing else, in every table, and nothing failed on the way.
 * Resolves to the counts as a sentence.
 */
export async function expectAllLike(hub: Doors, trail: Trail, reports: number): Promise<string> {
  const trails = await trailsOf(hub);
  expect(trails).toHaveLength(reports);
  for (const each of trails) expect({ ...each, reference: trail.reference }).toEqual(trail);
  const counts = await countAll(hub);
  expect(counts).toEqual({
    notifications: reports,
    episodes: reports,
    decisions: reports,
    decided: reports,
    routed: reports,
    deliveries: reports * trail.deliveries.length,
    events: reports * (trail.said.length + SAID_OF_EACH_CHILD),
    repeated: 0,
    open: 0,
    done: counts.done,
    dead: 0,
    attempts: 0,
    unsent: 0,
  });
  const { notifications, episodes, decisions, deliveries, events } = counts;
  return `${notifications} notifications, ${episodes} episodes, ${decisions} decisions, ${deliveries} deliveries, ${events} events: 0 lost, 0 twice`;
}
