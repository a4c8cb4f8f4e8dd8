export { startGateway } from './start-gateway';
export type { GatewayOptions, RunningGateway } from './gateway-options';
export { parseGuards } from './config';
export { composeSupergraph, type SubgraphSource } from './compose';
export { DEFAULT_LIMITS, type Limits } from './limits/limits';
export type { Authenticate } from './caller';
