import type { ExecutionResult } from 'graphql';
import { SubgraphUnavailable, type CallSubgraph, type SubgraphCall } from './call';
import type { Endpoints } from './endpoints';
import type { Connections, JsonAnswer } from './post-json';
import type { Subscribe } from './over-websocket';

/** Long enough for a replica that is being replaced to be out of the way, in milliseconds. */
const RETRY_AFTER_MS = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function resultOf({ status, body }: JsonAnswer): ExecutionResult {
  if (status >= 502) throw new SubgraphUnavailable(`status ${status}`, 'unknown');
  try {
    const result: unknown = JSON.parse(body);
    if (typeof result === 'object' && result !== null && ('data' in result || 'errors' in result))
      return result as ExecutionResult;
  } catch {
    // no JSON: said below
  }
  throw new SubgraphUnavailable(`status ${status} and no GraphQL answer`, 'subgraph');
}

/** A mutation may have been done although no answer came: it is sent again only where nothing of it was sent. */
function mayBeSentAgain(error: unknown, call: SubgraphCall): error is SubgraphUnavailable {
  if (!(error instanceof SubgraphUnavailable) || call.signal().aborted || error.reached === 'subgraph') return false;
  return call.operation === 'query' || error.reached === 'nothing';
}

/** A subgraph in another process. What may be sent again is sent once more, to the next replica; all within the one deadline. */
export function callOverHttp(endpoints: Endpoints, connections: Connections, subscribe: Subscribe): CallSubgraph {
  return async (call) => {
    if (call.operation === 'subscription') return subscribe(endpoints, call);
    const body = JSON.stringify({ query: call.query(), variables: call.variables, operationName: call.operationName });
    const ask = async (url: URL): Promise<ExecutionResult> =>
      resultOf(await connections.post(url, body, call.headers, call.signal()));
    const first = endpoints.next();
    try {
      return await ask(first);
    } catch (error) {
      if (!mayBeSentAgain(error, call)) throw error;
      if (error.reached === 'nothing') endpoints.rest(first);
      await pause(RETRY_AFTER_MS);
      return ask(endpoints.next(first));
    }
  };
}
