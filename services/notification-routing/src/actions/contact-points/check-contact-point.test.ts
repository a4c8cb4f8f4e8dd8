import { AppError } from '@homeward/service-kit';
import { checkContactPoint, type ContactPointToRecord } from './check-contact-point';

const point = (overrides: Partial<ContactPointToRecord> = {}): ContactPointToRecord => ({
  role: 'out_of_hours',
  position: 1,
  personSubject: 'medway-out-of-hours-first',
  channels: [],
  ...overrides,
});

function refusal(overrides: Partial<ContactPointToRecord>, mail = true): { field: string | undefined; message: string } {
  try {
    checkContactPoint(point(overrides), mail);
  } catch (error) {
    if (error instanceof AppError) return { field: error.details.field, message: error.message };
  }
  throw new Error('It was not refused.');
}

describe('a contact point', () => {
  it("always has the hub's own inbox", () => {
    expect(checkContactPoint(point(), true)).toEqual([{ channel: 'INBOX', address: null, secure: true }]);
    expect(
      checkContactPoint(point({ channels: [{ channel: 'PHONE', address: '01632 960001' }] }), true).map(({ channel }) => channel),
    ).toEqual(['INBOX', 'PHONE']);
  });

  it('takes no e-mail address where the hub sends no e-mail, and says what to do', () => {
    const { field, message } = refusal({ channels: [{ channel: 'EMAIL', address: 'duty@medway.example' }] }, false);
    expect(field).toBe('input.channels[0]');
    expect(message).toContain('SMTP_URL');
  });

  it.each([
    ['input.role', { role: 'Out of hours' }],
    ['input.position', { position: 0 }],
    ['input.personName', { personSubject: null, personName: ' ' }],
    ['input.channels[0].address', { channels: [{ channel: 'EMAIL' as const, address: 'nobody' }] }],
    ['input.channels[0].address', { channels: [{ channel: 'EMAIL' as const, address: 'a@b.example\r\nBcc: x@y.example' }] }],
    ['input.channels[0].address', { channels: [{ channel: 'PHONE' as const, address: 'call me' }] }],
    ['input.channels', { channels: [{ channel: 'INBOX' as const }, { channel: 'INBOX' as const }] }],
  ])('names %s when it is at fault', (field, overrides) => {
    expect(refusal(overrides).field).toBe(field);
  });
});
