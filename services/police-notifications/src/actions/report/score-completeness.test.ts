import { scoreCompleteness } from './score-completeness';
import type { MissingReport, Report } from './report';

const missing = (told: Partial<MissingReport>): Report => ({
  kind: 'MISSING',
  told: {
    policeReference: 'KP-1',
    category: 'MISSING',
    risk: 'HIGH',
    reportedAt: new Date('2026-06-06T01:10:00Z'),
    placeLastSeen: {},
    child: { givenName: { text: 'Ada' }, familyName: { notKnown: true } },
    ...told,
  },
});
const notKnown = { notKnown: true };
const whole: Partial<MissingReport> = {
  risks: { text: 'Exploitation' },
  riskyCompany: notKnown,
  description: { text: 'Tall' },
  clothing: { text: 'Red coat' },
  recentPhoto: notKnown,
  phoneNumbers: notKnown,
  socialMedia: notKnown,
  placeLastSeen: { authority: 'Medway' },
  lastSeenAt: notKnown,
  lastSeenWith: notKnown,
  associates: notKnown,
  pastAbsences: notKnown,
  circumstances: { text: 'Left after supper' },
  vulnerabilities: notKnown,
};

describe('completeness', () => {
  it("[REP-03] is 100 when each of the ten items is answered, and 'not known' is an answer", () => {
    expect(scoreCompleteness(missing(whole))).toBe(100);
  });

  it('[REP-03] is 0 when none of the ten is answered', () => {
    expect(scoreCompleteness(missing({}))).toBe(0);
  });

  it.each(Object.keys(whole))('[REP-03] falls when %s is not answered', (field) => {
    const score = scoreCompleteness(missing({ ...whole, [field]: field === 'placeLastSeen' ? {} : undefined }));
    const third = ['description', 'clothing', 'recentPhoto', 'placeLastSeen', 'lastSeenAt', 'lastSeenWith'].includes(field);
    expect(score).toBe(third ? 97 : 90);
  });

  it('takes named contacts as an answer about associates', () => {
    expect(scoreCompleteness(missing({ contacts: [{ name: 'Jo Vane' }] }))).toBe(10);
    expect(scoreCompleteness(missing({ contacts: [] }))).toBe(0);
  });

  it('asks a found report for its place and the safe-and-well check', () => {
    const found: Report = {
      kind: 'FOUND',
      told: { policeReference: 'KP-1', foundAt: new Date('2026-06-06T08:40:00Z'), foundPlace: 'NOT_KNOWN' },
    };
    expect(scoreCompleteness(found)).toBe(33);
    expect(
      scoreCompleteness({ ...found, told: { ...found.told, safeAndWell: { status: 'DONE' }, place: { postcode: 'ME4' } } }),
    ).toBe(100);
  });

  it('counts a no as an answer in a safe-and-well check', () => {
    const check: Report = {
      kind: 'SAFE_AND_WELL',
      told: { policeReference: 'KP-1', safeAndWell: { status: 'DONE', concern: false } },
    };
    expect(scoreCompleteness(check)).toBe(25);
  });
});
