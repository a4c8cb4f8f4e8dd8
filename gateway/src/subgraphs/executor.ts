import { defaultPrintFn, type Executor } from '@graphql-mesh/transport-common';
import type { Log } from '@homeward/service-kit';
import type { ExecutionResult } from 'graphql';
import { headersFor } from '../caller';
import type { OperationContext } from '../plugins/plugin';
import { mapped } from '../streams';
import { isStream, type CallSubgraph, type SubgraphAnswer, type SubgraphCall } from './call';
import { missingPart, publicAnswer } from './subgraph-errors';

export interface ExecutorOptions {
  name: string;
  call: CallSubgraph;
  /** For the whole of a query or a mutation, and for the beginning of a subscription. */
  deadlineMs: number;
  log: Log;
  /** Told of every call once it has been answered, in seconds. */
  observe?: (name: string, outcome: 'answered' | 'unavailable', seconds: number) => void;
}

const LATE = Symbol('late');

async function withinDeadline(
  call: (signal: () => AbortSignal) => Promise<SubgraphAnswer>,
  ms: number,
): Promise<SubgraphAnswer | typeof LATE> {
  let waiting: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => {
      resolve(LATE);
      waiting?.abort();
    }, ms);
  });
  try {
    return await Promise.race([call(() => (waiting ??= new AbortController()).signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * How the runtime asks one subgraph. It never throws: a subgraph that fails or is late becomes one error that names the missing part
 * of the picture, and the rest of the answer stands.
 */
export function subgraphExecutor({ name, call, deadlineMs, log, observe }: ExecutorOptions): Executor {
  const execute = async (request: Parameters<Executor>[0]): Promise<SubgraphAnswer> => {
    const { caller } = request.context as OperationContext;
    if (!caller) return { errors: [missingPart(name, 'query', '')] };
    const operation = request.operationType ?? 'query';
    const correlated = { correlationId: caller.requestId, log };
    const began = performance.now();
    const unavailable = (error: unknown): ExecutionResult => {
      observe?.(name, 'unavailable', (performance.now() - began) / 1000);
      log.warn({ correlationId: caller.requestId, service: name, error }, 'a subgraph did not answer');
      return { errors: [missingPart(name, operation, caller.requestId)] };
    };
    const asked: Omit<SubgraphCall, 'signal'> = {
      document: request.document,
      query: () => defaultPrintFn(request.document),
      variables: request.variables as Record<string, unknown> | undefined,
      operationName: request.operationName,
      operation,
      headers: headersFor(caller),
      lost: unavailable,
    };
    try {
      const answer = await withinDeadline((signal) => call({ ...asked, signal }), deadlineMs);
      if (answer === LATE) return unavailable(new Error('deadline passed'));
      observe?.(name, 'answered', (performance.now() - began) / 1000);
      return isStream(answer) ? mapped(answer, (each) => publicAnswer(each, correlated)) : publicAnswer(answer, correlated);
    } catch (error) {
      return unavailable(error);
    }
  };
  return execute as unknown as Executor;
}
