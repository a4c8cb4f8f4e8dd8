import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { GatewayCaller } from '../caller';

/** What an operation's context holds beside the runtime's own. Over a socket there is a caller, and no request. */
export interface OperationContext {
  caller?: GatewayCaller;
  requestId?: string;
  /** Of the client certificate with which the request came. */
  thumbprint?: string | undefined;
  /** Where a request came from, as far as it can be known. */
  address?: string;
  /** What the operation may cost, once it was measured. */
  cost?: number;
}

export type Plugin = GatewayPlugin;

/** The runtime's own type of a context does not know ours. */
export const contextOf = (context: unknown): OperationContext => context as OperationContext;
