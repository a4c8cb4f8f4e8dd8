import * as fc from 'fast-check';
import { parseLondonWallTime } from './london-text';
import { isWithinOfficeHours, nextOpening, openingOn, type OfficeHours } from './office-hours';

const at = parseLondonWallTime;
const bcp: OfficeHours = {
  mon: ['08:30', '17:15'],
  tue: ['08:30', '17:15'],
  wed: ['08:30', '17:15'],
  thu: ['08:30', '17:15'],
  fri: ['08:30', '16:45'],
};

describe('office hours', () => {
  it('[REP-02] closes at 16:45 on a Friday and at 17:15 on a Thursday', () => {
    expect(isWithinOfficeHours(bcp, at('2026-11-12 16:50'))).toBe(true);
    expect(isWithinOfficeHours(bcp, at('2026-11-13 16:50'))).toBe(false);
  });

  it('opens on the opening minute and is closed on the closing minute', () => {
    expect(isWithinOfficeHours(bcp, at('2026-11-13 08:30'))).toBe(true);
    expect(isWithinOfficeHours(bcp, at('2026-11-13 08:29:59'))).toBe(false);
    expect(isWithinOfficeHours(bcp, at('2026-11-13 16:44:59'))).toBe(true);
    expect(isWithinOfficeHours(bcp, at('2026-11-13 16:45'))).toBe(false);
  });

  it('keeps to the wall clock in summer', () => {
    expect(isWithinOfficeHours(bcp, at('2026-07-06 08:30'))).toBe(true);
    expect(isWithinOfficeHours(bcp, at('2026-07-06 08:29'))).toBe(false);
  });

  it('stays closed on a bank holiday and at the weekend', () => {
    expect(openingOn(bcp, at('2026-08-31 10:00'))).toBeNull();
    expect(isWithinOfficeHours(bcp, at('2026-11-14 10:00'))).toBe(false);
  });
});

describe('nextOpening', () => {
  it('is Monday morning after Friday evening, and Tuesday where Monday is a bank holiday', () => {
    expect(nextOpening(bcp, at('2026-11-13 16:50'))).toEqual(at('2026-11-16 08:30'));
    expect(nextOpening(bcp, at('2026-08-28 16:50'))).toEqual(at('2026-09-01 08:30'));
  });

  it('is today before the office has opened', () => {
    expect(nextOpening(bcp, at('2026-11-13 02:00'))).toEqual(at('2026-11-13 08:30'));
  });

  it('is null for an office that never opens', () => {
    expect(nextOpening({}, at('2026-11-13 02:00'))).toBeNull();
  });

  it('is always later, within eleven days, and finds the office open', () => {
    const anyInstant = fc.date({
      min: new Date('2015-01-01T00:00:00Z'),
      max: new Date('2040-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const opening = nextOpening(bcp, instant)!;
        expect(opening > instant && opening.getTime() - instant.getTime() < 11 * 86_400_000).toBe(true);
        expect(isWithinOfficeHours(bcp, opening)).toBe(true);
        expect(isWithinOfficeHours(bcp, new Date(opening.getTime() - 1))).toBe(false);
      }),
    );
  });
});
