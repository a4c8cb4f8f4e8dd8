import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws';
import type { ClientOptions, RequestOptions } from './client-options';
import type { DocumentOfRequest } from './documents/trusted-documents';
import { GraphError, unreachable, type AnsweredError } from './graph-error';
import { requestHeaders } from './request-headers';

const PING_MS = 15_000;
/** How the gateway says that it does not take the token. */
const FORBIDDEN = 4403;

const REFUSED: AnsweredError = {
  message: 'The hub does not take your token. Get a new one, then subscribe again.',
  extensions: { code: 'UNAUTHENTICATED' },
};

async function webSocketOf({ webSocket }: ClientOptions): Promise<unknown> {
  return webSocket ?? (globalThis as { WebSocket?: unknown }).WebSocket ?? (await import('ws')).WebSocket;
}

async function openSocket(client: ClientOptions, request: RequestOptions): Promise<SocketClient> {
  const url = new URL(client.url);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return createSocketClient({
    url: url.href,
    webSocketImpl: await webSocketOf(client),
    connectionParams: () => requestHeaders(client, request),
    retryAttempts: 0,
    keepAlive: PING_MS,
  });
}

function failure(url: string, error: unknown): GraphError {
  if (Array.isArray(error)) return new GraphError(error as AnsweredError[]);
  const closed = (error as { code?: unknown } | null)?.code;
  return closed === FORBIDDEN ? new GraphError([REFUSED]) : unreachable(url, error);
}

/**
 * A socket of its own for each subscription, opened with a token of its own when the first event is waited for. Ends by itself when
 * the subscription does; throws GraphError when it is refused, lost, or outlives its token.
 */
export function openSubscription<Result>(
  client: ClientOptions,
  document: DocumentOfRequest,
  variables: unknown,
  request: RequestOptions,
): AsyncIterableIterator<Result> {
  const arrived: Result[] = [];
  let over = false;
  let fault: GraphError | undefined;
  let leave: (() => void) | undefined;
  let wake: () => void = () => undefined;
  let opened: Promise<void> | undefined;

  const mustWait = (): boolean => arrived.length === 0 && !over;
  const end = (error?: GraphError): void => {
    fault ??= over ? undefined : error;
    over = true;
    wake();
    leave?.();
  };
  const open = async (): Promise<void> => {
    const socket = await openSocket(client, request);
    if (over) return;
    leave = socket.subscribe<Result>(
      { query: '', ...document, variables: variables as Record<string, unknown> | undefined },
      {
        next: ({ data, errors }) => {
          if (errors?.length) return end(new GraphError(errors as readonly AnsweredError[], data));
          if (data != null) arrived.push(data);
          wake();
        },
        error: (error) => end(failure(client.url, error)),
        complete: () => end(),
      },
    );
  };
  const results: AsyncIterableIterator<Result> = {
    [Symbol.asyncIterator]: () => results,
    async next() {
      opened ??= open().catch((error: unknown) => end(error instanceof GraphError ? error : unreachable(client.url, error)));
      await opened;
      while (mustWait()) await new Promise<void>((resolve) => (wake = resolve));
      const value = arrived.shift();
      if (value !== undefined) return { done: false, value };
      const thrown = fault;
      fault = undefined;
      if (thrown) throw thrown;
      return { done: true, value: undefined };
    },
    async return() {
      arrived.length = 0;
      end();
      return { done: true, value: undefined };
    },
  };
  request.signal?.addEventListener('abort', () => end(), { once: true });
  return results;
}
