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
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
/** GraphiQL runs scripts and styles that stand in the page itself, and workers made of them. */
const OWN_PAGE =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Answers are data about children: kept by no cache, framed by no page, guessed at by no browser. `page`: GraphiQL. */
export function setSecurityHeaders(response: ServerResponse, page: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  response.setHeader('content-security-policy', page ? OWN_PAGE : NOTHING);
}

/** An answer to what never became a request: on the wire, with the same headers and no body. `status`: `400 Bad Request`. */
export function bareAnswer(status: string): string {
  const headers = { ...ALWAYS, 'content-security-policy': NOTHING, connection: 'close', 'content-length': '0' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n');
}
