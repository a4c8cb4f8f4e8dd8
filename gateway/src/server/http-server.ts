import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { refusal } from '../errors/refusal';
import type { OperationContext } from '../plugins/plugin';
import { overLimit } from '../limits/over-limit';
import { answerError, answerJson } from './answer-json';
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
}

const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** Longer than a balancer's usual minute, so that it is the balancer which closes an idle connection. */
const KEEP_ALIVE_MS = 65_000;

const wantsPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' && !!request.headers.accept?.includes('text/html');

export function createHttpServer(options: HttpServerOptions): http.Server {
  const { handle, maxBodyBytes, graphiql, underway, closing } = options;

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
    await handle(request, response, { requestId });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId);
    if (closing()) response.setHeader('connection', 'close');
    setSecurityHeaders(response, graphiql && wantsPage(request));
    if (await answerProbe(request, response, options)) return;
    if (request.url?.split('?', 1)[0] === GRAPH_PATH) return graph(request, response, requestId);
    answerJson(response, 404, { message: `There is nothing here. The graph is at ${GRAPH_PATH}.` });
  };

  const listener: RequestListener = (request, response) => {
    underway.add(response);
    answer(request, response).catch(() => response.destroy());
  };
  return http.createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS }, listener);
}
