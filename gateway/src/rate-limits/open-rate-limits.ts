import { createHash } from 'node:crypto';
import type { GatewayOptions } from '../gateway-options';
import { useFailedTokens, type CountFailure } from '../plugins/failed-tokens.plugin';
import type { Plugin } from '../plugins/plugin';
import { useRateLimit } from '../plugins/rate-limit.plugin';
import { openCounters } from './open-counters';

export interface OpenRateLimits {
  plugins: Plugin[];
  /** Undefined where nothing is limited. */
  countFailure: CountFailure | undefined;
  close(): void;
}

const hashed = (address: string): string => createHash('sha256').update(address).digest('base64url');

/** Nothing is limited where `rateLimits` is not given. */
export function openRateLimits({
  rateLimits,
  redisUrl,
  log,
}: Pick<GatewayOptions, 'rateLimits' | 'redisUrl' | 'log'>): OpenRateLimits {
  if (!rateLimits) return { plugins: [], countFailure: undefined, close: () => undefined };
  const counters = openCounters(log, redisUrl);
  const failures = counters.counter('failures', rateLimits.failures);
  const countFailure: CountFailure = (address) => failures.use(hashed(address), 1);
  return {
    plugins: [useRateLimit(rateLimits, counters), useFailedTokens(countFailure)],
    countFailure,
    close: () => counters.close(),
  };
}
