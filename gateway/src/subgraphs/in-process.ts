import type { Subgraph } from '@homeward/service-kit';
import type { CallSubgraph } from './call';

/** A subgraph of this process is asked through the same door as one of another: it authenticates, limits and audits for itself. */
export const callInProcess =
  (executor: Subgraph['executor']): CallSubgraph =>
  ({ document, variables, operationName, headers }) =>
    executor({ document, variables, operationName }, headers);
