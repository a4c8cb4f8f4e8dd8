import * as fc from 'fast-check';
import { instantOf, instantsShowing, londonDate, londonOffset, londonWallTime, londonWeekday } from './london-time';

const anyInstant = fc.date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2045-12-31T23:59:59Z'), noInvalidDate: true });

/** The last Sunday of a month at 01:00 UTC: when the clocks have changed since 1996. */
function changeOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

describe('London time', () => {
  it('is an hour ahead from the last Sunday of March to the last Sunday of October', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const year = at.getUTCFullYear();
        const summer = at.getTime() >= changeOf(year, 3) && at.getTime() < changeOf(year, 10);
        expect(londonOffset(at)).toBe(summer ? 3_600_000 : 0);
      }),
    );
  });

  it('shows every instant on the clock, and the clock leads back to it', () => {
    fc.assert(fc.property(anyInstant, (at) => expect(instantsShowing(londonWallTime(at))).toContainEqual(at)));
  });

  it('finds two instants in the repeated hour and none in the one left out', () => {
    const wall = { year: 2026, month: 10, day: 25, hour: 1, minute: 0, second: 0, millisecond: 0 };
    expect(instantsShowing(wall)).toEqual([new Date('2026-10-25T00:00:00Z'), new Date('2026-10-25T01:00:00Z')]);
    expect(instantsShowing({ ...wall, month: 3, day: 29 })).toEqual([]);
  });

  it('moves a calculated time out of the hour that March leaves out', () => {
    const wall = { year: 2026, month: 3, day: 29, hour: 1, minute: 20, second: 0, millisecond: 0 };
    expect(instantOf(wall)).toEqual(new Date('2026-03-29T01:20:00Z'));
    expect(londonWallTime(instantOf(wall)).hour).toBe(2);
  });

  it('has a day and weekday of its own just after midnight in summer', () => {
    const at = new Date('2026-07-05T23:30:00Z');
    expect(londonDate(at)).toBe('2026-07-06');
    expect(londonWeekday(at)).toBe(1);
  });
});
