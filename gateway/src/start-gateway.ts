import { AppError, createAuthenticator, systemClock } from '@homeward/service-kit';
import type { Authenticate } from './caller';
import type { GatewayOptions, RunningGateway } from './gateway-options';
import { DEFAULT_LIMITS } from './limits/limits';
import { createGatewayMetrics } from './metrics/gateway-metrics';
import { createSubscriptionLifetime } from './plugins/subscription-lifetime.plugin';
import { createRuntime } from './runtime';
import { createHttpServer, GRAPH_PATH } from './server/http-server';
import { listen } from './server/listen';
import { watchReachability } from './server/reachability';
import { countRequests } from './server/requests-underway';
import { serveWebSockets } from './server/web-sockets';
import { openSubgraphs } from './subgraphs/open-subgraphs';

const DRAIN_MS = 10_000;

function authenticateWith({ authenticate, issuer, audience, organisations, clock = systemClock }: GatewayOptions): Authenticate {
  if (authenticate) return authenticate;
  if (!issuer || !audience || !organisations) {
    const message = 'The gateway runs only with an issuer of tokens: give OIDC_ISSUER and OIDC_AUDIENCE.';
    throw new AppError('INVALID_INPUT', message, { field: 'OIDC_ISSUER' });
  }
  const authenticator = createAuthenticator({ issuer, audience, organisations, systemClock: clock });
  return (authorization) => authenticator.authenticate(authorization);
}

/**
 * Serves the one graph. Resolves once it listens and its planner has read the supergraph. Throws AppError: CONFLICT for a taken port,
 * INVALID_INPUT for no issuer or a subgraph that the supergraph does not have.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraphSdl, port, host = '127.0.0.1', log, production, clock = systemClock, drainMs = DRAIN_MS } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const authenticate = authenticateWith(options);
  const lifetime = createSubscriptionLifetime(clock);
  const metrics = createGatewayMetrics(() => lifetime.count(), options.metrics);
  const subgraphs = openSubgraphs(options, (...measured) => metrics.subgraph(...measured));
  const { allowedOrigins = [] } = options;
  const runtime = createRuntime({
    supergraphSdl,
    subgraphs,
    authenticate,
    limits,
    lifetime: lifetime.plugin,
    production,
    allowedOrigins,
    log,
    metrics,
  });
  await runtime.getSchema();

  let stopped: Promise<void> | undefined;
  const closing = (): boolean => stopped !== undefined;
  const underway = countRequests();
  const server = createHttpServer({
    handle: (request, response, context) => runtime(request, response, context),
    maxBodyBytes: limits.bodyBytes,
    graphiql: !production,
    underway,
    closing,
    reachability: watchReachability(subgraphs.whereabouts),
    metrics,
  });
  const closeSockets = serveWebSockets({ server, runtime, authenticate, clock, maxMessageBytes: limits.bodyBytes, closing, log });
  const url = await listen(server, port, host);

  const drain = async (): Promise<void> => {
    server.close();
    const [left] = await Promise.all([underway.finished(drainMs), lifetime.endAll(drainMs)]);
    if (left > 0) log.warn({ count: left }, 'requests were cut off when the gateway stopped');
    await closeSockets();
    server.closeAllConnections();
    await runtime.dispose();
    subgraphs.close();
  };
  return { url: `${url}${GRAPH_PATH}`, stop: () => (stopped ??= drain()) };
}
