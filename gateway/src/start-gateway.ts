import {
  AppError,
  createAuthenticator,
  createGatewaySeal,
  DEVELOPMENT_SECRET,
  NO_REVOCATIONS,
  parseTokenRules,
  systemClock,
  type GatewaySeal,
  type Revocations,
  type Sessions,
} from '@homeward/service-kit';
import type { Authenticate } from './caller';
import type { GatewayOptions, RunningGateway } from './gateway-options';
import { clientCertificates } from './identity/client-certificate';
import { logoutAtServices, revocationsOfServices } from './identity/sessions-of-services';
import { DEFAULT_LIMITS } from './limits/limits';
import { createGatewayMetrics } from './metrics/gateway-metrics';
import { createSubscriptionLifetime } from './plugins/subscription-lifetime.plugin';
import { loadTrustedDocuments } from './documents/load-trusted-documents';
import { openRateLimits } from './rate-limits/open-rate-limits';
import { createRuntime } from './runtime';
import { createHttpServer, GRAPH_PATH } from './server/http-server';
import { listen } from './server/listen';
import { ownProxies } from './server/own-proxies';
import { watchReachability } from './server/reachability';
import { countRequests } from './server/requests-underway';
import { serveWebSockets } from './server/web-sockets';
import { openSubgraphs, type OpenSubgraphs } from './subgraphs/open-subgraphs';

const DRAIN_MS = 10_000;

function authenticateWith(options: GatewayOptions, revocations: Revocations): Authenticate {
  const { authenticate, issuer, audience, organisations, tokenRules: rules, clock = systemClock } = options;
  if (authenticate) return authenticate;
  if (!issuer || !audience || !organisations) {
    const message = 'The gateway runs only with an issuer of tokens: give OIDC_ISSUER and OIDC_AUDIENCE.';
    throw new AppError('INVALID_INPUT', message, { field: 'OIDC_ISSUER' });
  }
  const authenticator = createAuthenticator({ issuer, audience, organisations, systemClock: clock, rules, revocations });
  return (authorization, thumbprint) => authenticator.authenticate(authorization, thumbprint);
}

type OpenSessions = Pick<Sessions, 'revocations' | 'logout'> & { closeSessions(): void };

/** Handed over by the same process, asked of the services elsewhere, or none where there is neither, as with subgraphs of a test. */
function sessionsWith(options: GatewayOptions, services: OpenSubgraphs['whereabouts'], seal: GatewaySeal): OpenSessions {
  const { sessions, tokenRules, clock = systemClock, log, authenticate } = options;
  if (sessions) return { ...sessions, closeSessions: () => undefined };
  const logout = logoutAtServices(services);
  if (authenticate) return { revocations: NO_REVOCATIONS, logout, closeSessions: () => undefined };
  const { clockSkewSeconds } = tokenRules ?? parseTokenRules({});
  const revocations = revocationsOfServices({ services, seal, clock, clockSkewSeconds, log });
  return { revocations, logout, closeSessions: () => revocations.close() };
}

/**
 * Serves the one graph. Resolves once it listens and its planner has read the supergraph. Throws AppError: CONFLICT for a taken port,
 * INVALID_INPUT for no issuer, a subgraph that the supergraph does not have, or trusted documents that cannot be used.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraphSdl, port, host = '127.0.0.1', log, production, clock = systemClock, drainMs = DRAIN_MS } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const metrics = createGatewayMetrics(() => lifetime.count(), options.metrics);
  const seal = createGatewaySeal(options.gatewaySecret ?? DEVELOPMENT_SECRET, clock);
  const subgraphs = openSubgraphs(options, seal, (...measured) => metrics.subgraph(...measured));
  const { revocations, logout, closeSessions } = sessionsWith(options, subgraphs.whereabouts, seal);
  const authenticate = authenticateWith(options, revocations);
  const identifying = { authenticate, seal };
  const isOwnProxy = ownProxies(options.trustedProxies ?? []);
  const thumbprintOf = clientCertificates(options.certificateHeader, isOwnProxy);
  const onRevocation = (listener: () => void): (() => void) => revocations.onChange(listener);
  const lifetime = createSubscriptionLifetime({ clock, authenticate, onRevocation });
  const { allowedOrigins = [], trustedDocuments, machineDocuments = 'any', personDocuments = 'any' } = options;
  const documents = trustedDocuments === undefined ? undefined : await loadTrustedDocuments(trustedDocuments);
  if (documents?.count === 0 && machineDocuments === 'trusted')
    log.warn(
      {},
      'There are no trusted documents, so machine clients can ask for nothing: put their manifests where TRUSTED_DOCUMENTS says.',
    );
  const rates = openRateLimits(options);
  const runtime = createRuntime({
    supergraphSdl,
    subgraphs,
    identifying,
    limits,
    lifetime: lifetime.plugin,
    production,
    documents: { documents, machineDocuments, personDocuments },
    limitRate: rates.plugins,
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
    thumbprintOf,
    logout,
    tls: options.tls,
    allowedOrigins,
    isOwnProxy,
    timeouts: options.timeouts,
  });
  const closeSockets = serveWebSockets({
    server,
    runtime,
    identifying,
    thumbprintOf,
    onRevocation,
    clock,
    maxMessageBytes: limits.bodyBytes,
    closing,
    allowedOrigins,
    isOwnProxy,
    countFailure: rates.countFailure,
    log,
  });
  const url = await listen(server, port, host);

  const drain = async (): Promise<void> => {
    server.close();
    const [left] = await Promise.all([underway.finished(drainMs), lifetime.endAll(drainMs)]);
    if (left > 0) log.warn({ count: left }, 'requests were cut off when the gateway stopped');
    await closeSockets();
    server.closeAllConnections();
    await runtime.dispose();
    closeSessions();
    subgraphs.close();
    rates.close();
  };
  return { url: `${url}${GRAPH_PATH}`, stop: () => (stopped ??= drain()) };
}
