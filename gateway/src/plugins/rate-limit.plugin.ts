import { createHash } from 'node:crypto';
import { getOperationAST, type ExecutionArgs, type GraphQLError } from 'graphql';
import type { Viewer } from '@homeward/service-kit';
import type { Counter, Counters } from '../rate-limits/open-counters';
import { rateLimited } from '../rate-limits/rate-limited';
import type { RateLimits } from '../rate-limits/rate-limits';
import { reportsIn } from '../rate-limits/urgent-reports';
import { contextOf, type Plugin } from './plugin';

/** A client is a subject of an organisation. Hashed: what counts holds no name and no address. */
export const clientKey = ({ organisationId, subject }: Pick<Viewer, 'organisationId' | 'subject'>): string =>
  createHash('sha256')
    .update(JSON.stringify([organisationId, subject]))
    .digest('base64url');

/**
 * Each operation uses up its cost, before it is run. An urgent report uses up a report instead: its cost is counted too, but never
 * stands in its way.
 */
export function useRateLimit(limits: RateLimits, counters: Counters): Plugin {
  const points = counters.counter('points', limits.points);
  const reports = counters.counter('reports', limits.reports);
  const refused = async (
    what: 'points' | 'reports',
    counter: Counter,
    key: string,
    used: number,
  ): Promise<GraphQLError | undefined> => {
    const seconds = await counter.use(key, used);
    return seconds > 0 ? rateLimited(what, seconds) : undefined;
  };
  const refusalOf = async ({ document, operationName, contextValue }: ExecutionArgs): Promise<GraphQLError | undefined> => {
    const { caller, cost = 1 } = contextOf(contextValue);
    const operation = getOperationAST(document, operationName);
    if (!caller || !operation) return undefined;
    const key = clientKey(caller.viewer);
    const used = Math.max(1, Math.ceil(cost));
    const urgent = reportsIn(document, operation);
    if (urgent === 0) return refused('points', points, key, used);
    void points.use(key, used);
    return refused('reports', reports, key, urgent);
  };
  const check = async (args: ExecutionArgs, stop: (result: { errors: GraphQLError[] }) => void): Promise<void> => {
    const tooMuch = await refusalOf(args);
    if (tooMuch) stop({ errors: [tooMuch] });
  };
  return {
    onExecute: ({ args, setResultAndStopExecution }) => check(args, setResultAndStopExecution),
    onSubscribe: ({ args, setResultAndStopExecution }) => check(args, setResultAndStopExecution),
  };
}
