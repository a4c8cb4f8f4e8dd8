import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { AppError } from '../errors/app-error';
import type { Authenticator } from '../identity/create-authenticator';
import { conclude, refusal } from './operation-outcome';
import { correlationIdOf, requestContext } from './request-context';
import type { StreamContext } from './stream-from';
import type { Subgraph, SubgraphRequest } from './subgraph';
import type { SubgraphPlatform } from './subgraph-platform';
import { subscribeWithContexts } from './subscribe-with-contexts';

/** Enough for any operation that the gateway plans, and for a person's; keeps the parser from being fed for ever. */
const MOST_TOKENS = 20_000;

export interface ExecutorParts {
  schema: GraphQLSchema;
  platform: Pick<SubgraphPlatform, 'database' | 'log'>;
  authenticator: Authenticator;
  resolverOf: StreamContext['resolverOf'];
}

/** The one way into a subgraph: in-process, over HTTP and over WebSocket alike. */
export function createExecutor({ schema, platform, authenticator, resolverOf }: ExecutorParts): Subgraph['executor'] {
  return async (request, headers) => {
    const correlationId = correlationIdOf(headers);
    try {
      const newContext = (): Promise<StreamContext> => requestContext(authenticator, headers, correlationId, resolverOf);
      const contextValue = await newContext();
      const document = documentOf(request, schema);
      const args: ExecutionArgs = {
        schema,
        document,
        contextValue,
        variableValues: request.variables ?? undefined,
        operationName: request.operationName ?? undefined,
      };
      if (getOperationAST(document, request.operationName)?.operation === 'subscription') {
        return await subscribeWithContexts(args, contextValue, newContext, platform);
      }
      return await conclude(await execute(args), contextValue, platform);
    } catch (error) {
      if (error instanceof AppError)
        platform.log.info({ correlationId, code: error.code }, 'A request was refused before its operation began.');
      return refusal(error, correlationId, platform);
    }
  };
}

function documentOf(request: SubgraphRequest, schema: GraphQLSchema): DocumentNode {
  if (request.document) return request.document;
  if (!request.query) throw new GraphQLError('The request holds no query.');
  const document = parse(request.query, { maxTokens: MOST_TOKENS });
  const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
  if (fault) throw fault;
  return document;
}
