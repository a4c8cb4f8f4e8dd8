import { instantOf, londonOffset, londonWallTime } from '@homeward/domain';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Elapsed hours between two instants that lie between midnight and 06:00 in London: five in the night of the March change, seven in October's.
 * Exact to the millisecond, and as quick for a year as for an evening.
 */
export const nightHours = (from: Date, to: Date): number => (to > from ? (nightUpTo(to) - nightUpTo(from)) / HOUR_MS : 0);

/**
 * All night time before an instant, in milliseconds from a fixed day on: six hours for each day before, less the hour by which London is ahead
 * at that day's midnight (the one that the March night lacked and October's will give back), and what that day's night has had so far.
 */
function nightUpTo(at: Date): number {
  const { year, month, day } = londonWallTime(at);
  const onTheDay = (hour: number) => instantOf({ year, month, day, hour, minute: 0, second: 0, millisecond: 0 });
  const midnight = onTheDay(0);
  const daysBefore = Date.UTC(year, month - 1, day) / DAY_MS;
  const soFar = Math.min(at.getTime(), onTheDay(6).getTime()) - midnight.getTime();
  return daysBefore * 6 * HOUR_MS - londonOffset(midnight) + soFar;
}
