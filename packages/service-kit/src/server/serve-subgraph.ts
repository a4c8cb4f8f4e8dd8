import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { AppError } from '../errors/app-error';
import type { Platform, Service } from '../platform/platform';
import { answerFaultyRequest } from './answer-faulty-request';
import { createApolloServer } from './create-apollo-server';
import { probes } from './probes';
import { gatewaysOnly, requireGateway } from './require-gateway';
import { securityHeaders } from './security-headers';
import { sessionRoutes } from './session-routes';
import { serveSubscriptions } from './serve-subscriptions';

export interface ServeOptions {
  /** 0: any free port. */
  port: number;
  /** '127.0.0.1' when not given: what others are to reach must say so. */
  host?: string;
  /** How long running operations are given to end when the server closes. Milliseconds; 10,000 when not given. */
  drainMs?: number;
  /** What a person should look at, for `/health`. */
  alarms?: () => readonly string[];
}

export interface ServedSubgraph {
  readonly url: string;
  readonly port: number;
  /** Reports not ready, takes no new connection, lets running operations end, closes subscriptions. */
  close(): Promise<void>;
}

/** Larger than any report that police send; an operation with thousands of references fits. */
const LARGEST_BODY = '1mb';
const KEEP_ALIVE_MS = 65_000;
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/**
 * Serves a subgraph on `/graphql` (queries and mutations over HTTP, all operations over graphql-ws) with `/health`, `/ready`, `/metrics`
 * and what a gateway and the issuer say of sessions beside it. Throws AppError: CONFLICT when the port is taken, INVALID_INPUT where gateways
 * alone may ask and have nothing to prove themselves with.
 */
export async function serveSubgraph(
  service: Pick<Service, 'subgraph'>,
  platform: Platform,
  options: ServeOptions,
): Promise<ServedSubgraph> {
  const host = options.host ?? '127.0.0.1';
  const state = { draining: false };
  const isGateway = gatewaysOnly(platform);
  const apollo = createApolloServer(service.subgraph, platform);
  await apollo.start();

  const app = express().disable('x-powered-by');
  app.use(securityHeaders);
  app.use(probes(platform, { draining: () => state.draining, alarms: options.alarms ?? (() => []) }));
  app.use(sessionRoutes(platform));
  app.use(
    '/graphql',
    ...(isGateway ? [requireGateway(isGateway)] : []),
    express.json({ limit: LARGEST_BODY }),
    expressMiddleware(apollo, { context: async ({ req }) => ({ headers: req.headers }) }),
  );
  app.use(
    (_request, response) => void response.status(404).json({ message: 'There is nothing here. The graph is at /graphql.' }),
  );
  app.use(answerFaultyRequest(platform.log));

  const server = createServer(
    { headersTimeout: HEADERS_WITHIN_MS, requestTimeout: REQUEST_WITHIN_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    app,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portFault(error, options.port)));
    server.listen(options.port, host, resolve);
  });
  const subscriptions = serveSubscriptions(service.subgraph, server, isGateway);
  const { port } = server.address() as AddressInfo;

  const close = async (): Promise<void> => {
    state.draining = true;
    await subscriptions.close();
    const closed = new Promise((done) => server.close(done));
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
    const late = setTimeout(() => server.closeAllConnections(), options.drainMs ?? 10_000);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
    await apollo.stop();
  };
  let closing: Promise<void> | undefined;
  return { url: `http://${host}:${port}/graphql`, port, close: () => (closing ??= close()) };
}

function portFault(error: NodeJS.ErrnoException, port: number): unknown {
  if (error.code !== 'EADDRINUSE') return error;
  return new AppError('CONFLICT', `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`, {
    cause: error,
  });
}
