import { createClient, type Client } from 'graphql-ws';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { WebSocket } from 'ws';
import { openInbox } from '../streams';
import type { SubgraphCall } from './call';
import type { Endpoints } from './endpoints';

export type Subscribe = (endpoints: Endpoints, call: SubgraphCall) => AsyncIterable<ExecutionResult>;

/** For the handshake, and again for the subgraph's acknowledgement, in milliseconds. */
const OPENING_MS = 5_000;
const PING_MS = 15_000;

const socketUrl = (url: URL): string => {
  const at = new URL(url);
  at.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return at.href;
};

/** The subgraph refused the subscription itself: its errors are an answer, not a failure. */
const refused = (error: unknown): error is readonly GraphQLFormattedError[] => Array.isArray(error);

function openSocket(url: URL, { headers }: SubgraphCall): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers, handshakeTimeout: OPENING_MS });
    }
  }
  return createClient({
    url: socketUrl(url),
    webSocketImpl: Socket,
    connectionParams: { ...headers },
    connectionAckWaitTimeout: OPENING_MS,
    retryAttempts: 0,
    keepAlive: PING_MS,
  });
}

/**
 * A socket of its own for each subscription, as each is asked for by somebody: the token goes with the handshake and with the opening.
 * A replica that takes no socket is passed over for another. A socket that is lost later ends the subscription with what `call.lost`
 * says; the caller subscribes again with its cursor, and misses nothing.
 */
export const subscribeOverWebSocket: Subscribe = (endpoints, call) => {
  const payload = { query: call.query(), variables: call.variables, operationName: call.operationName };
  let leave: () => void = () => undefined;
  const inbox = openInbox(() => leave());

  const attempt = (url: URL, left: number): void => {
    const client = openSocket(url, call);
    let opened = false;
    client.on('opened', () => (opened = true));
    leave = client.subscribe<Record<string, unknown>>(payload, {
      next: (result) => inbox.push(result as ExecutionResult),
      complete: () => inbox.complete(),
      error: (error) => {
        if (!opened) endpoints.rest(url);
        if (!opened && left > 0) return attempt(endpoints.next(url), left - 1);
        inbox.push(refused(error) ? ({ errors: error } as unknown as ExecutionResult) : call.lost(error));
        inbox.complete();
      },
    });
  };
  attempt(endpoints.next(), endpoints.all.length - 1);
  return inbox.results;
};
