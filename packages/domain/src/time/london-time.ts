/** A date and time of day as a clock in London shows it. Months count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const HOUR_MS = 3_600_000;
const offsetFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The clocks change on a whole hour of UTC, so one answer holds for the hour; asking the platform each time would cost most of a decision. */
const offsets = new Map<number, number>();
const REMEMBERED_HOURS = 20_000;

/** How far London is ahead of UTC at this instant, in milliseconds: an hour in British Summer Time, else (since 1971) nothing. */
export function londonOffset(at: Date): number {
  const hour = Math.floor(at.getTime() / HOUR_MS);
  const remembered = offsets.get(hour);
  if (remembered !== undefined) return remembered;
  if (offsets.size >= REMEMBERED_HOURS) offsets.clear();
  const offset = askedOffset(at);
  offsets.set(hour, offset);
  return offset;
}

function askedOffset(at: Date): number {
  const [, sign, hours, minutes, seconds] = OFFSET.exec(offsetFormat.format(at)) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
}

/** What a clock in London shows at this instant. */
export function londonWallTime(at: Date): WallTime {
  const shifted = new Date(at.getTime() + londonOffset(at));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
  };
}

/**
 * Every instant at which a clock in London shows this, the earliest first: one; two in the hour that October repeats; none in the hour that
 * March leaves out. A day or month beyond its range runs on into the next, so that day 32 of January is 1 February.
 */
export function instantsShowing(wall: WallTime): Date[] {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
  const candidates = new Set([londonOffset(new Date(asUtc - HOUR_MS)), londonOffset(new Date(asUtc + HOUR_MS))]);
  return [...candidates]
    .map((offset) => new Date(asUtc - offset))
    .filter((instant) => instant.getTime() + londonOffset(instant) === asUtc)
    .sort((one, other) => one.getTime() - other.getTime());
}

/**
 * The instant for a wall time that was calculated, not told by anybody: of two the earlier, and for the hour that March leaves out as much
 * after it as the clock was put forward. A wall time that somebody wrote goes through `parseLondonWallTime`, which asks instead.
 */
export function instantOf(wall: WallTime): Date {
  const [earliest] = instantsShowing(wall);
  if (earliest) return earliest;
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
  return new Date(asUtc - londonOffset(new Date(asUtc - HOUR_MS)));
}

/** 0 for Sunday to 6 for Saturday, of the day that London has at this instant. */
export const londonWeekday = (at: Date): number => new Date(at.getTime() + londonOffset(at)).getUTCDay();

/** The day that London has at this instant, `YYYY-MM-DD`. */
export const londonDate = (at: Date): string => new Date(at.getTime() + londonOffset(at)).toISOString().slice(0, 10);
