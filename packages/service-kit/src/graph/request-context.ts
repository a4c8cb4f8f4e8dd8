import { randomUUID } from 'node:crypto';
import { isPurpose, PURPOSES, type Purpose } from '@homeward/access';
import { auditOperation } from '../database/audit-of-caller';
import { invalidInput } from '../errors/app-error';
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

function purposeOf(headers: RequestHeaders): Purpose | null {
  const given = header(headers, 'x-purpose');
  if (given === undefined || given === '') return null;
  if (!isPurpose(given)) throw invalidInput('x-purpose', `The header x-purpose takes one of: ${PURPOSES.join(', ')}.`);
  return given;
}

/** Throws AppError UNAUTHENTICATED, UPSTREAM_UNAVAILABLE (the issuer) or INVALID_INPUT (a purpose that is none). */
export async function requestContext(
  authenticator: Authenticator,
  headers: RequestHeaders,
  correlationId: string,
  resolverOf: StreamContext['resolverOf'],
): Promise<StreamContext> {
  const viewer = await authenticator.authenticate(header(headers, 'authorization'));
  const purpose = purposeOf(headers);
  return { viewer, purpose, correlationId, audit: auditOperation(purpose), loaders: new Loaders(), resolverOf };
}
