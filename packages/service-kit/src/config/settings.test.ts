import { AppError } from '../errors/app-error';
import { parseSettings } from './settings';

const DATABASE_URL = 'postgres://homeward:secret-word@127.0.0.1:5999/homeward';
const messageOf = (environment: Record<string, string>): string => {
  try {
    parseSettings(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return (error as AppError).message;
  }
  return '';
};

describe('the settings', () => {
  it('take development defaults where nothing is said', () => {
    expect(parseSettings({ DATABASE_URL })).toMatchObject({
      nodeEnv: 'development',
      databaseUrl: DATABASE_URL,
      redisUrl: undefined,
      oidcAudience: 'homeward',
      businessClock: 'real',
      logLevel: 'info',
    });
  });

  it('report every fault at once, by the name of the setting and without its value', () => {
    const message = messageOf({
      DATABASE_URL: 'mysql://x:hunter2@y',
      PORT: 'many',
      BUSINESS_CLOCK: 'sundial',
      HOMEWARD_SEAL_KEY: 'c2hvcnQ=',
    });
    for (const name of ['DATABASE_URL', 'PORT', 'BUSINESS_CLOCK', 'HOMEWARD_SEAL_KEY']) expect(message).toContain(name);
    expect(message).not.toContain('hunter2');
  });

  it('read an empty value as none', () => {
    expect(parseSettings({ DATABASE_URL, REDIS_URL: '' }).redisUrl).toBeUndefined();
    expect(messageOf({ DATABASE_URL: '' })).toContain('DATABASE_URL must be set');
  });

  it('refuse in production every default that is for development, a simulated clock and an issuer without https', () => {
    const message = messageOf({ DATABASE_URL, NODE_ENV: 'production', BUSINESS_CLOCK: 'simulated' });
    for (const name of ['HOMEWARD_SECRET', 'HOMEWARD_SEAL_KEY', 'BUSINESS_CLOCK', 'OIDC_ISSUER']) expect(message).toContain(name);
  });
});
