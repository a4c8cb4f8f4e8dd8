import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { AppError } from '../errors/app-error';
import { noSchemaTold } from '../server/no-schema-told';
import type { Authenticator } from '../identity/create-authenticator';
import { CERTIFICATE_HEADER, type GatewaySeal } from '../identity/gateway-seal';
import { watchToken } from '../identity/watch-token';
import { conclude, refusal } from './operation-outcome';
import { correlationIdOf, header, requestContext } from './request-context';
import type { StreamContext } from './stream-from';
import type { Subgraph, SubgraphRequest } from './subgraph';
import type { SubgraphPlatform } from './subgraph-platform';
import { subscribeWithContexts, type WatchToken } from './subscribe-with-contexts';

/** Enough for any operation that the gateway plans, and for a person's; keeps the parser from being fed for ever. */
export const MOST_TOKENS = 20_000;

export interface ExecutorParts {
  schema: GraphQLSchema;
  platform: Pick<SubgraphPlatform, 'database' | 'log' | 'settings'>;
  authenticator: Authenticator;
  /** By which a gateway says with which client certificate a request came. */
  seal: Pick<GatewaySeal, 'certificateIn'>;
  resolverOf: StreamContext['resolverOf'];
}

/** The one way into a subgraph: in-process, over HTTP and over WebSocket alike. */
export function createExecutor({ schema, platform, authenticator, seal, resolverOf }: ExecutorParts): Subgraph['executor'] {
  const rules = platform.settings.nodeEnv === 'production' ? [...specifiedRules, noSchemaTold] : specifiedRules;
  return async (request, headers) => {
    const correlationId = correlationIdOf(headers);
    try {
      const authorization = header(headers, 'authorization');
      // once: a seal is good for a minute, and a stream for longer
      const thumbprint = seal.certificateIn(header(headers, CERTIFICATE_HEADER), authorization);
      const asking: Authenticator = {
        ...authenticator,
        authenticate: (given) => authenticator.authenticate(given, thumbprint),
      };
      const newContext = (): Promise<StreamContext> => requestContext(asking, headers, correlationId, resolverOf);
      const contextValue = await newContext();
      const document = documentOf(request, schema, rules);
      const args: ExecutionArgs = {
        schema,
        document,
        contextValue,
        variableValues: request.variables ?? undefined,
        operationName: request.operationName ?? undefined,
      };
      if (getOperationAST(document, request.operationName)?.operation === 'subscription') {
        const watch: WatchToken = (ended) =>
          watchToken(
            () => asking.authenticate(authorization),
            (listener) => asking.onRevocation(listener),
            ended,
          );
        return await subscribeWithContexts(args, contextValue, { newContext, watch }, platform);
      }
      return await conclude(await execute(args), contextValue, platform);
    } catch (error) {
      if (error instanceof AppError)
        platform.log.info({ correlationId, code: error.code }, 'A request was refused before its operation began.');
      return refusal(error, correlationId, platform);
    }
  };
}

function documentOf(request: SubgraphRequest, schema: GraphQLSchema, rules: readonly ValidationRule[]): DocumentNode {
  if (request.document) return request.document;
  if (!request.query) throw new GraphQLError('The request holds no query.');
  const document = parse(request.query, { maxTokens: MOST_TOKENS });
  const [fault] = validate(schema, document, rules, { maxErrors: 1 });
  if (fault) throw fault;
  return document;
}
