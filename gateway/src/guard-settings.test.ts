import { DEVELOPMENT_SECRET } from '@homeward/service-kit';
import { parseGuards } from './config';

const PRODUCTION = { NODE_ENV: 'production', GATEWAY_SECRET: 'v1Jc-kq0xT3mZb7wYh2pRs9d' };
const OFF = { trustedDocuments: undefined, machineDocuments: 'any', personDocuments: 'any', rateLimits: undefined };

describe('what guards a gateway', () => {
  it('is as open as trying it needs, outside production', () => {
    expect(parseGuards({})).toEqual({
      ...OFF,
      redisUrl: undefined,
      trustedProxies: [],
      certificateHeader: undefined,
      allowedOrigins: [],
      gatewaySecret: DEVELOPMENT_SECRET,
    });
  });

  it('holds machines to trusted documents and everybody to limits in production', () => {
    expect(parseGuards({ ...PRODUCTION, TRUSTED_DOCUMENTS: '/documents' })).toMatchObject({
      trustedDocuments: '/documents',
      machineDocuments: 'trusted',
      personDocuments: 'any',
      rateLimits: { points: 1_000_000, reports: 3_000, failures: 60 },
      allowedOrigins: [],
    });
  });

  it('does not start in production without the documents of machines, unless it is told that they may send any', () => {
    expect(() => parseGuards({ ...PRODUCTION })).toThrow(
      /TRUSTED_DOCUMENTS must name the documents.*homeward documents collect.*MACHINE_DOCUMENTS must be any/,
    );
    expect(parseGuards({ ...PRODUCTION, MACHINE_DOCUMENTS: 'any' }).machineDocuments).toBe('any');
    expect(() => parseGuards({ PERSON_DOCUMENTS: 'trusted' })).toThrow(/TRUSTED_DOCUMENTS must name/);
  });

  it('takes what is said', () => {
    const said = {
      RATE_LIMIT_POINTS: '500',
      RATE_LIMIT_REPORTS: '7',
      RATE_LIMIT_FAILURES: '3',
      REDIS_URL: 'rediss://valkey:6379',
      TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16',
      CORS_ORIGINS: 'https://one.example, http://localhost:3000',
      GATEWAY_SECRET: 'sixteen characters',
    };
    expect(parseGuards(said)).toMatchObject({
      rateLimits: { points: 500, reports: 7, failures: 3 },
      redisUrl: 'rediss://valkey:6379',
      trustedProxies: ['10.0.0.5', '10.1.0.0/16'],
      allowedOrigins: ['https://one.example', 'http://localhost:3000'],
      gatewaySecret: 'sixteen characters',
    });
    expect(parseGuards({ ...PRODUCTION, MACHINE_DOCUMENTS: 'any', RATE_LIMIT_POINTS: '0' }).rateLimits).toBeUndefined();
  });

  it.each([
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS must be origins'],
    [{ CORS_ORIGINS: 'null' }, 'CORS_ORIGINS must be origins'],
    [{ CORS_ORIGINS: 'https://app.example/' }, 'CORS_ORIGINS must be origins'],
    [{ RATE_LIMIT_POINTS: '-1' }, 'RATE_LIMIT_POINTS must be a whole number'],
    [{ RATE_LIMIT_POINTS: 'many' }, 'RATE_LIMIT_POINTS must be a whole number'],
    [{ RATE_LIMIT_POINTS: '10', RATE_LIMIT_REPORTS: '0.5' }, 'RATE_LIMIT_REPORTS must be a whole number'],
    [{ TRUSTED_PROXIES: 'all' }, 'TRUSTED_PROXIES must be addresses or networks'],
    [{ MACHINE_DOCUMENTS: 'some' }, 'MACHINE_DOCUMENTS must be any or trusted'],
    [{ REDIS_URL: 'http://valkey' }, 'REDIS_URL must begin with redis://'],
    [{ GATEWAY_SECRET: 'short' }, 'GATEWAY_SECRET must be at least 16 characters long'],
  ] as [Record<string, string>, string][])('refuses %j', (environment, sentence) => {
    expect(() => parseGuards(environment)).toThrow(sentence);
  });

  it('cannot be told to take no reports', () => {
    expect(() => parseGuards({ RATE_LIMIT_POINTS: '10', RATE_LIMIT_REPORTS: '0' })).toThrow(
      'RATE_LIMIT_REPORTS must be more than 0',
    );
  });
});
