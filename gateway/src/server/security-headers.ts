import type { ServerResponse } from 'node:http';

const ALWAYS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'interest-cohort=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Answers are data about children: kept by no cache, framed by no page, guessed at by no browser. `page`: GraphiQL, which runs scripts. */
export function setSecurityHeaders(response: ServerResponse, page: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (!page) response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
}
