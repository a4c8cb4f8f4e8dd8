import type { ExecutionResult } from 'graphql';
import type { Caller } from '../database/caller';
import { AppError } from '../errors/app-error';
import { presentError } from './present-error';
import type { SubgraphPlatform } from './subgraph-platform';

type OutcomePlatform = Pick<SubgraphPlatform, 'database' | 'log'>;

/** An answer that is nothing but one error. */
export function refusal(thrown: unknown, correlationId: string, platform: OutcomePlatform): ExecutionResult {
  return present({ data: null, errors: [thrown as never] }, correlationId, platform);
}

/**
 * Writes the audit before anything is answered, then puts the errors into words. When the audit cannot be written nothing is shown:
 * the whole answer is one error, whatever the resolvers had found: UPSTREAM_UNAVAILABLE while the database is gone, else INTERNAL.
 */
export async function conclude(result: ExecutionResult, caller: Caller, platform: OutcomePlatform): Promise<ExecutionResult> {
  try {
    await platform.database.record(caller);
  } catch (error) {
    const gone = error instanceof AppError && error.code === 'UPSTREAM_UNAVAILABLE';
    return refusal(gone ? error : new Error('The audit could not be written.', { cause: error }), caller.correlationId, platform);
  }
  return present(result, caller.correlationId, platform);
}

function present(result: ExecutionResult, correlationId: string, { log }: OutcomePlatform): ExecutionResult {
  if (!result.errors?.length) return result;
  const errors = result.errors.map((thrown) => {
    const { error, unforeseen } = presentError(thrown, correlationId);
    if (unforeseen !== undefined)
      log.error({ correlationId, error: unforeseen }, 'An operation of the graph failed for an unforeseen reason.');
    return error;
  });
  return { ...result, data: result.data ?? null, errors };
}
