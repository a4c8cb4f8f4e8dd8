import { instantsShowing, londonOffset, londonWallTime, londonWeekday } from './london-time';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (value: number) => String(value).padStart(2, '0');

const dateText = (at: Date): string => {
  const { year, month, day } = londonWallTime(at);
  return `${DAYS[londonWeekday(at)]} ${two(day)} ${MONTHS[month - 1]} ${year}`;
};

const timeText = (at: Date): string => {
  const { hour, minute, second } = londonWallTime(at);
  return second === 0 ? `${two(hour)}:${two(minute)}` : `${two(hour)}:${two(minute)}:${two(second)}`;
};

/** As people read it, and without doubt in the hour that October repeats: `Sat 14 Nov 2026 02:10 GMT`. Seconds stand only where there are any. */
export const formatLondon = (at: Date): string => `${dateText(at)} ${timeText(at)} ${londonOffset(at) === 0 ? 'GMT' : 'BST'}`;

const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?: (GMT|BST)|(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads `2026-11-14 02:10` (or with a `T`, seconds, `GMT` or `BST`, or an ISO offset) as London's wall clock.
 * @throws RangeError that names the remedy: for what is no time, for the hour that October repeats unless GMT or BST says which is meant, and for
 * the hour that March leaves out
 */
export function parseLondonWallTime(text: string): Date {
  const match = WALL_TIME.exec(text.trim());
  if (!match) throw new RangeError(`'${text}' is not a time. Write it as 2026-11-14 02:10.`);
  const [, year, month, day, hour, minute, second, fraction, zone, offset] = match;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').padEnd(3, '0')),
  };
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
  if (new Date(asUtc).toISOString().slice(0, 19) !== `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}`) {
    throw new RangeError(`'${text}' is not a time that the calendar has. Check the day and the hour.`);
  }
  if (offset) return new Date(`${new Date(asUtc).toISOString().slice(0, -1)}${offset}`);
  return instantMeant(text, instantsShowing(wall), zone);
}

function instantMeant(text: string, instants: readonly Date[], zone: string | undefined): Date {
  const [first, second] = instants;
  if (!first)
    throw new RangeError(`'${text}' never happens: the clocks go forward that night. Write an hour earlier, or an hour later.`);
  if (!zone) {
    if (second)
      throw new RangeError(
        `'${text}' happens twice: the clocks go back that night. Add BST for the first or GMT for the second.`,
      );
    return first;
  }
  const meant = instants.find((instant) => (londonOffset(instant) === 0) === (zone === 'GMT'));
  if (!meant)
    throw new RangeError(
      `'${text}' is not a time in ${zone}: London keeps ${zone === 'GMT' ? 'BST' : 'GMT'} then. Leave ${zone} out.`,
    );
  return meant;
}
