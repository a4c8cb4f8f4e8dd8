import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import { refusal } from '../errors/refusal';
import { answerLogout } from '../identity/answer-logout';
import type { ThumbprintOf } from '../identity/client-certificate';
import type { OperationContext } from '../plugins/plugin';
import { overLimit } from '../limits/over-limit';
import { addressOf } from './address-of';
import type { IsOwnProxy } from './own-proxies';
import { answerError, answerJson } from './answer-json';
import { answerBrokenRequests } from './broken-requests';
import { answerPreflight, setCors } from './cors';
import { answerProbe, type ProbeOptions } from './probes';
import { declaredLength, readAtMost, TOO_LONG } from './read-body';
import { requestIdOf } from './request-id';
import type { RequestsUnderway } from './requests-underway';
import { setSecurityHeaders } from './security-headers';

export const GRAPH_PATH = '/graphql';

export type HandleGraph = (request: IncomingMessage, response: ServerResponse, context: OperationContext) => unknown;

export interface HttpServerOptions extends ProbeOptions {
  handle: HandleGraph;
  maxBodyBytes: number;
  /** GraphiQL is shown to browsers. */
  graphiql: boolean;
  underway: RequestsUnderway;
  thumbprintOf: ThumbprintOf;
  /** Takes a logout token of the issuer. */
  logout(logoutToken: string): Promise<void>;
  /** In PEM: connections come over TLS, and may bring a client certificate. */
  tls?: { cert: string; key: string } | undefined;
  /** Pages elsewhere that may ask, as origins. */
  allowedOrigins: readonly string[];
  isOwnProxy: IsOwnProxy;
  timeouts?: Partial<Timeouts>;
}

/** How long a request may take to come, in milliseconds. */
export interface Timeouts {
  headersTimeout: number;
  requestTimeout: number;
  connectionsCheckingInterval: number;
}

const TIMEOUTS: Timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
/** Of a request's head, in bytes; and of its address alone, in characters. */
const HEAD_BYTES = 16 * 1024;
const ADDRESS_LENGTH = 8 * 1024;
/** Longer than a balancer's usual minute, so that it is the balancer which closes an idle connection. */
const KEEP_ALIVE_MS = 65_000;

const wantsPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' && !!request.headers.accept?.includes('text/html');

export function createHttpServer(options: HttpServerOptions): http.Server {
  const { handle, maxBodyBytes, graphiql, underway, closing, allowedOrigins, isOwnProxy, thumbprintOf, logout, tls } = options;

  const graph = async (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
    const declared = declaredLength(request);
    const tooLong = (bytes: number): void => {
      response.setHeader('connection', 'close');
      answerError(response, overLimit('bodyBytes', bytes, maxBodyBytes, 413), requestId);
    };
    if (declared !== undefined && !(declared <= maxBodyBytes)) return tooLong(declared);
    if (declared === undefined) {
      const body = await readAtMost(request, maxBodyBytes);
      if (body === TOO_LONG) return tooLong(maxBodyBytes + 1);
      Object.assign(request, { body });
    }
    if (!graphiql && wantsPage(request) && !request.url?.includes('query=')) {
      const message = 'This is the graph of the hub, for programs. GraphiQL is shown outside production only.';
      return answerError(response, refusal('INVALID_INPUT', message, { status: 406 }), requestId);
    }
    await handle(request, response, {
      requestId,
      address: addressOf(request, isOwnProxy),
      thumbprint: thumbprintOf(request),
    });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId);
    if (closing()) response.setHeader('connection', 'close');
    setSecurityHeaders(response, graphiql && wantsPage(request));
    setCors(request, response, allowedOrigins);
    if ((request.url?.length ?? 0) > ADDRESS_LENGTH) {
      const message = 'The address of this request is too long. Send it by POST.';
      return answerError(response, refusal('INVALID_INPUT', message, { status: 414 }), requestId);
    }
    if (request.method === 'OPTIONS') return answerPreflight(request, response, allowedOrigins);
    if (await answerProbe(request, response, options)) return;
    if (await answerLogout(request, response, logout)) return;
    if (request.url?.split('?', 1)[0] === GRAPH_PATH) return graph(request, response, requestId);
    answerJson(response, 404, { message: `There is nothing here. The graph is at ${GRAPH_PATH}.` });
  };

  const listener: RequestListener = (request, response) => {
    underway.add(response);
    answer(request, response).catch(() => response.destroy());
  };
  const limits = { ...TIMEOUTS, ...options.timeouts, keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: HEAD_BYTES };
  // Anybody may connect, and with any certificate: it is the token that says which one is needed, and the handshake that proves its key.
  const server = tls
    ? https.createServer({ ...limits, ...tls, requestCert: true, rejectUnauthorized: false }, listener)
    : http.createServer(limits, listener);
  answerBrokenRequests(server);
  return server;
}
