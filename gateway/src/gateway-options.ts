import type { Clock, Log, Organisations, Sessions, Subgraph, TokenRules } from '@homeward/service-kit';
import type { Authenticate } from './caller';
import type { GuardSettings } from './guard-settings';
import type { Limits } from './limits/limits';
import type { Metrics } from './metrics/gateway-metrics';
import type { Timeouts } from './server/http-server';

export interface GatewayOptions extends Partial<GuardSettings> {
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
  /** What of that issuer's tokens is taken; as the hub's own makes them, when not given. */
  tokenRules?: TokenRules;
  /** Of the same process: what ends a session early. Else the services behind `endpoints` are asked. */
  sessions?: Pick<Sessions, 'revocations' | 'logout'>;
  /** In PEM: connections come over TLS, and may bring a client certificate. */
  tls?: { cert: string; key: string } | undefined;
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
  /** How long a request may take to come. */
  timeouts?: Partial<Timeouts>;
  /** Of the same process: shown at /metrics with the gateway's own. A registry of prom-client is one. */
  metrics?: Metrics;
}

export interface RunningGateway {
  /** Of the graph: http://127.0.0.1:4000/graphql */
  url: string;
  /** Takes nothing new, ends subscriptions with a word, lets running requests finish, then lets go of everything. */
  stop(): Promise<void>;
}
