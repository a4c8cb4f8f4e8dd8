import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { runProgram } from './run-program';
import type { ServedHub } from './subgraphs';

interface Context {
  authorization?: string;
}

/** @apollo/gateway by the book, over the same supergraph; it passes the token on, and the subgraphs verify it. */
runProgram<Pick<ServedHub, 'supergraphSdl'>, { url: string }>(async ({ supergraphSdl }) => {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource<Context>({
        url,
        willSendRequest: ({ request, context }) => {
          if (context.authorization) request.http?.headers.set('authorization', context.authorization);
        },
      }),
  });
  const server = new ApolloServer<Context>({ gateway, introspection: false, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return { answer: { url }, stop: () => server.stop() };
});
