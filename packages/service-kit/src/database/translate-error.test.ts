import { AppError } from '../errors/app-error';
import { translateDatabaseError } from './translate-error';

const thrown = (code: string, message = 'what PostgreSQL says'): Error => Object.assign(new Error(message), { code });

describe('an error of the database', () => {
  it.each(['40001', '40P01', '55P03', '23505', '23P01'])(
    'that comes of two at the same moment (%s) is a conflict to try again',
    (code) => {
      expect(translateDatabaseError(thrown(code))).toMatchObject({ code: 'CONFLICT', retryable: true });
    },
  );

  it.each(['57P01', '53300', 'ECONNREFUSED'])('that means that it is away (%s) says so', (code) => {
    expect(translateDatabaseError(thrown(code))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('that is a fault of the hub stays what it is', () => {
    const fault = thrown('42703');
    expect(translateDatabaseError(fault)).toBe(fault);
  });

  it('tells nothing of what was in the row', () => {
    const error = translateDatabaseError(thrown('23505', 'Key (family_name)=(Fernwood) already exists.')) as AppError;
    expect(JSON.stringify({ message: error.message, code: error.code })).not.toContain('Fernwood');
  });
});
