import { AppError } from '../errors/app-error';
import { DEVELOPMENT_SEAL_KEY, DEVELOPMENT_SECRET } from './hub-secret';
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
    const refused = ['HOMEWARD_SECRET', 'GATEWAY_SECRET', 'HOMEWARD_SEAL_KEY', 'KEY_RING_FILE', 'BUSINESS_CLOCK', 'OIDC_ISSUER'];
    for (const name of refused) expect(message).toContain(name);
  });
});

describe('what is refused in production', () => {
  const PRODUCTION = {
    DATABASE_URL,
    NODE_ENV: 'production',
    HOMEWARD_SECRET: 'v1Jc-kq0xT3mZb7wYh2pRs9d',
    GATEWAY_SECRET: 'w2Kd-lr1yU4nAc8xZi3qSt0e',
    HOMEWARD_SEAL_KEY: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=',
    KEY_RING_FILE: '/run/keys/column-keys.json',
    OIDC_ISSUER: 'https://issuer.example',
  };

  it('is nothing of a hub that is well set', () => {
    expect(messageOf(PRODUCTION)).toBe('');
  });

  it.each([
    ['a secret that everybody knows', 'HOMEWARD_SECRET', DEVELOPMENT_SECRET],
    ['no secret', 'HOMEWARD_SECRET', ''],
    ['a short secret', 'HOMEWARD_SECRET', 'v1Jc-kq0xT3mZb7'],
    ['a secret of one letter', 'HOMEWARD_SECRET', 'a'.repeat(40)],
    ['a secret that repeats a word', 'HOMEWARD_SECRET', 'changeme'.slice(0, 6).repeat(8)],
    ['a seal key that everybody knows', 'HOMEWARD_SEAL_KEY', DEVELOPMENT_SEAL_KEY],
    ['no seal key', 'HOMEWARD_SEAL_KEY', ''],
    ['a short seal key', 'HOMEWARD_SEAL_KEY', Buffer.alloc(16, 'abcdefghijklmnop').toString('base64')],
    ['a long seal key', 'HOMEWARD_SEAL_KEY', Buffer.alloc(48, 'abcdefghijklmnop').toString('base64')],
    ['a seal key of nothing but zeroes', 'HOMEWARD_SEAL_KEY', Buffer.alloc(32).toString('base64')],
    ['a seal key of one byte', 'HOMEWARD_SEAL_KEY', Buffer.alloc(32, 0xff).toString('base64')],
    ['a seal key of two bytes', 'HOMEWARD_SEAL_KEY', Buffer.alloc(32, 'ab').toString('base64')],
    ['an issuer without https', 'OIDC_ISSUER', 'http://issuer.example'],
    ['no issuer', 'OIDC_ISSUER', ''],
    ['a clock that can be moved', 'BUSINESS_CLOCK', 'simulated'],
  ])('%s', (_, name, value) => {
    const message = messageOf({ ...PRODUCTION, [name]: value });
    expect(message).toContain(`${name} `);
    if (value !== '') expect(message).not.toContain(value);
  });

  it('only there: at a desk a hub starts with nothing but a database', () => {
    expect(messageOf({ DATABASE_URL })).toBe('');
  });

  it('take operations at a service from gateways alone in production, and wherever gateways can prove themselves', () => {
    const callers = (environment: Record<string, string>): string =>
      parseSettings({ DATABASE_URL, ...environment }).subgraphCallers;
    expect(callers({})).toBe('any');
    expect(callers({ GATEWAY_SECRET: 'a secret of sixteen' })).toBe('gateway');
    expect(callers(PRODUCTION)).toBe('gateway');
    expect(callers({ ...PRODUCTION, SUBGRAPH_CALLERS: 'any' })).toBe('any');
    expect(messageOf({ DATABASE_URL, SUBGRAPH_CALLERS: 'everybody', GATEWAY_SECRET: 'short' })).toMatch(
      /GATEWAY_SECRET must be at least 16.*SUBGRAPH_CALLERS must be gateway or any/,
    );
  });
});
