import { parseScenarioTime } from './scenario-time';

describe('a time in a scenario', () => {
  it('is what a clock in London shows', () => {
    expect(parseScenarioTime('Tue 12 May 2026 23:30')).toEqual(new Date('2026-05-12T22:30:00Z'));
    expect(parseScenarioTime('Wed 13 May 2026 05:29:59')).toEqual(new Date('2026-05-13T04:29:59Z'));
    expect(parseScenarioTime('Wed 11 Nov 2026 14:00')).toEqual(new Date('2026-11-11T14:00:00Z'));
  });

  it('says BST or GMT in the hour that October repeats, and is refused without', () => {
    expect(parseScenarioTime('Sun 25 Oct 2026 01:30 BST')).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(parseScenarioTime('Sun 25 Oct 2026 01:30 GMT')).toEqual(new Date('2026-10-25T01:30:00Z'));
    expect(() => parseScenarioTime('Sun 25 Oct 2026 01:30')).toThrow(
      /happens twice.*Add BST for the first or GMT for the second/,
    );
  });

  it.each([
    ['Sun 29 Mar 2026 01:30', /never happens/],
    ['Wed 12 May 2026 23:30', /is a Tue, not a Wed/],
    ['Tue 31 Feb 2026 10:00', /calendar/],
    ['12 May 2026', /write it as Tue 12 May 2026 23:30/],
    ['Tue 12 Mai 2026 23:30', /write it as Tue 12 May 2026 23:30/],
  ])('is refused with the remedy: %s', (text, remedy) => {
    expect(() => parseScenarioTime(text)).toThrow(remedy);
  });
});
