import { AppError } from '@homeward/service-kit';
import { checkReport } from './check-report';
import type { MissingReport, Report } from './report';

const missing = (more: Partial<MissingReport> = {}): Report => ({
  kind: 'MISSING',
  told: {
    policeReference: 'KP-1',
    category: 'MISSING',
    risk: 'HIGH',
    reportedAt: new Date('2026-06-06T01:10:00Z'),
    placeLastSeen: {},
    child: { givenName: { text: 'Ada' }, familyName: { notKnown: true } },
    ...more,
  },
});

function refusal(report: Report): AppError | undefined {
  try {
    checkReport(report);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return undefined;
}

describe('what is refused', () => {
  it('is nothing of a report that leaves open what it may', () => {
    expect(refusal(missing({ lastSeenAt: null, description: undefined, placeLastSeen: { authority: '' } }))).toBeUndefined();
  });

  it.each([
    ['an empty reference', 'input.policeReference', missing({ policeReference: ' ' })],
    ['a reference over its limit', 'input.policeReference', missing({ policeReference: 'x'.repeat(65) })],
    [
      'a name over its limit',
      'input.child.givenName.text',
      missing({ child: { givenName: { text: 'x'.repeat(101) }, familyName: { notKnown: true } } }),
    ],
    ['free text over its limit', 'input.description.text', missing({ description: { text: 'x'.repeat(10_001) } })],
    ['an answer that is given and not known', 'input.description', missing({ description: { text: 'Tall', notKnown: true } })],
    ['an answer that is neither', 'input.description', missing({ description: {} })],
    ['a blank answer', 'input.description', missing({ description: { text: ' ' } })],
    ['a blank answer in the place', 'input.placeLastSeen.address', missing({ placeLastSeen: { address: { notKnown: false } } })],
    ['a time that is neither given nor not known', 'input.lastSeenAt', missing({ lastSeenAt: { notKnown: false } })],
    ['a time that is both', 'input.lastSeenAt', missing({ lastSeenAt: { at: new Date(0), notKnown: true } })],
    ['a time that is none', 'input.reportedAt', missing({ reportedAt: new Date('never') })],
    [
      'a reporter without a name or a word of it',
      'input.reporter.name',
      missing({ reporter: { name: {}, role: 'foster carer' } }),
    ],
    [
      'a phone number over its limit',
      'input.contacts[0].phone',
      missing({ contacts: [{ name: 'Jo Vane', phone: '1'.repeat(41) }] }),
    ],
    ['too many contacts', 'input.contacts', missing({ contacts: Array.from({ length: 51 }, () => ({ name: 'Jo Vane' })) })],
    ['a time that no calendar has', 'input.reportedAt', missing({ reportedAt: new Date('0000-01-01T00:00:00Z') })],
    ['half a character', 'input.circumstances.text', missing({ circumstances: { text: 'a\ud800b' } })],
    ['a NUL character', 'input.circumstances.text', missing({ circumstances: { text: 'a\u0000b' } })],
    [
      'a date of birth that is no date',
      'input.child.dateOfBirth',
      missing({ child: { givenName: { notKnown: true }, familyName: { notKnown: true }, dateOfBirth: '2011-02-30' } }),
    ],
  ])('%s, naming the field and the remedy', (_what, field, report) => {
    const error = refusal(report);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', details: { field } });
    expect(error?.message).toContain(field);
  });

  it('counts characters and not bytes', () => {
    expect(refusal(missing({ policeReference: '\u{1F9ED}'.repeat(64) }))).toBeUndefined();
  });
});
