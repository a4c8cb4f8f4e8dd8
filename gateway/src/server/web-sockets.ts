import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import type { Clock, Log } from '@homeward/service-kit';
import { getGraphQLWSOptions, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Authenticate, GatewayCaller } from '../caller';
import { identify } from '../plugins/authentication.plugin';
import { GRAPH_PATH } from './http-server';

export interface WebSocketOptions {
  server: Server;
  runtime: GatewayRuntime;
  authenticate: Authenticate;
  clock: Clock;
  maxMessageBytes: number;
  closing: () => boolean;
  log: Log;
}

interface SocketExtra extends Extra, Record<PropertyKey, unknown> {
  caller?: GatewayCaller;
}

const PING_MS = 12_000;
/** Time for the last words of a subscription to be sent before its socket is closed. */
const LAST_WORDS_MS = 1_000;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A browser's socket cannot carry headers: the token comes with the opening message, or with the handshake from those who can. */
const authorizationOf = (params: Readonly<Record<string, unknown>> = {}, request: IncomingMessage): string | undefined =>
  text(params['authorization']) ?? text(params['Authorization']) ?? request.headers.authorization;

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** graphql-ws at the path of the graph; the returned function closes every socket. */
export function serveWebSockets(options: WebSocketOptions): () => Promise<void> {
  const { server, runtime, authenticate, clock, maxMessageBytes, closing, log } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (closing()) return refuseUpgrade(socket, '503 Service Unavailable');
    if (request.url?.split('?', 1)[0] !== GRAPH_PATH) return refuseUpgrade(socket, '404 Not Found');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      opened.removeAllListeners('error'); // graphql-ws would write it to the console
      opened.on('error', (error) => log.warn({ error }, 'a socket of a caller failed and was closed'));
    });
  });

  const hive = getGraphQLWSOptions<Record<string, unknown>, SocketExtra>(runtime, ({ extra }) => ({
    caller: extra.caller && { ...extra.caller, requestId: randomUUID() },
  }));
  const served = useServer<Record<string, unknown>, SocketExtra>(
    {
      ...hive,
      async onConnect({ connectionParams, extra }) {
        try {
          extra.caller = await identify(authenticate, authorizationOf(connectionParams, extra.request), {
            requestId: '',
            purpose: text(connectionParams?.['x-purpose']),
          });
        } catch {
          return false; // 4403: the client may come back with another token
        }
        const { expiresAt } = extra.caller;
        if (expiresAt === undefined) return true;
        const close = (): void => extra.socket.close(CloseCode.Forbidden, 'The token has expired');
        const timer = setTimeout(close, Math.min(Math.max(expiresAt - clock.now().getTime(), 0) + LAST_WORDS_MS, 2 ** 31 - 1));
        extra.socket.once('close', () => clearTimeout(timer));
        return true;
      },
    },
    sockets,
    PING_MS,
  );
  return async () => {
    await served.dispose();
  };
}
