import type { ExecutionResult } from 'graphql';

/**
 * 200 for every answer that holds data. One without: 401 for the token, 400 for the request, 503 where trying again helps (the gateway
 * does so once, for queries), 200 for what the resolvers say.
 */
export function httpStatusOf(result: ExecutionResult): number {
  if (result.data != null || !result.errors?.length) return 200;
  const codes = new Set(result.errors.map((error) => error.extensions['code']));
  if (codes.has('UNAUTHENTICATED')) return 401;
  if (codes.size === 1 && codes.has('UPSTREAM_UNAVAILABLE')) return 503;
  return result.errors.every((error) => error.path === undefined && error.extensions['code'] === 'INVALID_INPUT') ? 400 : 200;
}
