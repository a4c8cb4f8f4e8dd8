import type { RequestHandler } from 'express';
import { correlationIdOf, header } from '../graph/request-context';
import type { RequestHeaders } from '../graph/subgraph';
import { createGatewaySeal, FROM_GATEWAY } from '../identity/gateway-seal';
import type { Platform } from '../platform/platform';

const MESSAGE = 'This service takes operations from the gateway of its hub alone. Ask the gateway.';

/** Who may send operations to a port of this process; undefined where anybody with a token may. */
export function gatewaysOnly({
  settings,
  clocks,
}: Pick<Platform, 'settings' | 'clocks'>): ((headers: RequestHeaders) => boolean) | undefined {
  if (settings.subgraphCallers === 'any') return undefined;
  const seal = createGatewaySeal(settings.gatewaySecret, clocks.system);
  return (headers) => seal.isOfOperation(header(headers, FROM_GATEWAY), header(headers, 'authorization'));
}

/** Answers whoever is no gateway before a word of the request is read. */
export const requireGateway =
  (isGateway: (headers: RequestHeaders) => boolean): RequestHandler =>
  (request, response, next) => {
    if (isGateway(request.headers)) return next();
    const extensions = { code: 'FORBIDDEN', correlationId: correlationIdOf(request.headers) };
    response.status(403).json({ errors: [{ message: MESSAGE, extensions }] });
  };
