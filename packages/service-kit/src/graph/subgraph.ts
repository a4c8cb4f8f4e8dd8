import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

/** `query` is parsed and validated; a `document` is taken as validated already (the gateway plans only what its supergraph allows). */
export type SubgraphRequest = (
  { query: string; document?: undefined } | { document: DocumentNode; query?: string | undefined }
) & {
  variables?: Readonly<Record<string, unknown>> | null | undefined;
  operationName?: string | null | undefined;
};

/** Lower-case names: `authorization`, `x-request-id`, `x-purpose`. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One service's part of the graph. `executor` calls it in-process, with the same authentication, context and audit as over HTTP. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** Never throws; a subscription that starts is an AsyncIterable. */
  executor(request: SubgraphRequest, headers: RequestHeaders): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;
}
