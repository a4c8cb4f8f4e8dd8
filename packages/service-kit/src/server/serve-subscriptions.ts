import type { IncomingMessage, Server } from 'node:http';
import { parse, type ExecutionArgs } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { MOST_TOKENS } from '../graph/create-executor';
import type { RequestHeaders, Subgraph, SubgraphRequest } from '../graph/subgraph';

const LARGEST_MESSAGE = 256 * 1024;
/** What a browser cannot put into a header of a WebSocket comes with `connection_init`. */
const FROM_PARAMETERS = ['authorization', 'x-request-id', 'x-purpose'];

interface Asked {
  request: SubgraphRequest;
  headers: RequestHeaders;
}

/** graphql-ws on the same address as HTTP, for those whose handshake `mayOpen` lets in. Every operation is authenticated on its own, and every event of a subscription again. */
export function serveSubscriptions(
  subgraph: Subgraph,
  server: Server,
  mayOpen: (headers: RequestHeaders) => boolean = () => true,
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: LARGEST_MESSAGE,
    verifyClient: ({ req }: { req: IncomingMessage }) => mayOpen(req.headers),
  });
  const run = ({ contextValue }: ExecutionArgs): ReturnType<Subgraph['executor']> => {
    const { request, headers } = contextValue as Asked;
    return subgraph.executor(request, headers);
  };
  const disposable = useServer(
    {
      execute: run,
      subscribe: run,
      onSubscribe: async ({ connectionParams, extra }, _id, payload) => {
        const request: SubgraphRequest = {
          query: payload.query,
          variables: payload.variables,
          operationName: payload.operationName,
        };
        const headers = headersOf(extra.request.headers, connectionParams);
        const document = parsed(payload.query);
        if (document)
          return {
            schema: subgraph.schema,
            document,
            operationName: payload.operationName,
            contextValue: { request, headers } satisfies Asked,
          };
        const refused = await subgraph.executor(request, headers);
        return 'errors' in refused ? (refused.errors ?? []) : [];
      },
    },
    sockets,
  );
  return {
    async close() {
      await disposable.dispose();
    },
  };
}

function parsed(query: string): ExecutionArgs['document'] | undefined {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch {
    return undefined;
  }
}

function headersOf(headers: RequestHeaders, parameters: Readonly<Record<string, unknown>> = {}): RequestHeaders {
  const given = Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value] as const);
  const taken = given.filter(([name, value]) => FROM_PARAMETERS.includes(name) && typeof value === 'string');
  return { ...headers, ...(Object.fromEntries(taken) as Record<string, string>) };
}
