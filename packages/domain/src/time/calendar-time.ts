import { instantOf, londonWallTime } from './london-time';

/**
 * The same time of day in London, so many days later (or earlier). Where March has no such time it is the hour after; of October's two it is
 * the first.
 */
export function addCalendarDays(at: Date, days: number): Date {
  if (days === 0) return new Date(at);
  const wall = londonWallTime(at);
  return instantOf({ ...wall, day: wall.day + days });
}

/** The same day and time of day, so many months later (or earlier); where that month is too short, its last day. */
export function addCalendarMonths(at: Date, months: number): Date {
  if (months === 0) return new Date(at);
  const wall = londonWallTime(at);
  const lastDay = new Date(Date.UTC(wall.year, wall.month + months, 0)).getUTCDate();
  return instantOf({ ...wall, month: wall.month + months, day: Math.min(wall.day, lastDay) });
}
