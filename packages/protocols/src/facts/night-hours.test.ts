import { parseLondonWallTime as at } from '@homeward/domain';
import * as fc from 'fast-check';
import { nightHours } from './night-hours';

describe('nightHours', () => {
  it('counts what lies between midnight and six', () => {
    expect(nightHours(at('2026-05-12 23:30'), at('2026-05-13 05:30'))).toBe(5.5);
    expect(nightHours(at('2026-05-12 10:00'), at('2026-05-12 18:00'))).toBe(0);
    expect(nightHours(at('2026-05-12 10:00'), at('2026-05-14 10:00'))).toBe(12);
  });

  it('neither the last instant before midnight nor six o’clock itself is night', () => {
    expect(nightHours(at('2026-05-12 20:00'), at('2026-05-13 00:00'))).toBe(0);
    expect(nightHours(at('2026-05-13 06:00'), at('2026-05-13 20:00'))).toBe(0);
    expect(nightHours(at('2026-05-13 05:59'), at('2026-05-13 06:01'))).toBeCloseTo(1 / 60);
  });

  it('has five hours in the night of the March change and seven in October’s', () => {
    expect(nightHours(at('2026-03-28 20:00'), at('2026-03-29 12:00'))).toBe(5);
    expect(nightHours(at('2026-10-24 20:00'), at('2026-10-25 12:00'))).toBe(7);
  });

  it('is the same whether an absence is taken whole or in two parts', () => {
    const instant = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (instants) => {
        const [first, middle, last] = [...instants].sort((one, other) => one.getTime() - other.getTime()) as [Date, Date, Date];
        expect(nightHours(first, middle) + nightHours(middle, last)).toBeCloseTo(nightHours(first, last), 6);
      }),
      { numRuns: 50 },
    );
  });
});
