import { isBankHoliday } from './bank-holidays';
import { addCalendarDays } from './calendar-time';
import { londonDate, londonWeekday } from './london-time';

/** Monday to Friday, less the bank holidays of England and Wales, by the day that London has at this instant. */
export function isWorkingDay(at: Date): boolean {
  const weekday = londonWeekday(at);
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(londonDate(at));
}

/**
 * The same time of day, so many working days later. The day after the start is the first that can count, whatever day the start is.
 * @param days a whole number, 0 or more; 0 gives the start itself
 */
export function addWorkingDays(at: Date, days: number): Date {
  let passed = 0;
  let counted = 0;
  let day = at;
  while (counted < days) {
    passed += 1;
    day = addCalendarDays(at, passed);
    if (isWorkingDay(day)) counted += 1;
  }
  return new Date(day);
}
