import type { DocumentNode, ExecutionResult } from 'graphql';

/** One request to one subgraph. */
export interface SubgraphCall {
  document: DocumentNode;
  /** The document as text. */
  query: () => string;
  variables: Record<string, unknown> | undefined;
  operationName: string | undefined;
  operation: 'query' | 'mutation' | 'subscription';
  headers: Readonly<Record<string, string>>;
  /** Aborted when nobody waits for the answer any longer; made when asked for. */
  signal: () => AbortSignal;
  /** What a subscription says last when its subgraph is lost. */
  lost: (reason: unknown) => ExecutionResult;
}

export type SubgraphAnswer = ExecutionResult | AsyncIterable<ExecutionResult>;

/** How a subgraph is reached: in this process, or in another. Throws SubgraphUnavailable, or whatever went wrong. */
export type CallSubgraph = (call: SubgraphCall) => Promise<SubgraphAnswer>;

export const isStream = (answer: SubgraphAnswer): answer is AsyncIterable<ExecutionResult> => Symbol.asyncIterator in answer;

/**
 * How far a request came that got no GraphQL answer: nowhere, so that it may be sent again whatever it is; nobody knows, so that only
 * a query may; or to a subgraph that would say the same again.
 */
export type Reached = 'nothing' | 'unknown' | 'subgraph';

/** The subgraph could not be asked, or did not answer; the message is for the log. */
export class SubgraphUnavailable extends Error {
  constructor(
    message: string,
    readonly reached: Reached,
  ) {
    super(message);
    this.name = 'SubgraphUnavailable';
  }
}
