import { CERTIFICATE_HEADER, type Viewer } from '@homeward/service-kit';

/**
 * Throws AppError UNAUTHENTICATED when the header names nobody.
 *
 * @param thumbprint of the client certificate with which the request came
 */
export type Authenticate = (authorization: string | undefined, thumbprint?: string) => Promise<Viewer>;

/** Who sent an operation, and what of their request goes on to the subgraphs. */
export interface GatewayCaller {
  viewer: Viewer;
  authorization: string;
  requestId: string;
  purpose: string | undefined;
  /** Of the client certificate with which the request came. */
  thumbprint: string | undefined;
  /** Says so to a service, at the moment it is called. */
  sealedCertificate?: () => string;
  /** Milliseconds since 1970 at which the token ends; undefined when the token does not say. */
  expiresAt: number | undefined;
}

/** The one place that says which headers a subgraph gets; nobody else's do. */
export const headersFor = (caller: GatewayCaller): Record<string, string> => ({
  authorization: caller.authorization,
  'x-request-id': caller.requestId,
  ...(caller.purpose === undefined ? {} : { 'x-purpose': caller.purpose }),
  ...(caller.sealedCertificate === undefined ? {} : { [CERTIFICATE_HEADER]: caller.sealedCertificate() }),
});

/** Reads `exp` of a token that has been verified already. */
export function expiryOf(authorization: string): number | undefined {
  const payload = authorization.split(' ')[1]?.split('.')[1];
  if (!payload) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const exp = (claims as { exp?: unknown } | null)?.exp;
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
