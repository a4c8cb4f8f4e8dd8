import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The same rule as the subgraphs have, so that one id is followed through all of them. */
const SAFE = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's own id where it is safe to log and to send on, or a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && SAFE.test(sent) ? sent : randomUUID();
}
