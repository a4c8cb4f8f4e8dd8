import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { GatewayCaller } from '../caller';

/** What an operation's context holds beside the runtime's own. Over a socket there is a caller, and no request. */
export interface OperationContext {
  caller?: GatewayCaller;
  requestId?: string;
}

export type Plugin = GatewayPlugin;

/** The runtime's own type of a context does not know ours. */
export const contextOf = (context: unknown): OperationContext => context as OperationContext;
