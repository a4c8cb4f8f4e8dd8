import type { IncomingMessage, ServerResponse } from 'node:http';

type Asked = Pick<IncomingMessage, 'headers'>;

/** Whether the page that a request comes from was named. */
export const isNamed = ({ headers: { origin } }: Asked, origins: readonly string[]): boolean =>
  origin !== undefined && origins.includes(origin);

/** Whether a browser says that it comes from a page of this very host, or no browser says anything. */
export function isOwnPage({ headers: { origin, host } }: Asked): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** A page that was named may read the answer, whatever it is; of any other nothing is said at all. No page brings credentials. */
export function setCors(request: Asked, response: ServerResponse, origins: readonly string[]): void {
  if (origins.length > 0) response.setHeader('vary', 'Origin');
  if (!isNamed(request, origins)) return;
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
  response.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
}

/** What a browser is told that asks beforehand. */
export function answerPreflight(request: Asked, response: ServerResponse, origins: readonly string[]): void {
  if (isNamed(request, origins)) {
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, x-purpose, x-request-id');
    response.setHeader('access-control-max-age', '600');
  }
  response.writeHead(204, { 'content-length': '0' });
  response.end();
}
