import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createGatewayRuntime, type GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { Log } from '@homeward/service-kit';
import type { Limits } from './limits/limits';
import type { GatewayMetrics } from './metrics/gateway-metrics';
import { useAuthentication, type Identifying } from './plugins/authentication.plugin';
import { useBatchLimit } from './plugins/batch-limit.plugin';
import { useEmptyOperation } from './plugins/empty-operation.plugin';
import { useErrorMasking } from './plugins/error-masking.plugin';
import { useSafeMethods } from './plugins/http-method.plugin';
import { useNoIntrospection } from './plugins/introspection.plugin';
import { useOpenSubscriptions } from './plugins/open-subscriptions.plugin';
import { useOperationMetrics } from './plugins/operation-metrics.plugin';
import { useOperationLimits } from './plugins/operation-limits.plugin';
import type { Plugin } from './plugins/plugin';
import { useTrustedDocuments, type DocumentRules } from './plugins/trusted-documents.plugin';
import type { OpenSubgraphs } from './subgraphs/open-subgraphs';

export interface RuntimeOptions {
  supergraphSdl: string;
  subgraphs: OpenSubgraphs;
  identifying: Identifying;
  limits: Limits;
  lifetime: Plugin;
  production: boolean;
  documents: DocumentRules;
  limitRate: Plugin[];
  log: Log;
  metrics: GatewayMetrics;
}

const WELCOME = `# The graph of the hub. Put a token under "Headers":  { "authorization": "Bearer ..." }
# npm run homeward -- token rochdale-front-door
`;

/** The runtime takes SIGTERM and SIGINT for itself and drops what is running; here whoever started the gateway decides. */
function withoutSignalHandlers<T>(create: () => T): T {
  const signals = ['SIGTERM', 'SIGINT', 'SIGQUIT', 'exit', 'SIGHUP', 'SIGUSR2'] as const;
  const before = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal as 'SIGTERM'))]));
  const created = create();
  for (const signal of signals) {
    for (const listener of process.listeners(signal as 'SIGTERM')) {
      if (!before.get(signal)?.has(listener)) process.off(signal, listener);
    }
  }
  return created;
}

/** Hive's runtime with the Rust planner. Its own timeouts, retries and error texts stay off: ours are in `subgraphs/` and `plugins/`. */
export function createRuntime(options: RuntimeOptions): GatewayRuntime {
  const { supergraphSdl, subgraphs, identifying, limits, lifetime, production, documents, limitRate, log, metrics } = options;
  const plugins = (): Plugin[] => [
    useAuthentication(identifying),
    useSafeMethods(),
    useBatchLimit(limits.batch),
    useTrustedDocuments(documents),
    useOperationLimits(limits),
    ...(production ? [useNoIntrospection()] : []),
    useEmptyOperation(),
    ...limitRate,
    useOperationMetrics(metrics),
    useOpenSubscriptions(limits.subscriptions),
    lifetime,
    useErrorMasking(log, (code) => metrics.error(code)),
  ];
  return withoutSignalHandlers(() =>
    createGatewayRuntime<Record<string, unknown>>({
      supergraph: () => supergraphSdl,
      unifiedGraphHandler,
      transports: { http: { getSubgraphExecutor: ({ subgraphName }) => subgraphs.executorOf(subgraphName) } },
      plugins: plugins as never,
      batching: { limit: limits.batch },
      // The planner asks each subgraph for all it needs at once; merging the merged again costs a third of the throughput.
      __experimental__batchExecution: false,
      // said by the server, for refusals of its own too
      cors: false,
      graphiql: production ? false : { title: 'Homeward', defaultQuery: WELCOME },
      // The page comes whole with the package: a hub may run where no other site can be reached.
      renderGraphiQL,
      landingPage: false,
      logging: false,
      maskedErrors: false,
      requestId: false,
      subgraphErrors: false,
    }),
  );
}
