import type { Clock, Log, Organisations, Subgraph } from '@homeward/service-kit';
import type { Authenticate } from './caller';
import type { Limits } from './limits/limits';
import type { Metrics } from './metrics/gateway-metrics';

export interface GatewayOptions {
  /** What `composeSupergraph` made. */
  supergraphSdl: string;
  /** 0: any free port. */
  port: number;
  /** 127.0.0.1 when not given. */
  host?: string;
  /** Tokens of this issuer are taken, made out to this audience; not needed where `authenticate` is given. */
  issuer?: string;
  audience?: string;
  /** Who a token may speak for; with `issuer`. */
  organisations?: Pick<Organisations, 'byId'>;
  /** Throws AppError UNAUTHENTICATED for no or a bad token. */
  authenticate?: Authenticate;
  /** By subgraph name: those that run in this process. */
  executors?: Readonly<Record<string, Subgraph['executor']>>;
  /** By subgraph name: where the others are; several addresses (a list, or parted by commas) are asked in turn. */
  endpoints?: Readonly<Record<string, string | readonly string[]>>;
  log: Log;
  /** The machine's clock when not given. */
  clock?: Clock;
  /** No introspection and no GraphiQL. */
  production: boolean;
  limits?: Partial<Limits>;
  /** How long a subgraph may take, in milliseconds: for all (5,000 when not given), or by subgraph name. */
  deadlineMs?: number;
  deadlinesMs?: Readonly<Record<string, number>>;
  /** How long running requests have to finish when the gateway stops, in milliseconds; 10,000 when not given. */
  drainMs?: number;
  /** Pages elsewhere that may ask, as origins; none when not given. */
  allowedOrigins?: readonly string[];
  /** Of the same process: shown at /metrics with the gateway's own. A registry of prom-client is one. */
  metrics?: Metrics;
}

export interface RunningGateway {
  /** Of the graph: http://127.0.0.1:4000/graphql */
  url: string;
  /** Takes nothing new, ends subscriptions with a word, lets running requests finish, then lets go of everything. */
  stop(): Promise<void>;
}
