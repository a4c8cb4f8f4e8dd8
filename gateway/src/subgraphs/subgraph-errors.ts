import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { toPublicError, type Correlated } from '../errors/public-error';
import type { SubgraphCall } from './call';
import { subgraphTitle } from './subgraph-names';

type Operation = SubgraphCall['operation'];

const WHAT_NOW: Record<Operation, string> = {
  query: 'so its part of the picture is missing. Ask again in a moment.',
  mutation: 'so it is not known whether this was done. Look before you send it again.',
  subscription: 'so this subscription has ended. Subscribe again with the last cursor you have, and nothing is missed.',
};

/** A part of the picture is missing; what the others said stays. `missing` names the part, for programs. */
export function missingPart(name: string, operation: Operation, correlationId: string): GraphQLError {
  const message = `${subgraphTitle(name)} did not answer in time, ${WHAT_NOW[operation]}`;
  return new GraphQLError(message, { extensions: { code: 'UPSTREAM_UNAVAILABLE', missing: name, correlationId } });
}

const asGraphQLError = (error: GraphQLError | GraphQLFormattedError): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError(error.message, { path: error.path, extensions: { code: 'UNKNOWN', ...error.extensions } });

/** What a subgraph said, with its errors in their public form: nothing it says may set a header or a status of the gateway's answer. */
export function publicAnswer(result: ExecutionResult, correlated: Correlated): ExecutionResult {
  if (!result.errors?.length) return result;
  return {
    data: result.data,
    errors: result.errors.map((error) => toPublicError(asGraphQLError(error), { ...correlated, answered: true })),
  };
}
