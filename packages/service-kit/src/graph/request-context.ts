import { randomUUID } from 'node:crypto';
import { isPurpose, PURPOSES, purposesOf, type Viewer } from '@homeward/access';
import { auditOperation } from '../database/audit-of-caller';
import { AppError, invalidInput } from '../errors/app-error';
import type { Authenticator } from '../identity/create-authenticator';
import { Loaders } from './loaders';
import type { StreamContext } from './stream-from';
import type { RequestHeaders } from './subgraph';

const CORRELATION_ID = /^[A-Za-z0-9._-]{8,64}$/;

export const header = (headers: RequestHeaders, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
};

/** The caller's `x-request-id` where it is one, else a new one: it rides every log line, audit entry and event. */
export function correlationIdOf(headers: RequestHeaders): string {
  const given = header(headers, 'x-request-id');
  return given !== undefined && CORRELATION_ID.test(given) ? given : randomUUID();
}

/** The header goes before the token's claim, and that before what the first of the roles is for. */
function withPurpose(viewer: Viewer, headers: RequestHeaders): Viewer {
  const given = header(headers, 'x-purpose');
  if (given === undefined || given === '') return viewer;
  if (!isPurpose(given)) throw invalidInput('x-purpose', `The header x-purpose takes one of: ${PURPOSES.join(', ')}.`);
  const allowed = purposesOf(viewer.roles);
  if (allowed.includes(given)) return { ...viewer, purpose: given };
  throw new AppError('FORBIDDEN', `None of your roles may ask for the purpose ${given} in the header x-purpose.`, {
    field: 'x-purpose',
    remedy:
      allowed.length === 0 ? 'Leave the header out.' : `State one of these, or leave the header out: ${allowed.join(', ')}.`,
  });
}

/** Throws AppError UNAUTHENTICATED, UPSTREAM_UNAVAILABLE (the issuer), INVALID_INPUT (a purpose that is none) or FORBIDDEN (another's). */
export async function requestContext(
  authenticator: Authenticator,
  headers: RequestHeaders,
  correlationId: string,
  resolverOf: StreamContext['resolverOf'],
): Promise<StreamContext> {
  const viewer = withPurpose(await authenticator.authenticate(header(headers, 'authorization')), headers);
  return { viewer, correlationId, audit: auditOperation(), loaders: new Loaders(), resolverOf };
}
