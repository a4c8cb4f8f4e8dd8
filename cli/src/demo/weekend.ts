import { addCalendarDays, parseLondonWallTime } from '@homeward/domain';

const DAYS = ['Fri', 'Sat', 'Sun', 'Mon'] as const;
const WORDS = /^(Fri|Sat|Sun|Mon) (\d{2}:\d{2})$/;
const londonDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short' });
const londonDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The weekend that is played: the first whose Friday, 16:00 London time, is not before the hub's business clock. */
export interface Weekend {
  starts: Date;
  /** `Sat 02:10` as an instant; anything else is answered with undefined. */
  at(words: string): Date | undefined;
}

const isFriday = (at: Date): boolean => londonDay.format(at) === 'Fri';

export function nextWeekend(businessNow: Date): Weekend {
  let friday = parseLondonWallTime(`${londonDate.format(businessNow)} 16:00`);
  while (!isFriday(friday) || friday < businessNow) friday = addCalendarDays(friday, 1);
  return {
    starts: friday,
    at(words) {
      const [, day, clock] = WORDS.exec(words) ?? [];
      if (!day || !clock) return undefined;
      const date = addCalendarDays(friday, DAYS.indexOf(day as (typeof DAYS)[number]));
      return parseLondonWallTime(`${londonDate.format(date)} ${clock}`);
    },
  };
}
