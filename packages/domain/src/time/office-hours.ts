import { isBankHoliday } from './bank-holidays';
import { addCalendarDays } from './calendar-time';
import { instantOf, londonDate, londonWallTime, londonWeekday } from './london-time';

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEK)[number];

/** Opening and closing time of each weekday, London wall clock, `HH:MM`. A day without hours, and every bank holiday, is closed. */
export type OfficeHours = { readonly [Day in Weekday]?: readonly [opens: string, closes: string] | undefined };

interface OpenDay {
  opens: Date;
  closes: Date;
}

function timeOnDay(at: Date, time: string): Date {
  const { year, month, day } = londonWallTime(at);
  return instantOf({
    year,
    month,
    day,
    hour: Number(time.slice(0, 2)),
    minute: Number(time.slice(3, 5)),
    second: 0,
    millisecond: 0,
  });
}

/** When the office opens and closes on the day that London has at this instant; null where it stays closed. */
export function openingOn(hours: OfficeHours, at: Date): OpenDay | null {
  const today = hours[WEEK[londonWeekday(at)]!];
  if (!today || isBankHoliday(londonDate(at))) return null;
  return { opens: timeOnDay(at, today[0]), closes: timeOnDay(at, today[1]) };
}

/** Open from the opening minute on; closed from the closing minute on. */
export function isWithinOfficeHours(hours: OfficeHours, at: Date): boolean {
  const today = openingOn(hours, at);
  return today !== null && at >= today.opens && at < today.closes;
}

/** The next instant at which the office opens: later than `at`, also where it is open now. Null for an office without any hours. */
export function nextOpening(hours: OfficeHours, at: Date): Date | null {
  if (!WEEK.some((day) => hours[day])) return null;
  for (let ahead = 0; ; ahead += 1) {
    const day = openingOn(hours, addCalendarDays(at, ahead));
    if (day && day.opens > at) return day.opens;
  }
}
