import { flagReport, FUTURE_TOLERANCE_MS, type EarlierTold } from './flag-report';
import type { FoundReport, MissingReport, Report } from './report';

const now = new Date('2026-06-06T01:20:00Z');
const at = (time: string): Date => new Date(`2026-06-06T${time}:00Z`);
const nothing: EarlierTold = { missing: null, foundAt: null };
const told: EarlierTold = {
  missing: { lastSeenAt: at('00:30'), leftPlacementAt: null, dateOfBirth: '2011-03-04' },
  foundAt: null,
};

const missing = (more: Partial<MissingReport> = {}): Report => ({
  kind: 'MISSING',
  told: {
    policeReference: 'KP-1',
    category: 'MISSING',
    risk: 'HIGH',
    reportedAt: at('01:10'),
    placeLastSeen: {},
    child: { givenName: { text: 'Ada' }, familyName: { text: 'Vane' }, dateOfBirth: '2011-03-04' },
    ...more,
  },
});
const found = (more: Partial<FoundReport> = {}): Report => ({
  kind: 'FOUND',
  told: { policeReference: 'KP-1', foundAt: at('01:00'), foundPlace: 'POLICE_STATION', ...more },
});

describe('flags', () => {
  it('are none on an ordinary report', () => {
    expect(flagReport(missing({ lastSeenAt: { at: at('00:30') }, leftPlacementAt: { at: at('00:40') } }), nothing, now)).toEqual(
      [],
    );
  });

  it('name a time beyond the tolerance in the future, and not one within it', () => {
    const beyond = new Date(now.getTime() + FUTURE_TOLERANCE_MS + 1);
    const within = new Date(now.getTime() + FUTURE_TOLERANCE_MS);
    expect(flagReport(missing({ reportedAt: beyond }), nothing, now)).toEqual(['TIME_IN_FUTURE']);
    expect(flagReport(missing({ reportedAt: within }), nothing, now)).toEqual([]);
    expect(flagReport({ kind: 'SIGHTING', told: { policeReference: 'KP-1', seenAt: beyond } }, told, now)).toEqual([
      'TIME_IN_FUTURE',
    ]);
  });

  it('name a date of birth in the future', () => {
    const child = { givenName: { text: 'Ada' }, familyName: { text: 'Vane' }, dateOfBirth: '2031-03-04' };
    expect(flagReport(missing({ child }), nothing, now)).toEqual(['TIME_IN_FUTURE']);
  });

  it.each([
    ['last seen after it was reported', missing({ lastSeenAt: { at: at('01:11') } }), nothing],
    ['left after it was reported', missing({ leftPlacementAt: { at: at('01:11') } }), nothing],
    ['found before last seen, in one message', missing({ lastSeenAt: { at: at('00:30') }, foundAt: at('00:20') }), nothing],
    ['found before last seen, as an earlier message said', found({ foundAt: at('00:29') }), told],
    ['checked before found', found({ safeAndWell: { status: 'DONE', checkedAt: at('00:59') } }), told],
    [
      'returned before found, as an earlier message said',
      { kind: 'RETURNED', told: { policeReference: 'KP-1', returnedAt: at('00:50') } } as Report,
      { ...told, foundAt: at('00:51') },
    ],
  ])('name times out of order: %s', (_what, report, earlier) => {
    expect(flagReport(report, earlier, now)).toEqual(['TIMES_OUT_OF_ORDER']);
  });

  it('[REP-10] leave a report alone that is made after the child is back', () => {
    const back = missing({
      lastSeenAt: { at: at('00:10') },
      foundAt: at('00:50'),
      returnedAt: at('00:50'),
      reportedAt: at('01:10'),
    });
    expect(flagReport(back, nothing, now)).toEqual([]);
  });

  it('[REP-19] name a found report that comes before the missing one', () => {
    expect(flagReport(found(), nothing, now)).toEqual(['FOUND_BEFORE_MISSING']);
    expect(flagReport(found(), told, now)).toEqual([]);
  });

  it('[RSK-06] [RSK-03] name the grade low for a child, whoever gives it', () => {
    const low: Report = { kind: 'RISK_CHANGED', told: { policeReference: 'KP-1', risk: 'LOW', gradedAt: at('01:00') } };
    expect(flagReport(missing({ risk: 'LOW' }), nothing, now)).toEqual(['RISK_NOT_PERMITTED']);
    expect(flagReport(low, told, now)).toEqual(['RISK_NOT_PERMITTED']);
    expect(flagReport(low, nothing, now)).toEqual(['RISK_NOT_PERMITTED']);
    expect(flagReport(missing({ risk: 'NONE_ASSIGNED' }), nothing, now)).toEqual([]);
  });

  it('[RSK-06] permit low from the eighteenth birthday on', () => {
    const born = (dateOfBirth: string): Report => missing({ risk: 'LOW', child: { givenName: {}, familyName: {}, dateOfBirth } });
    expect(flagReport(born('2008-06-06'), nothing, now)).toEqual([]);
    expect(flagReport(born('2008-06-07'), nothing, now)).toEqual(['RISK_NOT_PERMITTED']);
    const pastMidnightInLondon = new Date('2026-06-06T23:30:00Z');
    expect(flagReport(born('2008-06-07'), nothing, pastMidnightInLondon)).toEqual([]);
  });
});
