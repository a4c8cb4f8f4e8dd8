import * as fc from 'fast-check';
import { formatLondon, parseLondonWallTime } from './london-text';

const anyInstant = fc.date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2045-12-31T23:59:59Z'), noInvalidDate: true });

describe('formatLondon', () => {
  it('names the weekday, the day, the time and the zone', () => {
    expect(formatLondon(new Date('2026-11-14T02:10:00Z'))).toBe('Sat 14 Nov 2026 02:10 GMT');
    expect(formatLondon(new Date('2026-07-06T08:00:00Z'))).toBe('Mon 06 Jul 2026 09:00 BST');
  });

  it('shows seconds only where there are any', () => {
    expect(formatLondon(new Date('2026-11-14T02:10:07Z'))).toBe('Sat 14 Nov 2026 02:10:07 GMT');
  });

  it('tells the two passes of the repeated October hour apart', () => {
    expect(formatLondon(new Date('2026-10-25T00:30:00Z'))).toBe('Sun 25 Oct 2026 01:30 BST');
    expect(formatLondon(new Date('2026-10-25T01:30:00Z'))).toBe('Sun 25 Oct 2026 01:30 GMT');
  });
});

describe('parseLondonWallTime', () => {
  it('reads winter and summer time', () => {
    expect(parseLondonWallTime('2026-11-14 02:10')).toEqual(new Date('2026-11-14T02:10:00Z'));
    expect(parseLondonWallTime('2026-07-06T09:00:30.5')).toEqual(new Date('2026-07-06T08:00:30.500Z'));
  });

  it('obeys an offset where one is given', () => {
    expect(parseLondonWallTime('2026-10-25T01:30+01:00')).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(parseLondonWallTime('2026-10-25T01:30Z')).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  it('refuses the hour that occurs twice in October, and takes it with BST or GMT', () => {
    expect(() => parseLondonWallTime('2026-10-25 01:30')).toThrow(/happens twice.*Add BST for the first or GMT for the second/);
    expect(parseLondonWallTime('2026-10-25 01:30 BST')).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(parseLondonWallTime('2026-10-25 01:30 GMT')).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  it('takes the minutes on either side of the repeated hour without asking', () => {
    expect(parseLondonWallTime('2026-10-25 00:59')).toEqual(new Date('2026-10-24T23:59:00Z'));
    expect(parseLondonWallTime('2026-10-25 02:00')).toEqual(new Date('2026-10-25T02:00:00Z'));
  });

  it('refuses the hour that never happens in March', () => {
    expect(() => parseLondonWallTime('2026-03-29 01:30')).toThrow(/never happens.*an hour earlier, or an hour later/);
    expect(parseLondonWallTime('2026-03-29 00:59')).toEqual(new Date('2026-03-29T00:59:00Z'));
    expect(parseLondonWallTime('2026-03-29 02:00')).toEqual(new Date('2026-03-29T01:00:00Z'));
  });

  it('refuses the wrong zone for the season, what the calendar does not have and what is no time at all', () => {
    expect(() => parseLondonWallTime('2026-07-06 09:00 GMT')).toThrow(/London keeps BST then/);
    expect(() => parseLondonWallTime('2026-02-30 09:00')).toThrow(/not a time that the calendar has/);
    expect(() => parseLondonWallTime('2026-02-03 24:00')).toThrow(/not a time that the calendar has/);
    expect(() => parseLondonWallTime('yesterday')).toThrow(/Write it as 2026-11-14 02:10/);
  });

  it('reads back every instant as it was formatted', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
        const shown = formatLondon(whole);
        const [, day, month, year, time, zone] = /^\w+ (\d\d) (\w+) (\d+) (\S+) (\w+)$/.exec(shown)!;
        const monthNumber = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month!) / 3 + 1;
        expect(parseLondonWallTime(`${year}-${String(monthNumber).padStart(2, '0')}-${day} ${time} ${zone}`)).toEqual(whole);
      }),
    );
  });
});
