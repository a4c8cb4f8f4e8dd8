import { AppError, type GatewaySeal } from '@homeward/service-kit';
import { GraphQLError } from 'graphql';
import { expiryOf, type Authenticate, type GatewayCaller } from '../caller';
import { contextOf, type Plugin } from './plugin';

const STATUS: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, UPSTREAM_UNAVAILABLE: 503 };

/** Who may ask, and how a service is told with which certificate they came. */
export interface Identifying {
  authenticate: Authenticate;
  seal: Pick<GatewaySeal, 'ofCertificate'>;
}

/** Throws AppError: UNAUTHENTICATED for no or a bad token, FORBIDDEN for one that grants nothing at all. */
export async function identify(
  { authenticate, seal }: Identifying,
  authorization: string | undefined,
  sent: Pick<GatewayCaller, 'requestId' | 'purpose' | 'thumbprint'>,
): Promise<GatewayCaller> {
  const { thumbprint } = sent;
  const viewer = await authenticate(authorization, thumbprint);
  if (viewer.roles.length === 0) {
    throw new AppError('FORBIDDEN', 'Your token carries no role, so there is nothing you may ask for.', {
      remedy: 'Ask your organisation for a role, then sign in again.',
    });
  }
  const caller = {
    ...sent,
    viewer,
    authorization: authorization ?? '',
    expiresAt: authorization ? expiryOf(authorization) : undefined,
  };
  return thumbprint === undefined
    ? caller
    : { ...caller, sealedCertificate: () => seal.ofCertificate(thumbprint, caller.authorization) };
}

/** Nothing of a request is parsed, planned or run before its token has been verified. The subgraphs verify it again, each for itself. */
export function useAuthentication(identifying: Identifying): Plugin {
  return {
    async onRequestParse({ request, serverContext }) {
      const context = contextOf(serverContext);
      try {
        context.caller = await identify(identifying, request.headers.get('authorization') ?? undefined, {
          requestId: context.requestId ?? '',
          purpose: request.headers.get('x-purpose') ?? undefined,
          thumbprint: context.thumbprint,
        });
      } catch (error) {
        const status = error instanceof AppError ? (STATUS[error.code] ?? 500) : 500;
        const headers = status === 401 ? { 'www-authenticate': 'Bearer realm="homeward"' } : undefined;
        throw new GraphQLError('', { originalError: error as Error, extensions: { http: { status, headers } } });
      }
    },
  };
}
