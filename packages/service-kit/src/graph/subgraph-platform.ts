import type { Platform } from '../platform/platform';

/** What of the platform a subgraph needs. */
export type SubgraphPlatform = Pick<
  Platform,
  'serviceName' | 'log' | 'clocks' | 'database' | 'settings' | 'organisations' | 'sessions' | 'metrics'
>;
