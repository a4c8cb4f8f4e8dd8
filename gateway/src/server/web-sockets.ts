import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { watchToken, type Clock, type Log } from '@homeward/service-kit';
import { getGraphQLWSOptions, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { ExecutionArgs } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, type OperationResult } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { GatewayCaller } from '../caller';
import { toPublicError } from '../errors/public-error';
import type { ThumbprintOf } from '../identity/client-certificate';
import { contextOf } from '../plugins/plugin';
import { identify, type Identifying } from '../plugins/authentication.plugin';
import type { CountFailure } from '../plugins/failed-tokens.plugin';
import { addressOf } from './address-of';
import type { IsOwnProxy } from './own-proxies';
import { isNamed, isOwnPage } from './cors';
import { GRAPH_PATH } from './http-server';
import { bareAnswer } from './security-headers';

export interface WebSocketOptions {
  server: Server;
  runtime: GatewayRuntime;
  identifying: Identifying;
  thumbprintOf: ThumbprintOf;
  /** Calls back when tokens have been revoked. */
  onRevocation(listener: () => void): () => void;
  clock: Clock;
  maxMessageBytes: number;
  closing: () => boolean;
  allowedOrigins: readonly string[];
  isOwnProxy: IsOwnProxy;
  countFailure: CountFailure | undefined;
  log: Log;
}

interface SocketExtra extends Extra, Record<PropertyKey, unknown> {
  caller?: GatewayCaller;
}

/** As 429 over HTTP. */
const TOO_MANY = 4429;
const PING_MS = 12_000;
/** Time for the last words of a subscription to be sent before its socket is closed. */
const LAST_WORDS_MS = 1_000;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A browser's socket cannot carry headers: the token comes with the opening message, or with the handshake from those who can. */
const authorizationOf = (params: Readonly<Record<string, unknown>> = {}, request: IncomingMessage): string | undefined =>
  text(params['authorization']) ?? text(params['Authorization']) ?? request.headers.authorization;

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(bareAnswer(status));
}

/** graphql-ws at the path of the graph; the returned function closes every socket. */
export function serveWebSockets(options: WebSocketOptions): () => Promise<void> {
  const { server, runtime, identifying, thumbprintOf, onRevocation, clock, maxMessageBytes, closing, log } = options;
  const { allowedOrigins, isOwnProxy, countFailure } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (closing()) return refuseUpgrade(socket, '503 Service Unavailable');
    if (request.url?.split('?', 1)[0] !== GRAPH_PATH) return refuseUpgrade(socket, '404 Not Found');
    if (!isOwnPage(request) && !isNamed(request, allowedOrigins)) return refuseUpgrade(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      opened.removeAllListeners('error'); // graphql-ws would write it to the console
      opened.on('error', (error) => log.warn({ error }, 'a socket of a caller failed and was closed'));
    });
  });

  const hive = getGraphQLWSOptions<Record<string, unknown>, SocketExtra>(runtime, ({ extra }) => ({
    caller: extra.caller && { ...extra.caller, requestId: randomUUID() },
  }));
  /** Nothing can be asked over a socket whose token has been taken back. */
  const closeWithToken = ({ socket }: SocketExtra, { authorization, thumbprint }: GatewayCaller): void => {
    const stands = (): Promise<unknown> => identifying.authenticate(authorization, thumbprint);
    const close = (): void => socket.close(CloseCode.Forbidden, 'The token has been revoked');
    const stop = watchToken(stands, onRevocation, () => void setTimeout(close, LAST_WORDS_MS).unref());
    socket.once('close', stop);
  };
  const run = async (args: ExecutionArgs): Promise<Awaited<OperationResult>> => {
    try {
      return await hive.subscribe!(args);
    } catch (error) {
      // what is refused before it is parsed: an answer to this operation, where graphql-ws would close the socket of all others too
      const correlationId = contextOf(args.contextValue).caller?.requestId ?? '';
      return { errors: [toPublicError(error, { correlationId, log })] };
    }
  };
  const served = useServer<Record<string, unknown>, SocketExtra>(
    {
      ...hive,
      execute: run,
      subscribe: run,
      async onConnect({ connectionParams, extra }) {
        try {
          extra.caller = await identify(identifying, authorizationOf(connectionParams, extra.request), {
            requestId: '',
            purpose: text(connectionParams?.['x-purpose']),
            thumbprint: thumbprintOf(extra.request),
          });
        } catch {
          const seconds = (await countFailure?.(addressOf(extra.request, isOwnProxy))) ?? 0;
          if (seconds > 0) extra.socket.close(TOO_MANY, `Too many tokens that are not taken: come back in ${seconds} seconds`);
          return false; // 4403: the client may come back with another token
        }
        closeWithToken(extra, extra.caller);
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
