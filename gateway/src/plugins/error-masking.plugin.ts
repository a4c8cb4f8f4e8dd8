import type { Log } from '@homeward/service-kit';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { toPublicError, type Correlated } from '../errors/public-error';
import { mapped } from '../streams';
import { contextOf, type OperationContext, type Plugin } from './plugin';

type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

function publicResult(result: Result, correlated: Correlated, sent: (error: GraphQLError) => GraphQLError): Result {
  if (!result.errors?.length) return result.data === undefined ? { ...result, data: {} } : result;
  const answered = result.data !== undefined || result.errors.some((error) => error.path);
  const errors = result.errors.map((error) => sent(toPublicError(error, { ...correlated, answered })));
  return { ...result, errors, ...(answered ? { data: result.data ?? null } : {}) };
}

const isStream = (result: unknown): result is AsyncIterable<Result> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

/** The last word on every answer: no error leaves the gateway but in its public form. `count` is told the code of each. */
export function useErrorMasking(log: Log, count: (code: string) => void): Plugin {
  const known = new WeakSet<GraphQLError>();
  const sent = (error: GraphQLError): GraphQLError => {
    if (!known.has(error)) count(String(error.extensions['code']));
    known.add(error);
    return error;
  };
  const correlatedOf = (context: OperationContext): Correlated => ({
    correlationId: context.caller?.requestId ?? context.requestId ?? '',
    log,
  });
  return {
    onExecutionResult({ result, setResult, context }) {
      if (!result) return;
      const correlated = correlatedOf(contextOf(context));
      if (isStream(result)) setResult(mapped(result, (each) => publicResult(each, correlated, sent)));
      else setResult(publicResult(result as Result, correlated, sent));
    },
    // What failed before it was an operation: no token, no JSON, too long, a part of a batch that is none.
    onResultProcess({ result, setResult, serverContext }) {
      if (isStream(result)) return;
      const correlated = correlatedOf(contextOf(serverContext));
      const shown = (error: GraphQLError): GraphQLError => (known.has(error) ? error : sent(toPublicError(error, correlated)));
      const masked = (each: Result): Result => (each.errors ? { ...each, errors: each.errors.map(shown) } : each);
      setResult(Array.isArray(result) ? (result as Result[]).map(masked) : masked(result as Result));
    },
  };
}
