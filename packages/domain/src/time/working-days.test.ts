import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { isBankHoliday } from './bank-holidays';
import { londonDate, londonWeekday } from './london-time';
import { parseLondonWallTime } from './london-text';
import { addWorkingDays, isWorkingDay } from './working-days';

const at = parseLondonWallTime;
const anyInstant = fc.date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2040-12-31T23:59:59Z'), noInvalidDate: true });

describe('bank holidays of England and Wales', () => {
  it('are those of the year 2026, with the substitute for Boxing Day', () => {
    const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
    expect(days.filter(isBankHoliday)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ]);
  });

  it('agree on every weekday from 2013 to 2045 with a calendar that others keep', () => {
    const calendar = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });
    for (let year = 2013; year <= 2045; year += 1) {
      const theirs = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
      for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day = new Date(day.getTime() + 86_400_000)) {
        const date = day.toISOString().slice(0, 10);
        if (day.getUTCDay() % 6 !== 0) expect([date, isBankHoliday(date)]).toEqual([date, theirs.has(date)]);
      }
    }
  });
});

describe('addWorkingDays', () => {
  it('[C2] counts the day after the start as day 1 and passes over Easter', () => {
    expect(addWorkingDays(at('2026-04-02 10:00'), 5)).toEqual(at('2026-04-13 10:00'));
  });

  it('[C2] counts 20 working days over Christmas without 25 and 28 December', () => {
    expect(addWorkingDays(at('2026-11-30 09:00'), 20)).toEqual(at('2026-12-30 09:00'));
  });

  it('counts from a Saturday: Monday is day 1', () => {
    expect(addWorkingDays(at('2026-11-14 02:10'), 1)).toEqual(at('2026-11-16 02:10'));
  });

  it('gives the start itself for none', () => {
    expect(addWorkingDays(at('2026-11-14 02:10'), 0)).toEqual(at('2026-11-14 02:10'));
  });

  it('ends on a working day after passing exactly that many', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 30 }), (start, days) => {
        const end = addWorkingDays(start, days);
        expect(isWorkingDay(end)).toBe(true);
        const [year, month, day] = londonDate(start).split('-').map(Number) as [number, number, number];
        const passed = Array.from({ length: 60 }, (_, ahead) => new Date(Date.UTC(year, month - 1, day + 1 + ahead)));
        const until = passed.filter((date) => date.toISOString().slice(0, 10) <= londonDate(end));
        const counted = until.filter(
          (date) => date.getUTCDay() % 6 !== 0 && !isBankHoliday(date.toISOString().slice(0, 10)),
        ).length;
        expect(counted).toBe(days);
      }),
    );
  });

  it('a working day is never a Saturday or Sunday in London', () => {
    fc.assert(fc.property(anyInstant, (instant) => !isWorkingDay(instant) || londonWeekday(instant) % 6 !== 0));
  });
});
