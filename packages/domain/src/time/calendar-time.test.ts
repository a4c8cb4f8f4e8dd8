import * as fc from 'fast-check';
import { addCalendarDays, addCalendarMonths } from './calendar-time';
import { addElapsedHours, addElapsedMinutes, elapsedHours, elapsedText } from './elapsed-time';
import { londonWallTime } from './london-time';
import { parseLondonWallTime } from './london-text';

const anyInstant = fc.date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2045-12-31T23:59:59Z'), noInvalidDate: true });
const at = parseLondonWallTime;

describe('addElapsedHours', () => {
  it('[C1] counts 72 elapsed hours across the October change: an hour earlier on the clock', () => {
    expect(addElapsedHours(at('2026-10-23 18:00'), 72)).toEqual(at('2026-10-26 17:00'));
  });

  it('[C1] counts 72 elapsed hours across the March change: an hour later on the clock', () => {
    expect(addElapsedHours(at('2026-03-27 12:00'), 72)).toEqual(at('2026-03-30 13:00'));
  });

  it('adds exactly the hours asked for, anywhere', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -5000, max: 5000 }), (start, hours) => {
        expect(elapsedHours(start, addElapsedHours(start, hours))).toBe(hours);
      }),
    );
  });

  it('adds minutes alike', () => {
    expect(addElapsedMinutes(at('2026-11-14 02:10'), 10)).toEqual(at('2026-11-14 02:20'));
  });
});

describe('addCalendarDays', () => {
  it('keeps the time of day across both changes of the clocks', () => {
    expect(addCalendarDays(at('2026-10-23 18:00'), 3)).toEqual(at('2026-10-26 18:00'));
    expect(addCalendarDays(at('2026-03-27 12:00'), 3)).toEqual(at('2026-03-30 12:00'));
  });

  it('takes the first of two and the hour after none', () => {
    expect(addCalendarDays(at('2026-10-24 01:30'), 1)).toEqual(at('2026-10-25 01:30 BST'));
    expect(addCalendarDays(at('2026-03-28 01:30'), 1)).toEqual(at('2026-03-29 02:30'));
  });

  it('adding nothing leaves even the second 01:30 where it is', () => {
    expect(addCalendarDays(at('2026-10-25 01:30 GMT'), 0)).toEqual(at('2026-10-25 01:30 GMT'));
  });

  it('differs from so many times 24 hours by the hour of the change at most, and keeps the wall clock otherwise', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -400, max: 400 }), (start, days) => {
        const end = addCalendarDays(start, days);
        expect(Math.abs(elapsedHours(start, end) - days * 24)).toBeLessThanOrEqual(1);
        const wall = londonWallTime(end);
        if (wall.hour !== 2 || wall.month !== 3)
          expect({ ...wall, year: 0, month: 0, day: 0 }).toEqual({ ...londonWallTime(start), year: 0, month: 0, day: 0 });
      }),
    );
  });
});

describe('addCalendarMonths', () => {
  it('keeps the day, or takes the last day of a shorter month', () => {
    expect(addCalendarMonths(at('2026-09-01 09:00'), 6)).toEqual(at('2027-03-01 09:00'));
    expect(addCalendarMonths(at('2026-12-31 09:00'), 2)).toEqual(at('2027-02-28 09:00'));
    expect(addCalendarMonths(at('2026-03-31 09:00'), -1)).toEqual(at('2026-02-28 09:00'));
  });
});

describe('elapsedText', () => {
  it('says it as people do, minutes only within the first day', () => {
    const start = at('2026-11-14 02:10');
    expect(elapsedText(start, addElapsedMinutes(start, 0.5))).toBe('less than a minute');
    expect(elapsedText(start, addElapsedMinutes(start, 12))).toBe('12 min');
    expect(elapsedText(start, addElapsedMinutes(start, 320))).toBe('5 h 20 min');
    expect(elapsedText(start, addElapsedHours(start, 25.5))).toBe('1 day 1 h');
    expect(elapsedText(addElapsedHours(start, 72), start)).toBe('3 days');
  });
});
