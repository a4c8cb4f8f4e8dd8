import { AppError } from '@homeward/service-kit';
import { GraphQLError } from 'graphql';
import { expiryOf, type Authenticate, type GatewayCaller } from '../caller';
import { contextOf, type Plugin } from './plugin';

const STATUS: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, UPSTREAM_UNAVAILABLE: 503 };

/** Throws AppError: UNAUTHENTICATED for no or a bad token, FORBIDDEN for one that grants nothing at all. */
export async function identify(
  authenticate: Authenticate,
  authorization: string | undefined,
  sent: Pick<GatewayCaller, 'requestId' | 'purpose'>,
): Promise<GatewayCaller> {
  const viewer = await authenticate(authorization);
  if (viewer.roles.length === 0) {
    throw new AppError('FORBIDDEN', 'Your token carries no role, so there is nothing you may ask for.', {
      remedy: 'Ask your organisation for a role, then sign in again.',
    });
  }
  return { ...sent, viewer, authorization: authorization ?? '', expiresAt: authorization ? expiryOf(authorization) : undefined };
}

/** Nothing of a request is parsed, planned or run before its token has been verified. The subgraphs verify it again, each for itself. */
export function useAuthentication(authenticate: Authenticate): Plugin {
  return {
    async onRequestParse({ request, serverContext }) {
      const context = contextOf(serverContext);
      try {
        context.caller = await identify(authenticate, request.headers.get('authorization') ?? undefined, {
          requestId: context.requestId ?? '',
          purpose: request.headers.get('x-purpose') ?? undefined,
        });
      } catch (error) {
        const status = error instanceof AppError ? (STATUS[error.code] ?? 500) : 500;
        const headers = status === 401 ? { 'www-authenticate': 'Bearer realm="homeward"' } : undefined;
        throw new GraphQLError('', { originalError: error as Error, extensions: { http: { status, headers } } });
      }
    },
  };
}
