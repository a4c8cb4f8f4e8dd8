import type { Earlier, WorldChild } from './format/world.schema';
import type { Step } from './format/steps.schema';
import type { ScenarioCase } from './scenario.types';

const HOUR_MS = 3_600_000;
const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR_MS);

/** Something that is played: `earlier` where it stands in the history of the child and not in the steps. */
export type PlayedStep = Step & { earlier: boolean };

/** Everything that happens, in the order of time, the earlier absences of the children included. */
export function withHistory({ children, steps }: Pick<ScenarioCase, 'children' | 'steps'>): PlayedStep[] {
  const earlier = children.flatMap((child) => child.history.flatMap((absence) => stepsOf(child, absence)));
  const all = [...earlier, ...steps.map((step) => ({ ...step, earlier: false }))];
  return all.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function stepsOf({ child }: WorldChild, absence: Earlier): PlayedStep[] {
  const reported = absence.reported ?? hoursAfter(absence.missing, 1);
  const found = absence.found ?? hoursAfter(reported, 2);
  const missing = {
    verb: 'missing' as const,
    child,
    at: reported,
    'last seen': absence.missing,
    risk: absence.risk,
    category: 'MISSING' as const,
    ...(absence.in ? { in: absence.in } : {}),
  };
  return [
    { ...missing, earlier: true },
    { verb: 'found', child, at: found, earlier: true },
    { verb: 'returned', child, at: found, earlier: true },
  ];
}

/** When a case begins: before everything that happens in it or is looked at. */
export function beginningOf(scenario: ScenarioCase): Date {
  const times = [...withHistory(scenario), ...scenario.expectations].flatMap(({ at }) => (at ? [at.getTime()] : []));
  return hoursAfter(new Date(Math.min(...times)), -2);
}

/** When it ends: at the last of all this. */
export function endOf(scenario: ScenarioCase): Date {
  const times = [...withHistory(scenario), ...scenario.expectations].flatMap(({ at }) => (at ? [at.getTime()] : []));
  return new Date(Math.max(...times));
}

/** Since when a child lives where it lives, unless it says. */
export const settledSince = (beginning: Date): Date => hoursAfter(beginning, -365 * 24);
