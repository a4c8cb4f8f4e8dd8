import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { correlationIdOf } from '../graph/request-context';
import { INTERNAL_MESSAGE } from '../graph/present-error';
import type { RequestHeaders, Subgraph } from '../graph/subgraph';
import type { Platform } from '../platform/platform';
import { httpStatusOf } from './http-status';
import { noSchemaTold } from './no-schema-told';

export interface HttpContext {
  headers: RequestHeaders;
}

/** What Apollo Server itself finds wrong with a request, before the subgraph has seen it. */
const OF_THE_REQUEST =
  /^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_REQUEST|BAD_USER_INPUT|OPERATION_RESOLUTION_FAILURE|PERSISTED_QUERY_NOT_(FOUND|SUPPORTED))$/;

/** Apollo Server for the HTTP of it (content types, CSRF, parsing, validation); operations go through the subgraph's one executor. */
export function createApolloServer(
  subgraph: Subgraph,
  { settings, log }: Pick<Platform, 'settings' | 'log'>,
): ApolloServer<HttpContext> {
  const production = settings.nodeEnv === 'production';
  return new ApolloServer<HttpContext>({
    schema: subgraph.schema,
    introspection: !production,
    validationRules: production ? [noSchemaTold] : [],
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => {
      if (formatted.extensions?.['correlationId'] !== undefined) return formatted;
      return ofTheRequest(formatted) ?? masked(error);
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      executeBy(subgraph),
    ],
  });

  function masked(error: unknown): GraphQLFormattedError {
    const correlationId = correlationIdOf({});
    log.error(
      { correlationId, error: unwrapResolverError(error) },
      'A request failed for an unforeseen reason before its operation began.',
    );
    return { message: INTERNAL_MESSAGE, extensions: { code: 'INTERNAL', correlationId } };
  }
}

function ofTheRequest(formatted: GraphQLFormattedError): GraphQLFormattedError | undefined {
  if (!OF_THE_REQUEST.test(String(formatted.extensions?.['code']))) return undefined;
  return {
    message: formatted.message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: { code: 'INVALID_INPUT' },
  };
}

const executeBy = (subgraph: Subgraph): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: async () => ({
    async responseForOperation({ document, request, contextValue }) {
      const result = await subgraph.executor(
        { document, variables: request.variables, operationName: request.operationName },
        contextValue.headers,
      );
      if (Symbol.asyncIterator in result) return streamRefused(result);
      return {
        http: { status: httpStatusOf(result), headers: new HeaderMap() },
        body: { kind: 'single', singleResult: formatted(result) },
      };
    },
  }),
});

async function streamRefused(stream: AsyncIterableIterator<ExecutionResult>): Promise<ReturnType<typeof refusal>> {
  await stream.return?.();
  return refusal();
}

const refusal = () =>
  ({
    http: { status: 400, headers: new HeaderMap() },
    body: {
      kind: 'single',
      singleResult: {
        errors: [
          new GraphQLError('Subscriptions run over WebSocket (graphql-transport-ws) on this address.', {
            extensions: { code: 'INVALID_INPUT' },
          }).toJSON(),
        ],
      },
    },
  }) as const;

const formatted = ({ errors, ...result }: ExecutionResult) => ({
  ...result,
  ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
});
