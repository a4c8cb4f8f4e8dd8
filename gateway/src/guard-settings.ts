import { DEVELOPMENT_SECRET, weaknessesOf, type Environment } from '@homeward/service-kit';
import { isNetwork } from './server/own-proxies';
import type { RateLimits } from './rate-limits/rate-limits';

/** What an operator says about who may send what to the gateway, and how much of it. */
export interface GuardSettings {
  /** A manifest of trusted documents, or a directory of them. */
  trustedDocuments: string | undefined;
  /** Whether machine clients, and persons, may send any document or trusted ones alone. */
  machineDocuments: 'any' | 'trusted';
  personDocuments: 'any' | 'trusted';
  /** None when not given. */
  rateLimits: RateLimits | undefined;
  /** Where several gateways count together; unset: each counts for itself. */
  redisUrl: string | undefined;
  /** Addresses and networks of our own proxies in front, of which `x-forwarded-for` and a certificate's header are read. */
  trustedProxies: readonly string[];
  /** In which a proxy of ours that takes TLS says with which client certificate a request came: 'ssl-client-cert', 'client-cert' … */
  certificateHeader: string | undefined;
  /** Pages elsewhere that may ask, as origins. */
  allowedOrigins: readonly string[];
  /** What the gateway proves itself with to services. */
  gatewaySecret: string;
}

/** Of a minute; in production, where nothing else is said. */
const PRODUCTION: RateLimits = { points: 1_000_000, reports: 3_000, failures: 60 };

export const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** Told of each setting and whether it can be used; the sentence follows its name. */
export type Check = (name: string, holds: boolean, message: string) => void;

/**
 * TRUSTED_DOCUMENTS (none), MACHINE_DOCUMENTS (trusted in production, else any), PERSON_DOCUMENTS (any), RATE_LIMIT_POINTS (1,000,000 in
 * production, else none; 0: none), RATE_LIMIT_REPORTS (3,000), RATE_LIMIT_FAILURES (60), REDIS_URL (none), TRUSTED_PROXIES (none),
 * CLIENT_CERTIFICATE_HEADER (none), CORS_ORIGINS (none), GATEWAY_SECRET (one that everybody knows; needed in production).
 */
export function parseGuardSettings(environment: Environment, check: Check): GuardSettings {
  const production = environment['NODE_ENV'] === 'production';
  const whole = (name: string, otherwise: number): number => {
    const value = Number(environment[name] || otherwise);
    check(name, Number.isSafeInteger(value) && value >= 0, 'must be a whole number, 0 or more');
    return value;
  };
  const documents = (name: string, otherwise: 'any' | 'trusted'): 'any' | 'trusted' => {
    const value = environment[name] || otherwise;
    check(name, value === 'any' || value === 'trusted', 'must be any or trusted');
    return value === 'trusted' ? 'trusted' : 'any';
  };
  const trustedDocuments = environment['TRUSTED_DOCUMENTS'] || undefined;
  const machineDocuments = documents('MACHINE_DOCUMENTS', production ? 'trusted' : 'any');
  const personDocuments = documents('PERSON_DOCUMENTS', 'any');
  const needed = machineDocuments === 'trusted' || personDocuments === 'trusted';
  check(
    'TRUSTED_DOCUMENTS',
    trustedDocuments !== undefined || !needed,
    'must name the documents that may be sent (make them with `homeward documents collect`), or MACHINE_DOCUMENTS must be any',
  );
  const points = whole('RATE_LIMIT_POINTS', production ? PRODUCTION.points : 0);
  const reports = whole('RATE_LIMIT_REPORTS', PRODUCTION.reports);
  const failures = whole('RATE_LIMIT_FAILURES', PRODUCTION.failures);
  check('RATE_LIMIT_REPORTS', points === 0 || reports > 0, 'must be more than 0: no hub does without reports');
  check('RATE_LIMIT_FAILURES', points === 0 || failures > 0, 'must be more than 0');
  const redisUrl = environment['REDIS_URL'] || undefined;
  check('REDIS_URL', redisUrl === undefined || /^rediss?:\/\//.test(redisUrl), 'must begin with redis:// or rediss://');
  const allowedOrigins = list(environment['CORS_ORIGINS']);
  check('CORS_ORIGINS', allowedOrigins.every(isOrigin), 'must be origins, parted by commas: https://app.example');
  const gatewaySecret = environment['GATEWAY_SECRET'] || DEVELOPMENT_SECRET;
  check('GATEWAY_SECRET', gatewaySecret.length >= 16, 'must be at least 16 characters long');
  if (production) for (const [name, fault] of weaknessesOf({ GATEWAY_SECRET: gatewaySecret })) check(name, false, fault);
  const trustedProxies = list(environment['TRUSTED_PROXIES']);
  check(
    'TRUSTED_PROXIES',
    trustedProxies.every(isNetwork),
    'must be addresses or networks, parted by commas: 10.0.0.5 or 10.0.0.0/24',
  );
  const certificateHeader = environment['CLIENT_CERTIFICATE_HEADER']?.toLowerCase() || undefined;
  check(
    'CLIENT_CERTIFICATE_HEADER',
    certificateHeader === undefined || trustedProxies.length > 0,
    'is read from known proxies alone: set TRUSTED_PROXIES',
  );
  return {
    trustedDocuments,
    machineDocuments,
    personDocuments,
    rateLimits: points > 0 ? { points, reports, failures } : undefined,
    redisUrl,
    trustedProxies,
    certificateHeader,
    allowedOrigins,
    gatewaySecret,
  };
}
