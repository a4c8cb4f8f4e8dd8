import { londonDate, londonWeekday, parseLondonWallTime } from '@homeward/domain';
import { z } from 'zod';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WORDS = /^(\w{3}) (\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?)(?: (BST|GMT))?$/;
const two = (value: number | string): string => String(value).padStart(2, '0');

/**
 * `Tue 12 May 2026 23:30`, as a clock in London shows it; seconds, and BST or GMT, may follow.
 * @throws RangeError that says what to write instead
 */
export function parseScenarioTime(text: string): Date {
  const [, day, date, month, year, clock, zone] = WORDS.exec(text.trim()) ?? [];
  const place = MONTHS.indexOf(month ?? '') + 1;
  if (!day || place === 0 || !DAYS.includes(day))
    throw new RangeError(`«${text}» is not a time: write it as Tue 12 May 2026 23:30.`);
  const at = parseLondonWallTime(`${year}-${two(place)}-${two(date as string)} ${clock}${zone ? ` ${zone}` : ''}`);
  const weekday = DAYS[londonWeekday(at)];
  if (weekday !== day)
    throw new RangeError(`${date} ${month} ${year} is a ${weekday}, not a ${day}: check the day and the date.`);
  return at;
}

/** Whether the seconds were written; where they were not, the minute is meant. */
export const hasSeconds = (at: Date): boolean => at.getTime() % 60_000 !== 0;

export const time = z
  .string()
  .describe('London wall clock: Tue 12 May 2026 23:30; in the hour that October repeats with BST or GMT behind it')
  .transform((text, context) => {
    try {
      return parseScenarioTime(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  });

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the day as 2011-05-05.')
  .refine(
    (text) => !Number.isNaN(Date.parse(text)) && londonDate(new Date(`${text}T12:00:00Z`)) === text,
    'The calendar has no such day.',
  );
